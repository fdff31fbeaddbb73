package org.plumbline.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Load shift of an opening wedge with the collateral released, intact and untouched. */
class OpeningWedgeTableTest {
  private static final double HKA_DEG = 0.006;
  private static final double SHARE = 0.1;
  private static final double FORCE_N = 2;
  private static final double VARUS = -6;

  @Test
  void reproducesTheTable() {
    for (CSVRecord row : Tables.read("opening-wedge.csv")) {
      AnalyticKnee axis = knee(row, KneeParameters.axis());
      KneeEquilibrium e = axis.solve();
      String name = row.toString();
      assertThat(axis.hkaDeg()).as(name).isCloseTo(number(row, "hka_deg"), within(HKA_DEG));
      assertThat(e.sharePercent())
          .as(name)
          .isCloseTo(number(row, "static_axis_percent"), within(SHARE));
      assertThat(e.superficialMcl()).as(name).isCloseTo(number(row, "smcl_N"), within(FORCE_N));
      assertThat(knee(row, KneeParameters.gait()).solve().sharePercent())
          .as(name)
          .isCloseTo(number(row, "gait_peak_percent"), within(SHARE));
    }
  }

  private static double number(CSVRecord row, String column) {
    return Tables.number(row, column).orElseThrow();
  }

  private static AnalyticKnee knee(CSVRecord row, KneeParameters p) {
    p.tibialDeformity = VARUS;
    p.wedge = number(row, "wedge_deg");
    p.releasedFraction = number(row, "release");
    return new AnalyticKnee(p);
  }
}
