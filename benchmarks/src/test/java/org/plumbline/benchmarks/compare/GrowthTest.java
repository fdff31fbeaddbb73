package org.plumbline.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private static final double ROUNDING = 1e-12;

  /** 10⁹ operations as unknowns squared, order and solution in no time. */
  private static Sample sample(int unknowns, double factorSeconds) {
    Time factor = new Time(factorSeconds, 2 * factorSeconds);
    double operations = 1e-8 * unknowns * unknowns;
    return new Sample(
        "cube",
        "c" + unknowns,
        unknowns,
        "s",
        1,
        Time.NONE,
        factor,
        Time.NONE,
        1,
        operations,
        0,
        0);
  }

  @Test
  void powersHaveTheirExponents() {
    Growth growth = new Growth(List.of(sample(900, 27), sample(100, 1), sample(400, 8)));
    assertThat(growth.exponent(Sample::order, s -> s.factor().cpu()))
        .isCloseTo(1.5, within(ROUNDING));
    assertThat(growth.exponent(Sample::order, Sample::gigaflops)).isCloseTo(2, within(ROUNDING));
    assertThat(growth.smallest().order()).isEqualTo(100);
    assertThat(growth.largest().order()).isEqualTo(900);
  }

  /** Operations are 1e-4, 16e-4 and 81e-4 10⁹; at 1e-4 10⁹/s all take as many seconds. */
  @Test
  void atARateTheSmallestAloneKeepsItsTime() {
    Growth level = new Growth(List.of(sample(100, 1), sample(400, 99), sample(900, 7)));
    assertThat(level.atRate(s -> 1e-4, Time::cpu)).isCloseTo(2, within(ROUNDING));
    Growth quick = new Growth(List.of(sample(100, 0.5), sample(400, 99), sample(900, 7)));
    assertThat(quick.atRate(s -> 1e-4, Time::cpu)).isGreaterThan(2.2);
    assertThat(quick.atRate(s -> 1e-4, Time::cpu)).isLessThan(2.4);
  }

  /** Ratios of 2, 4 and 6, the root of the unknowns twice; of 2, 5 and 6, about it. */
  @Test
  void theExcessIsTheSlopeOfTheRatio() {
    List<Sample> ours = List.of(sample(100, 1), sample(400, 8), sample(900, 27));
    Map<String, Sample> byMatrix = new HashMap<>();
    ours.forEach(s -> byMatrix.put(s.matrix(), s));
    ToDoubleFunction<Sample> seconds = s -> s.factor().cpu();
    Growth.Excess power =
        new Growth(List.of(sample(100, 2), sample(400, 32), sample(900, 162)))
            .over(byMatrix, seconds);
    assertThat(power.exponent()).isCloseTo(0.5, within(ROUNDING));
    assertThat(power.error()).isCloseTo(0, within(1e-7));
    Growth.Excess scattered =
        new Growth(List.of(sample(100, 2), sample(400, 40), sample(900, 162)))
            .over(byMatrix, seconds);
    // Least squares of the logarithms of 2, 5 and 6 over those of 1, 4 and 9, worked out apart.
    assertThat(scattered.exponent()).isCloseTo(0.5173, within(1e-4));
    assertThat(scattered.error()).isCloseTo(0.1146, within(1e-4));
  }
}
