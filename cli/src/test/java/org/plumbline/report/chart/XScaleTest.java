package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class XScaleTest {
  @Test
  void whole_angles_have_no_ticks_between_them() {
    assertThat(XScale.of(0, 6, 580, true).step()).isEqualTo(1);
    assertThat(XScale.of(0, 6, 580, true).decimals()).isZero();
    // Without the rule there is room for halves.
    assertThat(XScale.of(0, 6, 580, false).step()).isLessThan(1);
    assertThat(XScale.of(0, 15, 300, true).step()).isEqualTo(2);
    assertThat(XScale.of(0, 15, 300, true).ticks())
        .containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0);
    assertThat(XScale.of(0, 15, 300, true).minor()).isEmpty();
  }

  @Test
  void powers_of_ten_are_enough_over_decades() {
    assertThat(written(0.5, 6000, 400)).containsExactly("1", "10", "100", "1000");
    assertThat(XScale.ofDecades(Math.log10(0.5), Math.log10(6000), 400).minor())
        .as("2 to 9 times")
        .hasSizeGreaterThan(20);
  }

  /** A single number would not tell how the axis runs. */
  @Test
  void short_logarithmic_axes_are_written_at_2_and_5_times_or_wherever_there_is_room() {
    assertThat(written(46_000, 330_000, 300))
        .containsExactly("50\u00a0000", "100\u00a0000", "200\u00a0000");
    assertThat(written(202, 480, 600)).containsExactly("200", "300", "400");
    assertThat(written(11, 19, 300)).as("no digit in between").containsExactly("11", "19");
  }

  @Test
  void threes_stand_where_twos_have_no_room() {
    assertThat(written(9_000, 200_000, 220))
        .containsExactly("10\u00a0000", "30\u00a0000", "100\u00a0000");
  }

  @Test
  void numbers_that_would_touch_are_left_out() {
    assertThat(written(1e5, 9e6, 130))
        .as("powers of ten would")
        .containsExactly("100\u00a0000", "9\u00a0000\u00a0000");
  }

  @Test
  void a_bare_scale_keeps_its_ends_and_has_no_ticks() {
    XScale scale = XScale.of(0, 0, 300, true);
    assertThat(scale.bare().ticks()).isEmpty();
    assertThat(scale.bare().low()).isEqualTo(scale.low());
    assertThat(scale.ticks()).containsExactly(0.0);
  }

  private static List<String> written(double first, double last, double width) {
    XScale scale = XScale.ofDecades(Math.log10(first), Math.log10(last), width);
    return scale.ticks().stream().map(scale::label).toList();
  }
}
