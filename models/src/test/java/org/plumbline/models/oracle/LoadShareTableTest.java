package org.plumbline.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gate G16 for the oracle itself: the published tables of the prototype, to their last digit. */
class LoadShareTableTest {
  /** Bound of the gate, percentage points; what a mutant must break. */
  private static final double GATE = 3;

  /** Half a printed digit plus the prototype's 0.01 mm of gap in its touching pose. */
  private static final double SHARE = 0.15;

  private static final double FORCE_N = 2.5;
  private static final double TILT_DEG = 0.03;
  private static final double PEAK_MPA = 0.11;
  private static final double CROSS_CODE = 1e-5;
  private static final double CROSS_CODE_N = 1e-3;

  private static KneeEquilibrium solve(CSVRecord row, Consumer<KneeParameters> change) {
    KneeParameters p = Tables.load(row.get("load_case"));
    double hka = Double.parseDouble(row.get("hka_deg"));
    if (row.get("deformity").equals("tibial")) {
      p.tibialDeformity = hka;
    } else {
      p.femoralDeformity = hka;
    }
    return AnalyticKnee.of(p, change).solve();
  }

  private static void compare(CSVRecord row, String column, double value, double tolerance) {
    Tables.number(row, column)
        .ifPresent(v -> assertThat(value).as(row + column).isCloseTo(v, within(tolerance)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"static-axis", "gait-peak", "one-leg-stance"})
  void reproducesTheTable(String loadCase) {
    for (CSVRecord row : Tables.read("load-share.csv")) {
      if (row.get("load_case").equals(loadCase)) {
        KneeEquilibrium e = solve(row, p -> {});
        compare(row, "share_percent", e.sharePercent(), SHARE);
        compare(row, "medial_N", e.medial(), FORCE_N);
        compare(row, "lateral_N", e.lateral(), FORCE_N);
        compare(row, "tilt_deg", e.varusTiltDeg(), TILT_DEG);
        compare(row, "medial_peak_MPa", e.medialPeak(), PEAK_MPA);
        compare(row, "lateral_peak_MPa", e.lateralPeak(), PEAK_MPA);
        assertThat(e.smallestEigenvalue()).isPositive();
      }
    }
  }

  /** Two programs, one set of equations. */
  @Test
  void agreesWithThePrototypeToSixDigits() {
    for (CSVRecord row : Tables.read("cross-code.csv")) {
      KneeParameters p = Tables.load(row.get("load_case"));
      p.tibialDeformity = Double.parseDouble(row.get("hka_deg"));
      KneeEquilibrium e = new AnalyticKnee(p).solve();
      compare(row, "share_percent", e.sharePercent(), CROSS_CODE);
      compare(row, "medial_N", e.medial(), CROSS_CODE_N);
      compare(row, "lateral_N", e.lateral(), CROSS_CODE_N);
      compare(row, "tilt_deg", e.varusTiltDeg(), CROSS_CODE);
    }
  }

  private static void assertWithinGate(String loadCase, Consumer<KneeParameters> change) {
    for (CSVRecord row : Tables.read("load-share.csv")) {
      if (row.get("load_case").equals(loadCase) && row.get("deformity").equals("tibial")) {
        compare(row, "share_percent", solve(row, change).sharePercent(), GATE);
      }
    }
  }

  private static void mutant(String loadCase, Consumer<KneeParameters> change) {
    assertThatThrownBy(() -> assertWithinGate(loadCase, change)).isInstanceOf(AssertionError.class);
  }

  @Test
  void mutantsBreakTheGate() {
    assertWithinGate("gait-peak", p -> {});
    mutant("gait-peak", p -> p.lever = -p.lever);
    mutant("gait-peak", p -> p.lever = 0);
    mutant("gait-peak", p -> p.central = 0);
    mutant("static-axis", p -> p.tibialDeformity = -p.tibialDeformity);
    mutant("static-axis", p -> p.ligaments = p.ligaments.withStrainShift(0.02));
    mutant("static-axis", p -> p.ligamentScale = 0);
    mutant("static-axis", p -> p.medial = p.medial.moved(-2));
  }
}
