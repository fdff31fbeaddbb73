package org.plumbline.models.malunion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.malunion.CoraCorrection.Rule;
import org.plumbline.models.patient.RefusedInput;

/** A crooked tibia against closed forms, and its correction by Paley's three rules. */
class MalunionTest {
  private static final double EXACT = 1e-9;
  private static final double FEMUR = 420;
  private static final double TIBIA = 370;
  private static final double LDTA = 89;
  private static final double ADTA = 80;

  /** A straight limb: both joint lines square to the axis of hip, knee and ankle. */
  private static final Landmarks SOUND =
      new Landmarks(
          new Vector3D(0, FEMUR, 0),
          Vector3D.ZERO,
          new Vector3D(0, -TIBIA, 0),
          new Vector3D(0, 0, -37.5),
          new Vector3D(0, 0, 37.5),
          Vector3D.PLUS_I,
          Vector3D.PLUS_K);

  private static MalunitedTibia tibia(double level, double angle, double towards, double... shift) {
    ShaftDeformity deformity =
        new ShaftDeformity(
            level,
            angle,
            towards,
            shift.length > 0 ? shift[0] : 0,
            shift.length > 0 ? shift[1] : 0);
    return new MalunitedTibia(SOUND, TibialPlafond.of(SOUND, LDTA, ADTA), deformity);
  }

