package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.construct.JointStage.Solid;
import org.plumbline.models.fixation.HardwareBeam;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.GapWay;
import org.plumbline.report.StagePicture;
import org.plumbline.report.StagePicture.State;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.report.chart.SolidFigure.KeyEntry;
import org.plumbline.report.chart.SolidPart;
import org.plumbline.report.chart.SolidPart.Tint;
import org.plumbline.report.chart.SolidView;

/** Turns the states of a cut bone into solids to be drawn: surfaces, tints and views. */
final class StageSolids {
  private static final Map<Tint, String> WORDS =
      new EnumMap<>(
          Map.of(
              Tint.FRAGMENT, "cut bone, proximal",
              Tint.OTHER_FRAGMENT, "cut bone, distal",
              Tint.BRIDGE, "bone bridge at the hinge",
              Tint.FILLING, "filling of the gap",
              Tint.TAKEN, "bone taken out, laid beside",
              Tint.METAL,
                  "plate and screws; those beyond the modelled shaft stand on its rigid end",
              Tint.SOFT, "cartilage",
              Tint.BACKGROUND, "other bone"));

  private static final double[] UP = {0, 1, 0};

  private final AxisWords words;
  private final Side side;
  private final List<GapWay> ways;

  /**
   * @param words sides of a plan of the joint
   * @param side of the limb; a left one is drawn as it is
   * @param ways of the wedges
   */
  StageSolids(AxisWords words, Side side, List<GapWay> ways) {
    this.words = words;
    this.side = side;
    this.ways = List.copyOf(ways);
  }

  StagePicture of(List<JointStage> stages) {
    List<State> states = new ArrayList<>();
    Set<Tint> used = EnumSet.noneOf(Tint.class);
    boolean beyond = false;
    boolean block = false;
    for (JointStage stage : stages) {
      List<SolidPart> parts = new ArrayList<>();
      for (Solid solid : stage.solids()) {
        parts.addAll(parts(solid, stage.cut()));
        beyond |= JointStage.isHardware(solid.name()) && meanSide(solid.mesh()) > 0;
        block |= solid.parts().contains(HardwareBeam.Kind.BLOCK.text());
      }
      for (Solid wedge : stage.taken()) {
        parts.addAll(parts(wedge, true));
      }
      parts.forEach(p -> used.add(p.tint()));
      states.add(new State(stage.angleDeg(), parts));
    }
    String limb = side == Side.LEFT ? "Left limb" : "Right limb";
    boolean withBlock = block;
    List<KeyEntry> key = used.stream().map(t -> new KeyEntry(t, words(t, withBlock))).toList();
    return new StagePicture(limb, operation(ways), states, List.of(front(), fromSide(beyond)), key);
  }

  private static String words(Tint tint, boolean withBlock) {
    String words = WORDS.get(tint);
    return tint == Tint.METAL && withBlock
        ? words.replace("plate and screws; those", "plate, screws and block; screws")
        : words;
  }

  /** What is done to the bone, in words that an angle follows. */
  static String operation(List<GapWay> ways) {
    List<String> done = ways.stream().distinct().map(StageSolids::done).toList();
    return String.join(" and ", done) + (ways.size() == 1 ? " a wedge" : " wedges");
  }

  private static String done(GapWay way) {
    return switch (way) {
      case OPENED -> "opening";
      case BONE_REMOVED -> "taking out";
      case CLOSED -> "closing";
    };
  }

  private static double meanSide(Mesh mesh) {
    double sum = 0;
    for (int n = 0; n < mesh.nodeCount(); n++) {
      sum += mesh.coordinate(n, 2);
    }
    return sum / mesh.nodeCount();
  }

  /** The mesh is a right limb; the picture of a left one is its mirror image. */
  private double mirror() {
    return side == Side.LEFT ? -1 : 1;
  }

  private SolidView front() {
    return view(words.top(), words.right(), words.left(), new double[] {0, 0, -1}, 1, 0, 0);
  }

  /**
   * Along the axis across the limb.
   *
   * @param beyond whether from the side of large z
   */
  private SolidView fromSide(boolean beyond) {
    return beyond
        ? view(words.right(), words.bottom(), words.top(), new double[] {1, 0, 0}, 0, 0, 1)
        : view(words.left(), words.top(), words.bottom(), new double[] {-1, 0, 0}, 0, 0, -1);
  }

  private SolidView view(
      String from, String left, String right, double[] across, double... toViewer) {
    for (int a = 0; a < across.length; a++) {
      across[a] *= mirror();
    }
    boolean mirrored = side == Side.LEFT;
    return new SolidView(
        from + " view", mirrored ? right : left, mirrored ? left : right, across, UP, toViewer);
  }

  private static List<SolidPart> parts(Solid solid, boolean cut) {
    Tint[] tints = tints(solid, cut);
    BoundaryFacets skin = BoundaryFacets.of(solid.mesh());
    Map<Tint, List<Integer>> facets = new EnumMap<>(Tint.class);
    for (int f = 0; f < skin.size(); f++) {
      List<Integer> of = facets.computeIfAbsent(tints[skin.cell(f)], t -> new ArrayList<>());
      for (int k = 0; k < 4; k++) {
        of.add(k < skin.corners(f) ? skin.node(f, k) : -1);
      }
    }
    double[] xyz = solid.mesh().coordinates();
    List<SolidPart> parts = new ArrayList<>();
    facets.forEach(
        (tint, of) ->
            parts.add(new SolidPart(tint, xyz, of.stream().mapToInt(Integer::intValue).toArray())));
    return parts;
  }

  private static Tint[] tints(Solid solid, boolean cut) {
    Tint[] tints = new Tint[solid.mesh().cellCount()];
    int cell = 0;
    for (CellBlock block : solid.mesh().blocks()) {
      boolean soft = block.name().startsWith("cartilage") || block.fibres().isPresent();
      for (int c = 0; c < block.size(); c++, cell++) {
        tints[cell] = soft ? Tint.SOFT : tint(solid, solid.partOfCell()[cell], cut);
      }
    }
    return tints;
  }

  private static Tint tint(Solid solid, int part, boolean cut) {
    String name = solid.parts().get(part);
    if (name.equals(JointStage.WHOLE)) {
      return Tint.BACKGROUND;
    }
    if (!cut) {
      return Tint.FRAGMENT;
    }
    if (Arrays.stream(HardwareBeam.Kind.values()).anyMatch(k -> name.equals(k.text()))) {
      return Tint.METAL;
    }
    return switch (name) {
      case "proximal" -> Tint.FRAGMENT;
      case "distal" -> Tint.OTHER_FRAGMENT;
      case "bridge" -> Tint.BRIDGE;
      case JointStage.TAKEN -> Tint.TAKEN;
      default -> Tint.FILLING;
    };
  }
}
