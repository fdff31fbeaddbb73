package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.hip.FrontalBalance;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Item;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.Placement;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.Triple;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/** What a sketch of a joint shows is what its numbers say: angles, arms, forces. */
class JointSketchTest {
  private static Study study(String name, String... settings) {
    return StudyReader.read(name, Stream.of(settings).map(Setting::parse).toList()).alone();
  }

  private static JointSketch sketch(Study study, double angle) {
    return JointModels.sketches(study, List.of(angle)).get(0);
  }

  private static Item item(JointSketch sketch, Kind kind, String quantity) {
    return sketch.items().stream()
        .filter(i -> i.kind() == kind && i.quantity().equals(quantity))
        .findFirst()
        .orElseThrow();
  }

  private static double[] vector(Item item, int from, int to) {
    List<Double> p = item.points();
    return new double[] {p.get(2 * to) - p.get(2 * from), p.get(2 * to + 1) - p.get(2 * from + 1)};
  }

  private static double length(double[] v) {
    return Math.hypot(v[0], v[1]);
  }

  /** Degrees between the legs of an angle. */
  private static double drawn(Item angle) {
    double[] a = vector(angle, 1, 0);
    double[] b = vector(angle, 1, 2);
    return Math.toDegrees(
        Math.abs(Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1])));
  }

  private static double row(List<Row> rows, String quantity) {
    return rows.stream().filter(r -> r.quantity().equals(quantity)).findFirst().get().value();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 10, 15})
  void theAnglesOfAHipAreThoseOfItsRows(double angle) {
    Study hip = study("hip-dysplasia", "osteotomy.anterior_deg=10");
    JointSketch sketch = sketch(hip, angle);
    List<Row> rows = HipDefinition.limbRows(hip, angle);
    assertThat(drawn(item(sketch, Kind.ANGLE, "lcea")))
        .isCloseTo(Math.abs(row(rows, "lcea")), within(1e-6));
    assertThat(drawn(item(sketch, Kind.ANGLE, "acetabular_index")))
        .isCloseTo(Math.abs(row(rows, "acetabular_index")), within(1e-6));
    assertThat(length(vector(item(sketch, Kind.ARM, "abductor_arm"), 0, 1)))
        .isCloseTo(row(rows, "abductor_arm"), within(1e-9));
    assertThat(sketch.readings()).allSatisfy(q -> assertThat(row(rows, q)).isFinite());
  }

  /** Pauwels: the drawn arrows of abductors and weight have no moment, and the joint bears both. */
  @ParameterizedTest
  @CsvSource({"periacetabular, 15", "femoral-varus, 12", "femoral-valgus, 10"})
  void theForcesOfAHipBalance(String operation, double angle) {
    Study hip = study("hip-normal", "osteotomy.type=" + operation, "angles_deg=[0, " + angle + "]");
    JointSketch sketch = sketch(hip, angle);
    List<Item> forces = sketch.items().stream().filter(i -> i.kind() == Kind.FORCE).toList();
    Item joint =
        sketch.items().stream().filter(i -> i.kind() == Kind.LOAD_FORCE).findFirst().orElseThrow();
    double moment = 0;
    double scale = 0;
    for (Item f : forces) {
      double[] v = vector(f, 0, 1);
      double turn = f.points().get(0) * v[1] - f.points().get(1) * v[0];
      moment += f == forces.get(1) ? -turn : turn;
      scale += Math.abs(turn);
    }
    // the abductors pull the pelvis down as they pull the femur up
    assertThat(forces).hasSize(2);
    assertThat(moment).isCloseTo(0, within(1e-9 * scale));
    FrontalBalance stance = HipDefinition.correction(hip, angle).stance();
    double unit = length(vector(joint, 0, 1)) / stance.jointForce();
    assertThat(length(vector(forces.get(0), 0, 1)))
        .isCloseTo(unit * stance.abductors(), within(1e-9));
    double[] pull = vector(forces.get(0), 0, 1);
    double[] weight = vector(forces.get(1), 0, 1);
    double[] borne = vector(joint, 0, 1);
    assertThat(borne[0]).isCloseTo(weight[0] - pull[0], within(1e-9));
    assertThat(borne[1]).isCloseTo(weight[1] - pull[1], within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "supramalleolar-medial-opening, 12, 18",
    "supramalleolar-medial-closing, 8, 18",
    "supramalleolar-lateral-opening, 8, -18",
    "supramalleolar-lateral-closing, 8, -18"
  })
  void theAnglesOfAnAnkleAreThoseOfItsRows(String operation, double angle, double centre) {
    Study ankle =
        study(
            "ankle-varus", "osteotomy.type=" + operation, "osteotomy.centre_lateral_mm=" + centre);
    JointSketch sketch = sketch(ankle, angle);
    List<Row> rows = AnkleDefinition.limbRows(ankle, angle);
    assertThat(drawn(item(sketch, Kind.ANGLE, "tas"))).isCloseTo(row(rows, "tas"), within(1e-6));
    if (operation.endsWith("opening")) {
      // the chord of the wedge against its height: 2 W sin(α/2) against W tan α
      double half = Math.toRadians(angle) / 2;
      assertThat(length(vector(item(sketch, Kind.ARM, "wedge_height"), 0, 1)))
          .isCloseTo(
              row(rows, "wedge_height") * 2 * Math.sin(half) / Math.tan(2 * half), within(1e-9));
    }
    Item load =
        sketch.items().stream().filter(i -> i.kind() == Kind.LOAD_LINE).findFirst().orElseThrow();
    assertThat(vector(load, 0, 1)[0]).isCloseTo(0, within(1e-9));
  }

  /** Pages interpolate between angles point by point. */
  @ParameterizedTest
  @CsvSource({"hip-dysplasia", "hip-normal", "ankle-varus", "tibia-malunion"})
  void itemsAreTheSameAtAllAngles(String name) {
    Study any = study(name);
    List<JointSketch> all = JointModels.sketches(any, any.anglesDeg());
    assertThat(all).hasSameSizeAs(any.anglesDeg());
    for (JointSketch s : all) {
      assertThat(s.items()).hasSameSizeAs(all.get(0).items());
      for (int i = 0; i < s.items().size(); i++) {
        Item first = all.get(0).items().get(i);
        assertThat(s.items().get(i).kind()).isEqualTo(first.kind());
        assertThat(s.items().get(i).points()).hasSameSizeAs(first.points()).doesNotContainNull();
        assertThat(s.items().get(i).points()).allMatch(Double::isFinite);
      }
    }
  }

  @Test
  void aKneeHasALimbInstead() {
    assertThat(JointModels.sketches(study("knee-varus"), List.of(0.0))).isEmpty();
  }

  /** Joint lines and angulation as drawn are those of the rows, and the load line is upright. */
  @ParameterizedTest
  @CsvSource({"0, 290, 0", "5, 290, 0", "12, 240, 0", "9, 320, 0", "12, 290, 8"})
  void theAnglesOfAMalunionAreThoseOfItsRows(double angle, double cut, double shift) {
    Study leg =
        study(
            "tibia-malunion",
            "osteotomy.cut_level_mm=" + cut,
            "malunion.translation_mm=" + shift,
            "malunion.translation_towards_deg=0");
    JointSketch sketch = sketch(leg, angle);
    List<Row> rows = AnkleDefinition.limbRows(leg, angle);
    assertThat(drawn(item(sketch, Kind.ANGLE, "tas"))).isCloseTo(row(rows, "tas"), within(1e-6));
    assertThat(drawn(item(sketch, Kind.ANGLE, "mmpta")))
        .isCloseTo(row(rows, "mmpta"), within(1e-6));
    assertThat(drawn(item(sketch, Kind.ANGLE, "angulation"))).isCloseTo(12 - angle, within(1e-6));
    assertThat(row(rows, "angulation")).isCloseTo(12 - angle, within(1e-12));
    Item load =
        sketch.items().stream().filter(i -> i.kind() == Kind.LOAD_LINE).findFirst().orElseThrow();
    assertThat(vector(load, 0, 1)[0]).isZero();
    assertThat(sketch.readings()).allSatisfy(q -> assertThat(row(rows, q)).isFinite());
  }

  /**
   * Paley's rules: axes that become one, the bone shifted in a cut off the CORA by D sin or tan.
   */
  @ParameterizedTest
  @CsvSource({"240", "265", "320"})
  void aCutOffTheCoraIsDrawnShiftedAndTheAxesBecomeOne(double cut) {
    Study leg = study("tibia-malunion", "osteotomy.cut_level_mm=" + cut);
    JointSketch sketch = sketch(leg, 12);
    double[] shift =
        sketch.items().stream()
            .filter(i -> i.kind() == Kind.ARM)
            .findFirst()
            .map(i -> vector(i, 0, 1))
            .orElseThrow();
    List<Item> axes = sketch.items().stream().filter(i -> i.kind() == Kind.AXIS).toList();
    double[] proximal = vector(axes.get(0), 0, 1);
    double[] lower = vector(axes.get(1), 0, 1);
    assertThat(proximal[0] * lower[1] - proximal[1] * lower[0])
        .as("parallel")
        .isCloseTo(0, within(1e-6));
    double across = (shift[0] * proximal[1] - shift[1] * proximal[0]) / length(proximal);
    double far = Math.abs(cut - 290);
    double alpha = Math.toRadians(12);
    assertThat(Math.abs(across))
        .isCloseTo(far * (cut < 290 ? Math.sin(alpha) : Math.tan(alpha)), within(1e-6));
    assertThat(Math.abs(across))
        .isCloseTo(
            Math.abs(row(AnkleDefinition.limbRows(leg, 12), "cut_translation")), within(1e-9));
    assertThat(sketch(study("tibia-malunion"), 12).items())
        .as("rule one: nothing is shifted")
        .noneMatch(i -> i.kind() == Kind.ARM);
  }

  /** The fragment as the page turns it is the fragment as the case has it. */
  @Test
  void aPeriacetabularRotationMovesTheFragmentAndNothingElse() {
    Study hip = study("hip-dysplasia", "osteotomy.anterior_deg=10");
    Map<String, List<Placement>> moved = JointModels.moved(hip, List.of(0.0, 15.0));
    assertThat(moved).containsOnlyKeys("acetabulum");
    double c = Math.cos(Math.toRadians(15));
    Triple rim = new Triple(0, 1, 0);
    Triple lateral =
        JointModels.moved(study("hip-dysplasia", "osteotomy.anterior_deg=0"), List.of(15.0))
            .get("acetabulum")
            .get(0)
            .apply(rim);
    assertThat(lateral.y()).isCloseTo(c, within(1e-12));
    assertThat(lateral.z())
        .as("the roof goes sideways")
        .isCloseTo(Math.sqrt(1 - c * c), within(1e-12));
    assertThat(moved.get("acetabulum").get(0).apply(rim).x()).as("forward").isPositive();
    assertThat(JointModels.moved(study("knee-varus"), List.of(5.0))).isEmpty();
    Study femoral = study("hip-normal", "osteotomy.type=femoral-varus", "angles_deg=[0, 10]");
    assertThat(JointModels.moved(femoral, List.of(10.0))).isEmpty();
  }
}