  private static double value(List<Measure> measures, String quantity) {
    return measures.stream()
        .filter(m -> m.quantity().equals(quantity))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** The part of an angulation that appears at the knee, eq. D3, degrees. */
  private static double atKnee(double level, double angle) {
    double a = Math.toRadians(angle);
    double below = TIBIA - level;
    return Math.toDegrees(Math.atan2(below * Math.sin(a), level + below * Math.cos(a)));
  }

  @ParameterizedTest
  @CsvSource({"60, 10", "185, 10", "310, 10", "185, 25", "350, 15"})
  void anAngulationIsSharedByKneeAndAnkleAsItsLevelSays(double level, double angle) {
    double knee = atKnee(level, angle);
    List<Measure> valgus = tibia(level, angle, 0).measures();
    assertThat(value(valgus, "mmpta")).isCloseTo(90 + knee, within(EXACT));
    assertThat(value(valgus, "ldta")).isCloseTo(LDTA - (angle - knee), within(EXACT));
    double side = Math.toRadians(ADTA);
    assertThat(value(valgus, "adta"))
        .as("seen from the side of the knee, foreshortened by the angulation")
        .isCloseTo(
            Math.toDegrees(
                Math.atan2(Math.sin(side), Math.cos(side) * Math.cos(Math.toRadians(angle)))),
            within(EXACT));
    List<Measure> varus = tibia(level, angle, 180).measures();
    assertThat(value(varus, "mmpta")).isCloseTo(90 - knee, within(EXACT));
    assertThat(value(varus, "ldta")).isCloseTo(LDTA + angle - knee, within(EXACT));
    List<Measure> backward = tibia(level, angle, 270).measures();
    assertThat(value(backward, "mmpta")).isCloseTo(90, within(EXACT));
    assertThat(value(backward, "adta")).isCloseTo(ADTA + angle - knee, within(EXACT));
    assertThat(value(tibia(level, angle, 90).measures(), "adta"))
        .isCloseTo(ADTA - (angle - knee), within(EXACT));
  }

  @Test
  void theKneeLeavesTheLoadLineByTheAnkleShiftOfTheLimb() {
    double a = Math.toRadians(12);
    double below = TIBIA - 185;
    double shift = below * Math.sin(a);
    double hipToAnkle = Math.hypot(FEMUR + 185 + below * Math.cos(a), shift);
    assertThat(value(tibia(185, 12, 180).measures(), "mechanical_axis_deviation"))
        .as("varus: the line passes medially")
        .isCloseTo(-FEMUR * shift / hipToAnkle, within(EXACT));
    assertThat(value(tibia(185, 12, 180).measures(), "tibial_length"))
        .isCloseTo(Math.hypot(185 + below * Math.cos(a), shift), within(EXACT));
  }

  @Test
  void aSideShiftMovesTheCentreOfAngulationFromTheFracture() {
    double expected = 200 - 15 / Math.tan(Math.toRadians(20));
    ShaftDeformity sameSide = new ShaftDeformity(200, 20, 0, 15, 0);
    assertThat(Cora.of(sameSide).levelMm()).isCloseTo(expected, within(EXACT));
    assertThat(Cora.of(new ShaftDeformity(200, 20, 0, 15, 180)).levelMm())
        .isCloseTo(400 - expected, within(EXACT));
    Cora skew = Cora.of(new ShaftDeformity(200, 20, 0, 15, 90));
    assertThat(skew.levelMm()).isCloseTo(200, within(EXACT));
    assertThat(skew.apartMm()).isCloseTo(15, within(EXACT));
    Vector3D centre = new Vector3D(0, -expected, 0);
    Vector3D onDistal = sameSide.motion(SOUND).apply(new Vector3D(0, -300, 0));
    Vector3D along = sameSide.motion(SOUND).turn(Vector3D.PLUS_J);
    assertThat(onDistal.subtract(centre).crossProduct(along).getNorm())
        .as("the distal axis passes through it")
        .isLessThan(EXACT);
  }

  @Test
  void ruleOneStraightensTheBoneAndAHingeBesideItLengthensIt() {
    MalunitedTibia crooked = tibia(150, 14, 200);
    CoraCorrection pure = CoraCorrection.ruleOne(crooked, 0);
    assertThat(pure.rule()).isEqualTo(Rule.ONE);
    assertThat(value(pure.measures(), "mmpta")).isCloseTo(90, within(EXACT));
    assertThat(value(pure.measures(), "ldta")).isCloseTo(LDTA, within(EXACT));
    assertThat(value(pure.measures(), "adta")).isCloseTo(ADTA, within(EXACT));
    assertThat(value(pure.measures(), "tibial_length")).isCloseTo(TIBIA, within(EXACT));
    assertThat(pure.cutTranslationMm()).isCloseTo(0, within(EXACT));
    assertThat(pure.axisOffsetMm()).isCloseTo(0, within(EXACT));
    double beside = 16;
    double longer = 2 * beside * Math.sin(Math.toRadians(7));
    for (double hinge : new double[] {-beside, beside}) {
      CoraCorrection wedge = CoraCorrection.ruleOne(crooked, hinge);
      assertThat(wedge.rule()).isEqualTo(Rule.ONE);
      assertThat(wedge.axisOffsetMm()).isCloseTo(0, within(EXACT));
      assertThat(value(wedge.measures(), "tibial_length"))
          .as("a hinge on the side of the apex opens the wedge")
          .isCloseTo(TIBIA - Math.signum(hinge) * longer, within(EXACT));
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 40", "10, 80", "20, 40", "5, 60"})
  void ruleTwoShiftsTheBoneAtACutAwayFromTheCentre(double angle, double away) {
    MalunitedTibia crooked = tibia(180, angle, 180);
    double a = Math.toRadians(angle);
    CoraCorrection below = new CoraCorrection(crooked, 180 + away, 180, 0);
    assertThat(below.rule()).isEqualTo(Rule.TWO);
    assertThat(below.axisOffsetMm()).isCloseTo(0, within(EXACT));
    assertThat(value(below.measures(), "mmpta")).isCloseTo(90, within(EXACT));
    assertThat(below.cutTranslationMm()).isCloseTo(away * Math.tan(a), within(EXACT));
    CoraCorrection above = new CoraCorrection(crooked, 180 - away, 180, 0);
    assertThat(above.rule()).isEqualTo(Rule.TWO);
    assertThat(above.cutTranslationMm()).isCloseTo(-away * Math.sin(a), within(EXACT));
    assertThat(above.cutOpeningMm()).isCloseTo(away * (1 - Math.cos(a)), within(EXACT));
  }

  @ParameterizedTest
  @CsvSource({"10, 50", "15, -30"})
  void ruleThreeLeavesParallelAxesApart(double angle, double away) {
    CoraCorrection off = new CoraCorrection(tibia(180, angle, 0), 180, 180 + away, 0);
    assertThat(off.rule()).isEqualTo(Rule.THREE);
    assertThat(off.axisOffsetMm())
        .isCloseTo(Math.abs(away) * Math.sin(Math.toRadians(angle)), within(EXACT));
    Vector3D distal =
        off.motion().turn(off.tibia().deformity().motion(SOUND).turn(Vector3D.PLUS_J));
    assertThat(distal.distance(Vector3D.PLUS_J)).as("parallel").isLessThan(EXACT);
  }

  @Test
  void theLandmarksOfAnyLimbServe() {
    double lean = Math.toRadians(84);
    Landmarks varus =
        SOUND.withAnkle(new Vector3D(-TIBIA, new Vector3D(0, Math.sin(lean), Math.cos(lean))));
    MalunitedTibia crooked =
        new MalunitedTibia(
            varus, TibialPlafond.of(varus, LDTA, ADTA), new ShaftDeformity(185, 10, 0, 0, 0));
    assertThat(value(crooked.measures(), "mmpta"))
        .as("varus of the plateau and valgus of the shaft")
        .isCloseTo(84 + atKnee(185, 10), within(EXACT));
    assertThat(value(CoraCorrection.ruleOne(crooked, 0).measures(), "mmpta"))
        .isCloseTo(84, within(EXACT));
  }

  @Test
  void whatIsNoMalunionIsRefused() {
    assertThatThrownBy(() -> new ShaftDeformity(185, 60, 0, 0, 0))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("angulation_deg = 60.0 deg is outside 0.0 to 45.0 deg");
    assertThatThrownBy(() -> tibia(360, 10, 0))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("highest valid: 350.0 mm");
    assertThatThrownBy(() -> Cora.of(new ShaftDeformity(185, 0, 0, 8, 0)))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("parallel");
    assertThatThrownBy(() -> new CoraCorrection(tibia(185, 10, 0), 400, 185, 0))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("outside the tibia, 0 to 370");
  }
}
