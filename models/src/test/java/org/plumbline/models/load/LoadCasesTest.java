package org.plumbline.models.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.literature.GaitInstant;
import org.plumbline.models.literature.KneeLiterature;

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
    KneeLoad c = LoadCases.named(name);
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

  /** Resultants of instrumented implants: what acts along the limb and what is central add up. */
  @ParameterizedTest
  @CsvSource({
    "two-leg-stance, two_leg_stance, 0", "walk-first-peak, walking_first_peak, 17",
    "walk-second-peak, walking_peak, 8", "stairs-up, stairs_up_peak, 30",
    "stairs-down, stairs_down_peak, 30"
  })
  void activitiesHaveTheirPublishedResultants(String name, String published, double flexion) {
    KneeLoad c = LoadCases.named(name);
    double percent = KneeLiterature.value(published).value().orElseThrow();
    assertThat(100 * (c.axialBodyWeights() + c.centralBodyWeights()))
        .isCloseTo(percent, within(1e-9));
    assertThat(c.flexionDeg().orElse(0)).isEqualTo(flexion);
    assertThat(c.flexionDeg().orElse(0)).isLessThanOrEqualTo(KneeLoad.LARGEST_FLEXION_DEG);
  }

  /** Every activity carries the ground reaction at the lever of gait-peak. */
  @Test
  void activitiesShareTheLeverOfWalking() {
    for (String name : List.of("walk-first-peak", "walk-second-peak", "stairs-up", "walk@45")) {
      KneeLoad c = LoadCases.find(name).orElseThrow();
      assertThat(c.adductionLeverMm() / c.axialBodyWeights())
          .as(name)
          .isCloseTo(12.7 / 1.05, within(ROUNDING));
    }
  }

  /** Only stairs hold a motion and turn their resultant; walking stays as it was. */
  @Test
  void onlyStairsAreHeld() {
    List<String> held = List.of("stairs-up", "stairs-down");
    for (KneeLoad c :
        Stream.concat(LoadCases.all().stream(), LoadCases.group("walk").stream()).toList()) {
      boolean plain = c.hold().equals(Hold.NONE) && c.sideView() == SideView.ALONG_LIMB;
      assertThat(plain).as(c.name()).isEqualTo(!held.contains(c.name()));
    }
    assertThat(LoadCases.STAIRS_UP.hold()).isEqualTo(Hold.internalRotation(0));
  }

  /** The table of gait follows from its own header: ratio of force to ground reaction, linear. */
  @Test
  void walkingIsDerivedFromItsTwoPeaks() {
    List<KneeLoad> walk = LoadCases.group("walk");
    assertThat(walk).extracting(KneeLoad::name).startsWith("walk@5").endsWith("walk@95");
    double first = 2.20 / 0.99;
    double second = 2.61 / 1.10;
    for (GaitInstant i : KneeLiterature.gait()) {
      double between = Math.min(1, Math.max(0, (i.stancePercent() - 25) / 50.0));
      double ratio = first + (second - first) * between;
      assertThat(i.contactForce())
          .as("%d %%", i.stancePercent())
          .isCloseTo(ratio * i.groundReaction(), within(0.006));
    }
    assertThat(LoadCases.find("walk@25").orElseThrow().centralBodyWeights())
        .isEqualTo(LoadCases.WALK_FIRST_PEAK.centralBodyWeights());
  }

  @Test
  void unknownNameListsTheKnownOnes() {
    assertThatThrownBy(() -> LoadCases.named("gait"))
        .hasMessageContaining("static-axis, gait-peak, one-leg-stance, two-leg-stance");
  }

  @ParameterizedTest
  @CsvSource({
    "walk, -1, 0, 0, axial_body_weights", "walk, 1, -0.1, 0, central_body_weights",
    "walk, 1, 1, 500, adduction_lever_mm", "walk, 0, 0, 0, no force",
    "Walk peak, 1, 1, 0, lower-case", "walk, NaN, 0, 0, not a finite number"
  })
  void refusesWhatLoadsNoLimb(
      String name, double axial, double central, double lever, String reason) {
    assertThatThrownBy(() -> new KneeLoad(name, axial, central, lever, ""))
        .hasMessageContaining(reason);
  }

  @Test
  void acceptsAGaitInstant() {
    assertThat(new KneeLoad("walk@15", 1, 1.2, 8, "15 % of the gait cycle").name())
        .isEqualTo("walk@15");
  }
}
