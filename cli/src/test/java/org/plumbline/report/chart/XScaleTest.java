package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XScaleTest {
  @Test
  void whole_angles_have_no_ticks_between_them() {
    assertThat(XScale.of(0, 6, 580, true).step()).isEqualTo(1);
    assertThat(XScale.of(0, 6, 580, true).decimals()).isZero();
    // Without the rule there is room for halves.
    assertThat(XScale.of(0, 6, 580, false).step()).isLessThan(1);
    assertThat(XScale.of(0, 15, 300, true).step()).isEqualTo(2);
  }
}
