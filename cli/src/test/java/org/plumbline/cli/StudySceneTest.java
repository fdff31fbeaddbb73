package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.LimbLandmarks.Spot;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyResult;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.report.page.PageScene;
import org.plumbline.report.page.PageScene.Kind;
import org.plumbline.report.page.PageScene.Part;

/** The joint of a page on the coarse mesh: parts, motions, surfaces. */
class StudySceneTest {
  private static final List<Double> ANGLES = List.of(0.0, 4.0, 10.0);
  private final Laboratory laboratory = new ShippedLaboratory();

  private Study study(String name, String... more) {
    return StudyReader.read(
        name,
        Stream.concat(Stream.of("mesh=coarse", "angles_deg=[0, 4, 10]"), Stream.of(more))
            .map(Setting::parse)
            .toList());
  }

  private PageScene scene(Study study) {
    Study bed = study.alone().onFoundation();
    StudyModel model = laboratory.open(bed, stage -> {});
    List<Outcome> outcomes = new ArrayList<>();
    for (double angle : study.anglesDeg()) {
      outcomes.add(model.solve(new CaseKey("static-axis", angle), Optional.empty()));
    }
    Solved first = (Solved) outcomes.get(0);
    maps = first.maps().stream().map(StudySceneTest::asInFiles).toList();
    outcomes.set(0, new Solved(first.key(), first.rows(), maps, first.proof(), List.of()));
    StudyResult result =
        new StudyResult(
            study.name(),
            "",
            "",
            model.compartments(),
            List.of("static-axis"),
            study.anglesDeg(),
            List.of(),
            outcomes);
    return new StudyScene(laboratory).of(study, result, "").orElseThrow();
  }

  /** A map after it was written and read back. */
  private static PressureMap asInFiles(PressureMap m) {
    int n = m.nodeCount();
    int[] facets = new int[4 * m.facetCount()];
    for (int k = 0; k < facets.length; k++) {
      facets[k] = m.facetNode(k / 4, k % 4);
    }
    return new PressureMap(
        m.region(),
        kept(n, m::across),
        kept(n, m::along),
        kept(n, m::height),
        kept(n, m::pressure),
        facets);
  }

  private static double[] kept(int nodes, IntToDoubleFunction value) {
    return IntStream.range(0, nodes)
        .mapToDouble(value::applyAsDouble)
        .map(v -> Double.parseDouble(NumberText.rounded(v, PressureMap.KEPT_DIGITS)))
        .toArray();
  }

  private List<PressureMap> maps = List.of();

  private static Part part(PageScene scene, Kind kind) {
    return scene.parts().stream().filter(p -> p.kind() == kind).findFirst().orElseThrow();
  }

