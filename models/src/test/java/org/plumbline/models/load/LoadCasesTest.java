package org.plumbline.models.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadCasesTest {
  private static final double BODY_WEIGHT = 750;
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @CsvSource({
    "static-axis, 750, 0, 0",
    "gait-peak, 787.5, 1162.5, 9525",
    "one-leg-stance, 1312.5, 562.5, 4500"
  })
  void namedCasesCarryTheirPublishedMultiples(
      String name, double axial, double central, double moment) {
    LoadCase c = LoadCases.named(name);
    assertThat(c.axialForceN(BODY_WEIGHT)).isCloseTo(axial, within(ROUNDING));
    assertThat(c.centralForceN(BODY_WEIGHT)).isCloseTo(central, within(ROUNDING));
    assertThat(c.adductionMomentNmm(BODY_WEIGHT)).isCloseTo(moment, within(ROUNDING));
  }

  /** The lever of gait-peak is G (e₀ − e*) with the two published levers. */
  @Test
  void walkingLeverFollowsFromItsTwoSources() {
    double neutral = 87 * 370 / (420.0 + 370.0);
    double balanced = 0.349 * 82;
    assertThat(LoadCases.GAIT_PEAK.adductionLeverMm())
        .isCloseTo(1.05 * (neutral - balanced), within(0.05));
  }

  @Test
  void unknownNameListsTheKnownOnes() {
    assertThatThrownBy(() -> LoadCases.named("gait"))
        .hasMessageContaining("static-axis, gait-peak, one-leg-stance");
  }

  @ParameterizedTest
  @CsvSource({
    "walk, -1, 0, 0, axial_body_weights", "walk, 1, -0.1, 0, central_body_weights",
    "walk, 1, 1, 500, adduction_lever_mm", "walk, 0, 0, 0, no force",
    "Walk peak, 1, 1, 0, lower-case", "walk, NaN, 0, 0, not a finite number"
  })
  void refusesWhatLoadsNoLimb(
      String name, double axial, double central, double lever, String reason) {
    assertThatThrownBy(() -> new LoadCase(name, axial, central, lever, ""))
        .hasMessageContaining(reason);
  }

  @Test
  void acceptsAGaitInstant() {
    assertThat(new LoadCase("walk@15", 1, 1.2, 8, "15 % of the gait cycle").name())
        .isEqualTo("walk@15");
  }
}
