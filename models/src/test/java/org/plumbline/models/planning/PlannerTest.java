package org.plumbline.models.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Limbs;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;

class PlannerTest {
  private static final double EXACT = 1e-9;
  private final WedgeOsteotomy hto =
      WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);
  private final Landmarks varus = Limbs.of(88, 82);
  private final Planner planner = new Planner(hto, varus);

  private static Plan.Planned reached(Plan plan) {
    assertThat(plan).isInstanceOf(Plan.Planned.class);
    return (Plan.Planned) plan;
  }

  /**
   * Miniaci's drawing in closed form: the ankle's circle about the hinge meets the line from the
   * hip through the wanted point of the plateau; the angle between both radii is the wedge.
   */
  private static double miniaciDeg(Landmarks limb, Vector3D hinge, double percent) {
    double width = limb.plateauLateral().getZ() - limb.plateauMedial().getZ();
    double targetZ = limb.plateauMedial().getZ() + width * percent / 100;
    double hipY = limb.hipCentre().getY();
    double hipZ = limb.hipCentre().getZ();
    double length = Math.hypot(-hipY, targetZ - hipZ);
    double dy = -hipY / length;
    double dz = (targetZ - hipZ) / length;
    double ay = limb.ankleCentre().getY() - hinge.getY();
    double az = limb.ankleCentre().getZ() - hinge.getZ();
    double foot = (hinge.getY() - hipY) * dy + (hinge.getZ() - hipZ) * dz;
    double off = (hinge.getY() - hipY) * dz - (hinge.getZ() - hipZ) * dy;
    double along = foot + Math.sqrt(ay * ay + az * az - off * off);
    double by = hipY + along * dy - hinge.getY();
    double bz = hipZ + along * dz - hinge.getZ();
    return Math.toDegrees(Math.atan2(az * by - ay * bz, ay * by + az * bz));
  }

  @ParameterizedTest
  @CsvSource({
    "88, 82, 50",
    "88, 82, 55",
    "88, 82, 62.5",
    "90, 84, 62.5",
    "86, 80, 55",
    "87, 87, 62.5"
  })
  void bracketedRootMeetsTheClosedForm(double mldfa, double mmpta, double percent) {
    Landmarks limb = Limbs.of(mldfa, mmpta);
    Plan.Planned plan = reached(new Planner(hto, limb).plan(new Target.WeightBearingLine(percent)));
    assertThat(plan.angleDeg()).isCloseTo(miniaciDeg(limb, hto.hinge(), percent), within(EXACT));
    assertThat(plan.after().weightBearingLinePercent()).isCloseTo(percent, within(EXACT));
    assertThat(plan.interpolated()).isFalse();
    Vector3D elsewhere = hto.hinge().add(new Vector3D(0, 0.001, 0));
    assertThat(Math.abs(plan.angleDeg() - miniaciDeg(limb, elsewhere, percent)))
        .as("a hinge 1 µm away is caught")
        .isGreaterThan(EXACT);
  }

  @Test
  void varusOfSixNeedsAboutElevenDegreesForFujisawa() {
    double neutral = reached(planner.plan(Target.WeightBearingLine.NEUTRAL)).angleDeg();
    double moderate = reached(planner.plan(Target.WeightBearingLine.MODERATE)).angleDeg();
    Plan.Planned fujisawa = reached(planner.plan(Target.WeightBearingLine.FUJISAWA));
    assertThat(neutral).isBetween(6.0, 6.6).isLessThan(moderate);
    assertThat(moderate).isLessThan(fujisawa.angleDeg());
    assertThat(fujisawa.after().hkaDeg()).isBetween(2.5, 3.0);
    assertThat(fujisawa.wedges().get(0).heightMm()).isBetween(7.0, 10.0);
    assertThat(fujisawa.warnings()).isEmpty();
  }

  @Test
  void hingeTurnedInThePlanStillReachesTheLine() {
    Planner oblique = new Planner(hto.withHingeRotation(20), varus);
    Plan.Planned plan = reached(oblique.plan(Target.WeightBearingLine.FUJISAWA));
    assertThat(plan.after().weightBearingLinePercent()).isCloseTo(62.5, within(EXACT));
    assertThat(plan.warnings()).extracting(Warning::quantity).contains("slope_change");
  }

  @Test
  void valgusLimbIsNotOpenedFurther() {
    Plan plan = new Planner(hto, Limbs.of(86, 90)).plan(Target.WeightBearingLine.NEUTRAL);
    assertThat(plan)
        .isInstanceOfSatisfying(
            Plan.Unreachable.class, u -> assertThat(u.reason()).contains("already crosses"));
    Plan severe = new Planner(hto, Limbs.of(95, 71)).plan(Target.WeightBearingLine.FUJISAWA);
    assertThat(severe)
        .isInstanceOfSatisfying(
            Plan.Unreachable.class, u -> assertThat(u.reason()).contains("25.0 deg"));
  }

  @Test
  void largeCorrectionsAreQuestionedWithLimitAndSource() {
    List<Warning> warnings = KneeLimits.warnings(hto.apply(varus, 15));
    assertThat(warnings)
        .extracting(Warning::quantity)
        .containsExactly("mmpta", "weight_bearing_line", "gap_height")
        .doesNotContain("slope_change");
    assertThat(warnings).allSatisfy(w -> assertThat(w.value()).isGreaterThan(w.limit()));
    assertThat(warnings).allSatisfy(w -> assertThat(w.source()).isNotBlank());
    assertThat(KneeLimits.warnings(hto.apply(varus, 0))).isEmpty();
  }

  @Test
  void obliqueJointLineIsQuestionedOnEitherSide() {
    assertThat(KneeLimits.check(KneeLimits.JOINT_LINE_OBLIQUITY, hto.apply(Limbs.of(83, 83), 0)))
        .isPresent();
    assertThat(KneeLimits.check(KneeLimits.JOINT_LINE_OBLIQUITY, hto.apply(Limbs.of(97, 97), 0)))
        .isPresent();
  }

  /** Share falls by 5 % per degree from 72 %, lateral peak rises by 0.3 MPa per degree from 3. */
  private static ResponseCurve curve(double lastDeg) {
    return new ResponseCurve(
        DoubleStream.iterate(0, a -> a <= lastDeg, a -> a + 2)
            .mapToObj(
                a -> new Response(a, 20 * (72 - 5 * a), 20 * (28 + 5 * a), 6 - a, 3 + 0.3 * a))
            .toList());
  }

  @Test
  void equalShareLiesBetweenSolvedAngles() {
    Target.EqualShare target = new Target.EqualShare("gait-peak");
    Plan.Planned plan = reached(planner.plan(target, curve(12)));
    assertThat(plan.angleDeg()).isCloseTo(4.4, within(EXACT));
    assertThat(plan.interpolated()).isTrue();
    assertThat(planner.plan(target, curve(4))).isInstanceOf(Plan.Unreachable.class);
  }

  @Test
  void solvedAngleOfEqualShareIsNotInterpolated() {
    ResponseCurve exact =
        new ResponseCurve(
            List.of(new Response(0, 700, 300, 5, 2), new Response(6, 500, 500, 4, 4)));
    Plan.Planned plan = reached(planner.plan(new Target.EqualShare("gait-peak"), exact));
    assertThat(plan.angleDeg()).isEqualTo(6);
    assertThat(plan.interpolated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4.5, 5", "5.1, 7", "9.0, 12", "3.0, 0"})
  void leastMedialLoadStopsAtTheLateralCap(double cap, double angle) {
    Plan plan = planner.plan(new Target.LeastMedialLoad("gait-peak", cap), curve(12));
    assertThat(reached(plan).angleDeg()).isCloseTo(angle, within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.9, 0.5})
  void noAngleMeetsACapBelowTheUncutKnee(double cap) {
    assertThat(planner.plan(new Target.LeastMedialLoad("gait-peak", cap), curve(12)))
        .isInstanceOfSatisfying(
            Plan.Unreachable.class, u -> assertThat(u.reason()).contains("3.00 MPa"));
  }

  @Test
  void curvesDoNotExtrapolateAndTargetsMustBePossible() {
    assertThat(curve(12).at(3, Response::medialSharePercent)).isCloseTo(57, within(EXACT));
    assertThatThrownBy(() -> curve(12).at(12.1, Response::medialForceN))
        .hasMessageContaining("0.0 to 12.0 deg");
    assertThatThrownBy(() -> new ResponseCurve(List.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> new Target.WeightBearingLine(110)).hasMessageContaining("110.0 %");
    assertThatThrownBy(() -> new Target.LeastMedialLoad("x", -1))
        .hasMessageContaining("lateral_cap_MPa");
  }
}