  private static Set<Kind> kinds(PageScene scene) {
    return scene.parts().stream()
        .map(Part::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  @Test
  void theShaftTurnsWithTheAnkle() {
    Study study = study("knee-varus");
    PageScene scene = scene(study);
    assertThat(kinds(scene))
        .containsExactly(Kind.BONE, Kind.FRAGMENT, Kind.OTHER_FRAGMENT, Kind.BRIDGE, Kind.LAYER);
    Part shaft = part(scene, Kind.OTHER_FRAGMENT);
    assertThat(shaft.shapes()).isEmpty();
    List<double[]> turns =
        scene.motions().stream()
            .filter(m -> m.key().equals(shaft.motion()))
            .findFirst()
            .orElseThrow()
            .perAngle();
    List<LimbLandmarks> limbs = laboratory.correctedLimbs(study, ANGLES);
    Spot from = limbs.get(0).lower();
    for (int i = 0; i < ANGLES.size(); i++) {
      Spot to = limbs.get(i).lower();
      double[] m = turns.get(i);
      double[] at = {to.x(), to.y(), to.z()};
      for (int row = 0; row < 3; row++) {
        double x =
            m[4 * row] * from.x()
                + m[4 * row + 1] * from.y()
                + m[4 * row + 2] * from.z()
                + m[4 * row + 3];
        assertThat(x)
            .as("ankle at %s°, axis %d", ANGLES.get(i), row)
            .isCloseTo(at[row], within(1e-5));
      }
    }
    Part bridge = part(scene, Kind.BRIDGE);
    assertThat(bridge.shapes())
        .hasSize(ANGLES.size())
        .allMatch(s -> s.length == bridge.xyz().length);
    assertThat(part(scene, Kind.BONE).followsBody()).isTrue();
    assertThat(part(scene, Kind.FRAGMENT).motion()).isEmpty();
  }

  @Test
  void surfacesThatCarryPressureAreThereOnceAndFaceUp() {
    PageScene scene = scene(study("knee-varus"));
    List<Part> pressed = scene.parts().stream().filter(p -> !p.surface().isEmpty()).toList();
    assertThat(pressed).extracting(Part::surface).containsExactly("medial", "lateral");
    for (int s = 0; s < pressed.size(); s++) {
      Part p = pressed.get(s);
      PressureMap map = maps.get(s);
      assertThat(p.xyz()).hasSize(3 * map.nodeCount());
      assertThat(p.xyz()[1]).isEqualTo(map.height(0));
      double up = 0;
      for (int t = 0; t < p.triangles().length; t += 3) {
        up += upward(p.xyz(), p.triangles(), t);
      }
      assertThat(up).as("area seen from above").isGreaterThan(100);
    }
    Part layer =
        scene.parts().stream()
            .filter(p -> p.kind() == Kind.LAYER && p.surface().isEmpty() && !p.followsBody())
            .findFirst()
            .orElseThrow();
    double below = 0;
    for (int t = 0; t < layer.triangles().length; t += 3) {
      below += Math.max(0, upward(layer.xyz(), layer.triangles(), t));
    }
    assertThat(below).as("of the layer only its rim is left").isLessThan(400);
    assertThat(facetsOn(layer, pressed)).as("no facet of the layer lies on a surface").isZero();
  }

  /** Triangles of a part all of whose vertices are within a thousandth of those of surfaces. */
  private static int facetsOn(Part part, List<Part> surfaces) {
    int found = 0;
    for (int t = 0; t < part.triangles().length; t += 3) {
      boolean all = true;
      for (int k = 0; k < 3 && all; k++) {
        int v = 3 * part.triangles()[t + k];
        all = surfaces.stream().anyMatch(s -> near(part.xyz(), v, s.xyz()));
      }
      found += all ? 1 : 0;
    }
    return found;
  }

  private static boolean near(double[] x, int v, double[] surface) {
    for (int i = 0; i < surface.length; i += 3) {
      if (Math.abs(x[v] - surface[i]) < 1e-3
          && Math.abs(x[v + 1] - surface[i + 1]) < 1e-3
          && Math.abs(x[v + 2] - surface[i + 2]) < 1e-3) {
        return true;
      }
    }
    return false;
  }

  /** Area in plan of a triangle, mm², positive if it is seen from above. */
  private static double upward(double[] x, int[] triangles, int t) {
    int a = 3 * triangles[t];
    int b = 3 * triangles[t + 1];
    int c = 3 * triangles[t + 2];
    return ((x[b + 2] - x[a + 2]) * (x[c] - x[a]) - (x[b] - x[a]) * (x[c + 2] - x[a + 2])) / 2;
  }

  @Test
  void aConstructShowsPlateAndFilling() {
    PageScene scene = scene(study("knee-varus-plate", "construct.gap.filling=autograft"));
    assertThat(kinds(scene)).contains(Kind.METAL, Kind.FILLING);
    Part filling = part(scene, Kind.FILLING);
    assertThat(filling.shapes().get(0)).as("nothing to fill before").isEmpty();
    assertThat(filling.shapes().get(1)).hasSameSizeAs(filling.shapes().get(2)).isNotEmpty();
  }

  @Test
  void bothBonesOfADoubleLevelOperationAreCut() {
    PageScene scene = scene(study("knee-varus-double"));
    for (String bone : List.of("tibia", "femur")) {
      assertThat(scene.parts().stream().filter(p -> p.key().startsWith(bone)).map(Part::kind))
          .as(bone)
          .contains(Kind.FRAGMENT, Kind.OTHER_FRAGMENT, Kind.BRIDGE);
    }
  }

  @Test
  void theShaftOfAFemoralOperationMovesInTheFemur() {
    PageScene scene = scene(study("knee-varus-dfo", "angles_deg=[0, 4, 8]"));
    Part thigh =
        scene.parts().stream()
            .filter(p -> p.key().startsWith("femur-proximal"))
            .findFirst()
            .orElseThrow();
    assertThat(thigh.followsBody()).isTrue();
    assertThat(thigh.shapes()).as("closing takes bone away: its shape changes").hasSize(3);
    assertThat(thigh.shapes().get(2)).isNotEqualTo(thigh.shapes().get(1));
    assertThat(part(scene, Kind.BONE).followsBody()).as("the tibia stays").isFalse();
    Part taken = part(scene, Kind.TAKEN);
    assertThat(taken.followsBody()).as("the wedge lies beside the femur").isTrue();
    assertThat(taken.shapes().get(0)).as("nothing is taken out before").isEmpty();
    double ratio = volume(taken, 2) / volume(taken, 1);
    assertThat(ratio)
        .as("volumes of wedges of 8 and 4°")
        .isCloseTo(Math.sin(Math.toRadians(8)) / Math.sin(Math.toRadians(4)), within(1e-9));
    double[] bone = thigh.shapes().get(2);
    assertThat(
            largest(taken.shapes().get(2), 2) < least(bone, 2)
                || least(taken.shapes().get(2), 2) > largest(bone, 2))
        .as("it lies clear of the bone, to one side")
        .isTrue();
  }

  private static double largest(double[] xyz, int axis) {
    return IntStream.range(0, xyz.length / 3)
        .mapToDouble(i -> xyz[3 * i + axis])
        .max()
        .orElseThrow();
  }

  private static double least(double[] xyz, int axis) {
    return IntStream.range(0, xyz.length / 3)
        .mapToDouble(i -> xyz[3 * i + axis])
        .min()
        .orElseThrow();
  }

  /** By the divergence theorem over the triangles of a closed surface, mm³. */
  private static double volume(Part part, int angle) {
    double[] x = part.shapes().get(angle);
    double sum = 0;
    for (int t = 0; t < part.triangles().length; t += 3) {
      int a = 3 * part.triangles()[t];
      int b = 3 * part.triangles()[t + 1];
      int c = 3 * part.triangles()[t + 2];
      sum +=
          x[a] * (x[b + 1] * x[c + 2] - x[b + 2] * x[c + 1])
              + x[a + 1] * (x[b + 2] * x[c] - x[b] * x[c + 2])
              + x[a + 2] * (x[b] * x[c + 1] - x[b + 1] * x[c]);
    }
    return sum / 6;
  }

  @Test
  void whereTheCutCannotBeLaidBonesAreWhole() {
    PageScene scene = scene(study("knee-varus", "osteotomy.hinge_rotation_deg=40"));
    assertThat(kinds(scene)).containsExactly(Kind.BONE, Kind.LAYER);
    assertThat(scene.motions()).isEmpty();
  }
}
