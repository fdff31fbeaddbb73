package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothTest {
  private static final double BLEND = 2;

  @Test
  void minimumIsNeverExceededAndExactFarApart() {
    for (double a = 0; a <= 8; a += 0.125) {
      double m = Smooth.min(a, 4, BLEND);
      assertThat(m).isLessThanOrEqualTo(Math.min(a, 4));
      assertThat(m).isGreaterThanOrEqualTo(Math.min(a, 4) - BLEND / 4);
      if (Math.abs(a - 4) >= BLEND) {
        assertThat(m).isEqualTo(Math.min(a, 4));
      }
      assertThat(Smooth.max(a, 4, BLEND)).isEqualTo(-Smooth.min(-a, -4, BLEND));
    }
  }

  @Test
  void minimumHasNoCrease() {
    assertThat(largestKink(a -> Smooth.min(a, 4, BLEND))).isLessThan(1e-3);
    assertThat(largestKink(a -> Math.min(a, 4))).as("mutant").isGreaterThan(0.9);
  }

  /** Largest jump of the slope between neighbouring intervals of 1/1024. */
  private static double largestKink(java.util.function.DoubleUnaryOperator f) {
    double h = 1.0 / 1024;
    double worst = 0;
    for (double a = 0; a <= 8; a += h) {
      double left = (f.applyAsDouble(a) - f.applyAsDouble(a - h)) / h;
      double right = (f.applyAsDouble(a + h) - f.applyAsDouble(a)) / h;
      worst = Math.max(worst, Math.abs(right - left));
    }
    return worst;
  }

  @Test
  void stepRunsFromZeroToOne() {
    assertThat(Smooth.step(-1)).isZero();
    assertThat(Smooth.step(0.5)).isCloseTo(0.5, within(1e-15));
    assertThat(Smooth.step(2)).isEqualTo(1);
  }
}
