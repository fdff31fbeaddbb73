package org.plumbline.report.chart;

import java.util.function.DoubleBinaryOperator;
import org.plumbline.models.study.PressureMap;

/** Square of quadrilaterals with a pressure given as a function, for tests. */
final class DiscMap {
  private DiscMap() {}

  static PressureMap square(int cells, double half, DoubleBinaryOperator pressure) {
    int m = cells + 1;
    double[] x = new double[m * m];
    double[] y = new double[m * m];
    double[] p = new double[m * m];
    int[] facets = new int[4 * cells * cells];
    for (int k = 0; k < m * m; k++) {
      x[k] = half * (2.0 * (k % m) / cells - 1);
      y[k] = half * (2.0 * (k / m) / cells - 1);
      p[k] = pressure.applyAsDouble(x[k], y[k]);
    }
    for (int j = 0, f = 0; j < cells; j++) {
      for (int i = 0; i < cells; i++) {
        int a = j * m + i;
        for (int node : new int[] {a, a + 1, a + m + 1, a + m}) {
          facets[f++] = node;
        }
      }
    }
    return new PressureMap("disc", x, y, p, facets);
  }

  /** Hertz: p = p0 √(1 − r²/a²). */
  static DoubleBinaryOperator hertz(double p0, double a, double x0, double y0) {
    return (x, y) ->
        p0 * Math.sqrt(Math.max(0, 1 - ((x - x0) * (x - x0) + (y - y0) * (y - y0)) / (a * a)));
  }
}
