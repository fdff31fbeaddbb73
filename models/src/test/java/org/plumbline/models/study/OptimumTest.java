package org.plumbline.models.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

class OptimumTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  private static StudyResult result(String angles, Function<CaseKey, Optional<Outcome>> instead) {
    Study study = StudyReader.read("knee-varus", List.of(Setting.angles(angles)));
    return new StudyRunner(1).run(study, new FakeModel(study, instead)).result();
  }

  private static Optimum optimum(TargetSettings target, String angles) {
    return Optimum.of(target, result(angles, k -> Optional.empty()), OptionalDouble.empty());
  }

  private static TargetSettings equalShare(String loadCase) {
    return new TargetSettings("equal-share", new TargetRule.EqualShare(loadCase));
  }

  private static TargetSettings line(double percent) {
    return new TargetSettings(
        "weight-bearing-line",
        new TargetRule.Level("weight_bearing_line", "the weight-bearing line", "%", percent));
  }

  private static TargetSettings leastMedialLoad(String loadCase, OptionalDouble capMPa) {
    return new TargetSettings("least-medial-load", new TargetRule.LeastForce(loadCase, capMPa));
  }

  @Test
  void equalShareIsInterpolatedBetweenSolvedAngles() {
    Optimum o = optimum(equalShare("gait-peak"), "0:15:1");
    assertThat(o.angleDeg().getAsDouble()).isCloseTo(6.5, EXACT);
    assertThat(o.interpolated()).isTrue();
  }

  @Test
  void anAngleThatMeetsTheTargetIsNotInterpolated() {
    Optimum o = optimum(equalShare("static-axis"), "0:15:5");
    assertThat(o.angleDeg()).hasValue(10);
    assertThat(o.interpolated()).isFalse();
  }

  @Test
  void nothingIsExtrapolated() {
    Optimum o = optimum(equalShare("gait-peak"), "0:6:1");
    assertThat(o.angleDeg()).isEmpty();
    assertThat(o.note())
        .contains("from 76 % at 0°")
        .contains("52 % at 6°")
        .contains("not reach 50 %");
  }

  @Test
  void oneSolvedAngleIsNotARange() {
    Optimum o = optimum(equalShare("gait-peak"), "0");
    assertThat(o.angleDeg()).isEmpty();
    assertThat(o.note()).contains("is 76 % at 0°, the only solved angle, not 50 %");
  }

  @Test
  void aFailedNeighbourWidensTheGapThatIsInterpolatedOver() {
    StudyResult result =
        result(
            "0:15:1",
            k ->
                k.angleDeg() == 6 || k.angleDeg() == 7
                    ? Optional.of(new Failed(k, "unstable", "test"))
                    : Optional.empty());
    Optimum o = Optimum.of(equalShare("gait-peak"), result, OptionalDouble.empty());
    assertThat(o.angleDeg().getAsDouble()).isCloseTo(6.5, EXACT);
  }

  @Test
  void weightBearingLineNeedsNoLoadCase() {
    Optimum o = optimum(line(62.5), "0:15:1");
    assertThat(o.angleDeg().getAsDouble()).isCloseTo((62.5 - 22.1) / 4.4, EXACT);
  }

  @Test
  void leastMedialLoadStaysUnderTheLateralCap() {
    TargetSettings stated = leastMedialLoad("gait-peak", OptionalDouble.of(4.5));
    assertThat(optimum(stated, "0:15:1").angleDeg().getAsDouble()).isCloseTo(7.5, EXACT);
    assertThat(optimum(stated, "0:15:1").interpolated()).isTrue();
    TargetSettings neutral = leastMedialLoad("gait-peak", OptionalDouble.empty());
    StudyResult result = result("0:15:1", k -> Optional.empty());
    assertThat(Optimum.of(neutral, result, OptionalDouble.of(10)).angleDeg()).hasValue(15);
    assertThat(Optimum.of(neutral, result, OptionalDouble.empty()).note())
        .contains("lateral cap is not known");
    assertThat(Optimum.of(neutral, result, OptionalDouble.of(1)).note())
        .contains("no solved angle keeps the lateral peak pressure within 1 MPa");
  }

  /** The medial peak falls, the lateral one rises: the larger of both is least where they cross. */
  @Test
  void leastPeakLiesWhereOneRegionTakesOverFromAnother() {
    TargetSettings target = new TargetSettings("least-peak", new TargetRule.LeastPeak("gait-peak"));
    StudyResult result =
        result("0:15:1", k -> Optional.of(pressed(k, 6 - k.angleDeg() / 2, 1 + k.angleDeg())));
    Optimum o = Optimum.of(target, result, OptionalDouble.empty());
    assertThat(o.angleDeg().getAsDouble()).isCloseTo(5 / 1.5, EXACT);
    assertThat(o.cost()).isCloseTo(6 - 5 / 3.0, EXACT);
    assertThat(o.interpolated()).isTrue();
    assertThat(o.note()).isEmpty();
    Optimum end =
        Optimum.of(
            target,
            result("0:15:5", k -> Optional.of(pressed(k, 9 - k.angleDeg() / 5, 1))),
            OptionalDouble.empty());
    assertThat(end.angleDeg()).hasValue(15);
    assertThat(end.note()).contains("at an end of the solved angles");
  }

  private static Solved pressed(CaseKey key, double medial, double lateral) {
    return new Solved(
        key,
        List.of(peak(key, "medial", medial), peak(key, "lateral", lateral)),
        List.of(),
        new Proof(1e-11, 3e-12, 1e-9, 0, 2e-13, 4e-12, 71.5, 6),
        List.of());
  }

  private static Row peak(CaseKey key, String region, double value) {
    return new Row(
        "s", key.loadCase(), key.angleDeg(), "", "", region, "pressure_peak", value, "MPa");
  }

  /** Of an operation that goes both ways the smaller of two corrections is the optimum. */
  @Test
  void ofTwoAnglesThatMeetATargetTheOneNearerToNoneIsTaken() {
    List<Double> angles = List.of(-10.0, -5.0, 0.0, 5.0, 10.0);
    List<Row> limb =
        angles.stream()
            .map(a -> new Row("s", "", a, "", "", "limb", "tilt", Math.abs(a - 1), "deg"))
            .toList();
    StudyResult result =
        new StudyResult("s", "", "", List.of("all"), List.of("load"), angles, limb, List.of());
    TargetSettings target =
        new TargetSettings("tilt", new TargetRule.Level("tilt", "the tilt", "deg", 3));
    Optimum o = Optimum.of(target, result, OptionalDouble.empty());
    assertThat(o.angleDeg().getAsDouble()).isCloseTo(-2, EXACT);
    assertThat(o.cost()).isEqualTo(Math.abs(o.angleDeg().getAsDouble()));
    TargetSettings beyond =
        new TargetSettings("tilt", new TargetRule.Level("tilt", "the tilt", "deg", 12));
    assertThat(Optimum.of(beyond, result, OptionalDouble.empty()).note())
        .contains("the tilt goes from 11° at -10° to 9° at 10°")
        .contains("does not reach 12°");
  }
}
