package org.plumbline.models.fixation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.literature.HardwareMaterial;
import org.plumbline.solver.assembly.BeamFrame;
import org.plumbline.solver.assembly.FrameJoint;
import org.plumbline.solver.element.BeamMaterial;

/**
 * A plate on its bone: screws in place, and the beams between their heads. Immutable.
 *
 * <p>Nodes of the plate are the heads in the order of the screws, then places of the stem where a
 * bar crosses it without a screw.
 */
public final class SeatedPlate {
  /** Holes nearer than this stand at the same place along a plate, mm. */
  private static final double SAME = 1e-6;

  /** From the middle of the last hole to the end of a plate, in screw diameters. */
  private static final double EDGE = 1.2;

  private final LockingPlate plate;
  private final double[] stemWidth;
  private final List<SeatedScrew> screws;
  private final List<Vector3D> nodes;
  private final List<Boolean> onShaft;
  // Pairs of nodes; the third entry is 1 for a bar across, 0 for the stem.
  private final List<int[]> beams;

  private SeatedPlate(
      LockingPlate plate,
      double[] stemWidth,
      List<SeatedScrew> screws,
      List<Vector3D> nodes,
      List<Boolean> onShaft,
      List<int[]> beams) {
    this.plate = plate;
    this.stemWidth = stemWidth;
    this.screws = screws;
    this.nodes = nodes;
    this.onShaft = onShaft;
    this.beams = beams;
  }

  static SeatedPlate of(LockingPlate plate, PlateSite site, PlateSeat seat) {
    ScrewSeating seating =
        new ScrewSeating(
            site, seat, plate.standOffMm() + plate.thicknessMm() / 2, plate.screws().diameterMm());
    ScrewPattern pattern = plate.screws();
    List<SeatedScrew> screws =
        pattern.screws().stream().map(s -> seating.seat(s, pattern.grip(s))).toList();
    List<Vector3D> nodes = new ArrayList<>();
    List<Boolean> onShaft = new ArrayList<>();
    TreeMap<Double, List<Integer>> rows = new TreeMap<>();
    for (int i = 0; i < screws.size(); i++) {
      PlateScrew screw = screws.get(i).screw();
      nodes.add(screws.get(i).head());
      onShaft.add(screw.end() == PlateEnd.STEM);
      Double near = rows.ceilingKey(screw.alongMm() - SAME);
      double key = near != null && near <= screw.alongMm() + SAME ? near : screw.alongMm();
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    List<int[]> beams = new ArrayList<>();
    int above = -1;
    for (var row : rows.entrySet()) {
      List<Integer> across = row.getValue();
      across.sort(Comparator.comparingDouble(i -> screws.get(i).screw().acrossMm()));
      int stem = -1;
      int place = 0;
      for (int i : across) {
        double offset = screws.get(i).screw().acrossMm();
        stem = Math.abs(offset) < SAME ? i : stem;
        place += offset < 0 ? 1 : 0;
      }
      if (stem < 0) {
        stem = nodes.size();
        nodes.add(seating.middle(row.getKey()));
        onShaft.add(onShaft.get(across.get(0)));
        across.add(place, stem);
      }
      for (int k = 1; k < across.size(); k++) {
        beams.add(new int[] {across.get(k - 1), across.get(k), 1});
      }
      if (above >= 0) {
        beams.add(new int[] {above, stem, 0});
      }
      above = stem;
    }
    return new SeatedPlate(
        plate,
        seat.side().across().toArray(),
        screws,
        List.copyOf(nodes),
        List.copyOf(onShaft),
        beams);
  }

  public LockingPlate plate() {
    return plate;
  }

  /** The screws, in the order of the pattern. */
  public List<SeatedScrew> screws() {
    return screws;
  }

  /**
   * The pieces of the plate, in the order of the beams of {@link #frame}.
   *
   * @param shaftMotion where points of the shaft are once the cut has opened
   */
  public List<HardwareBeam> pieces(UnaryOperator<Vector3D> shaftMotion) {
    BeamFrame frame = frame(shaftMotion);
    int[] meeting = new int[frame.nodes()];
    for (int[] beam : beams) {
      meeting[beam[0]]++;
      meeting[beam[1]]++;
    }
    List<HardwareBeam> pieces = new ArrayList<>();
    for (int[] beam : beams) {
      boolean across = beam[2] == 1;
      double[] ends = new double[6];
      for (int k = 0; k < ends.length; k++) {
        ends[k] = frame.coordinate(beam[k / 3], k % 3);
      }
      pieces.add(
          new HardwareBeam(
              HardwareBeam.Kind.PLATE,
              ends,
              across(beam),
              plate.widthMm(),
              plate.thicknessMm(),
              new double[] {
                beyond(meeting[beam[0]], across, beam[0]), beyond(meeting[beam[1]], across, beam[1])
              },
              0));
    }
    return pieces;
  }

  /** How far a piece goes on beyond a node: to the edge of the plate, or back to that of a bar. */
  private double beyond(int meeting, boolean bar, int node) {
    if (meeting == 1) {
      return EDGE * plate.screws().diameterMm();
    }
    boolean atBar = beams.stream().anyMatch(b -> b[2] == 1 && (b[0] == node || b[1] == node));
    return !bar && atBar ? -plate.widthMm() / 2 : 0;
  }

  /** The width of a bar lies along the stem, that of the stem along the bars. */
  private double[] across(int... beam) {
    return beam[2] == 1 ? new double[] {0, 1, 0} : stemWidth.clone();
  }

  /** Number of nodes of the frame: one for each screw, then crossings without one. */
  public int nodes() {
    return nodes.size();
  }

  /** What each node of the frame shares with the bone. */
  public List<FrameJoint> joints() {
    List<FrameJoint> joints = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      joints.add(i < screws.size() ? plate.lock().joint() : FrameJoint.FREE);
    }
    return joints;
  }

  /**
   * The plate as beams, bent without stress to where its holes are.
   *
   * @param shaftMotion where points of the shaft are once the cut has opened
   */
  public BeamFrame frame(UnaryOperator<Vector3D> shaftMotion) {
    BeamFrame.Builder builder = new BeamFrame.Builder();
    List<Vector3D> moved = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Vector3D p = onShaft.get(i) ? shaftMotion.apply(nodes.get(i)) : nodes.get(i);
      moved.add(p);
      builder.node(p.getX(), p.getY(), p.getZ());
    }
    HardwareMaterial m = plate.material();
    BeamMaterial material = new BeamMaterial(m.modulusMPa(), m.poissonRatio());
    for (int[] beam : beams) {
      builder.beam(beam[0], beam[1], plate.section(), material, across(beam));
    }
    return builder.build();
  }
}
