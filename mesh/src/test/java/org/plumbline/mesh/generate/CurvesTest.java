package org.plumbline.mesh.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {
  /** Error bound of the cubic spline: 5/384 h⁴ max|f⁗|. */
  private static final double SPLINE_CONSTANT = 5.0 / 384;

  @Test
  void periodicSplineReachesItsErrorBoundOnACircle() {
    int n = 24;
    double h = 2 * Math.PI / n;
    PeriodicSpline spline = new PeriodicSpline(circle(n));
    assertThat(worstError(spline, n)).isLessThan(SPLINE_CONSTANT * Math.pow(h, 4) * 1.01);
  }

  @Test
  void mutantCircleWithOnePointOffMissesTheBound() {
    int n = 24;
    double[] points = circle(n);
    points[3 * 5] += 1e-3;
    double bound = SPLINE_CONSTANT * Math.pow(2 * Math.PI / n, 4) * 1.01;
    assertThat(worstError(new PeriodicSpline(points), n)).isGreaterThan(bound);
  }

  private static double[] circle(int n) {
    double[] p = new double[3 * n];
    for (int i = 0; i < n; i++) {
      p[3 * i] = Math.cos(2 * Math.PI * i / n);
      p[3 * i + 1] = Math.sin(2 * Math.PI * i / n);
      p[3 * i + 2] = 7;
    }
    return p;
  }

  private static double worstError(PeriodicSpline spline, int n) {
    double[] out = new double[3];
    double worst = 0;
    for (double u = -2; u < n + 2; u += 0.05) {
      spline.point(u, out, 0);
      double angle = 2 * Math.PI * u / n;
      worst = Math.max(worst, Math.abs(out[0] - Math.cos(angle)));
      worst = Math.max(worst, Math.abs(out[1] - Math.sin(angle)));
      worst = Math.max(worst, Math.abs(out[2] - 7));
    }
    return worst;
  }

  @Test
  void monotoneCubicInterpolatesAndNeverOvershoots() {
    double[] t = {0, 1, 1.5, 4, 5};
    double[] y = {0, 0.1, 3, 3.1, 9};
    MonotoneCubic curve = new MonotoneCubic(t, y, 1);
    for (int k = 0; k < t.length; k++) {
      assertThat(curve.value(t[k], 0)).isCloseTo(y[k], within(1e-14));
    }
    double before = -1;
    for (double s = 0; s <= 5; s += 0.01) {
      assertThat(curve.value(s, 0)).isGreaterThanOrEqualTo(before);
      before = curve.value(s, 0);
    }
  }

  @Test
  void monotoneCubicReproducesStraightLinesOnUnequalKnots() {
    MonotoneCubic line =
        new MonotoneCubic(new double[] {0, 1, 5, 6}, new double[] {1, 3, 11, 13}, 1);
    assertThat(line.value(2.7, 0)).isCloseTo(6.4, within(1e-14));
  }

  @Test
  void loopSurfacePassesThroughItsLoops() {
    double[] wide = circle(12);
    double[] narrow = circle(12);
    for (int i = 0; i < narrow.length; i += 3) {
      narrow[i] *= 0.5;
      narrow[i + 1] *= 0.5;
      narrow[i + 2] = 3;
    }
    LoopSurface surface = new LoopSurface(new double[] {0, 1}, List.of(wide, narrow));
    MonotoneCubic curve = surface.curve(3);
    assertThat(curve.value(1, 1)).isCloseTo(0.5, within(1e-12));
    assertThat(curve.value(0.5, 2)).isCloseTo(5, within(1e-12));
  }
}
