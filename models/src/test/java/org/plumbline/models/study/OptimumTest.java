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

  @Test
  void equalShareIsInterpolatedBetweenSolvedAngles() {
    Optimum o = optimum(TargetSettings.equalShare("gait-peak"), "0:15:1");
    assertThat(o.angleDeg().getAsDouble()).isCloseTo(6.5, EXACT);
    assertThat(o.interpolated()).isTrue();
  }

  @Test
  void anAngleThatMeetsTheTargetIsNotInterpolated() {
    Optimum o = optimum(TargetSettings.equalShare("static-axis"), "0:15:5");
    assertThat(o.angleDeg()).hasValue(10);
    assertThat(o.interpolated()).isFalse();
  }

  @Test
  void nothingIsExtrapolated() {
    Optimum o = optimum(TargetSettings.equalShare("gait-peak"), "0:6:1");
    assertThat(o.angleDeg()).isEmpty();
    assertThat(o.note())
        .contains("from 76 % at 0°")
        .contains("52 % at 6°")
        .contains("not reach 50 %");
  }

  @Test
  void oneSolvedAngleIsNotARange() {
    Optimum o = optimum(TargetSettings.equalShare("gait-peak"), "0");
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
    Optimum o = Optimum.of(TargetSettings.equalShare("gait-peak"), result, OptionalDouble.empty());
    assertThat(o.angleDeg().getAsDouble()).isCloseTo(6.5, EXACT);
  }

  @Test
  void weightBearingLineNeedsNoLoadCase() {
    Optimum o = optimum(TargetSettings.weightBearingLine(62.5), "0:15:1");
    assertThat(o.angleDeg().getAsDouble()).isCloseTo((62.5 - 22.1) / 4.4, EXACT);
  }

  @Test
  void leastMedialLoadStaysUnderTheLateralCap() {
    TargetSettings stated = TargetSettings.leastMedialLoad("gait-peak", OptionalDouble.of(4.5));
    assertThat(optimum(stated, "0:15:1").angleDeg().getAsDouble()).isCloseTo(7.5, EXACT);
    assertThat(optimum(stated, "0:15:1").interpolated()).isTrue();
    TargetSettings neutral = TargetSettings.leastMedialLoad("gait-peak", OptionalDouble.empty());
    StudyResult result = result("0:15:1", k -> Optional.empty());
    assertThat(Optimum.of(neutral, result, OptionalDouble.of(10)).angleDeg()).hasValue(15);
    assertThat(Optimum.of(neutral, result, OptionalDouble.empty()).note())
        .contains("lateral cap is not known");
    assertThat(Optimum.of(neutral, result, OptionalDouble.of(1)).note())
        .contains("no solved angle keeps the lateral peak pressure within 1 MPa");
  }
}
