package org.plumbline.mesh.generate;

import java.util.Arrays;

/**
 * Piecewise cubic Hermite interpolation that keeps monotone data monotone.
 *
 * <p>Interior slopes are weighted harmonic means of the neighbouring differences, zero at an
 * extremum; end slopes use the one-sided three-point formula, limited (Fritsch and Butland 1984,
 * SIAM J. Sci. Stat. Comput. 5:300). Several components share one set of knots.
 */
public final class MonotoneCubic {
  private final double[] t;
  private final double[] y;
  private final double[] slope;
  private final int components;

  /**
   * @param knots strictly increasing, at least two
   * @param values component {@code c} at knot {@code k} stands at {@code k * components + c}
   */
  public MonotoneCubic(double[] knots, double[] values, int components) {
    this.t = knots.clone();
    this.y = values.clone();
    this.components = components;
    if (t.length < 2 || y.length != t.length * components) {
      throw new IllegalArgumentException(
          t.length + " knots and " + y.length + " values for " + components + " components");
    }
    for (int k = 1; k < t.length; k++) {
      if (!(t[k] > t[k - 1])) {
        throw new IllegalArgumentException("knots " + Arrays.toString(t) + " do not increase");
      }
    }
    slope = new double[y.length];
    for (int c = 0; c < components; c++) {
      slopes(c);
    }
  }

  private void slopes(int c) {
    int last = t.length - 1;
    if (last == 1) {
      slope[c] = difference(0, c);
      slope[components + c] = slope[c];
      return;
    }
    for (int k = 1; k < last; k++) {
      double before = difference(k - 1, c);
      double after = difference(k, c);
      if (before * after > 0) {
        double h0 = t[k] - t[k - 1];
        double h1 = t[k + 1] - t[k];
        double w0 = 2 * h1 + h0;
        double w1 = h1 + 2 * h0;
        slope[k * components + c] = (w0 + w1) / (w0 / before + w1 / after);
      }
    }
    slope[c] = end(t[1] - t[0], t[2] - t[1], difference(0, c), difference(1, c));
    slope[last * components + c] =
        end(
            t[last] - t[last - 1],
            t[last - 1] - t[last - 2],
            difference(last - 1, c),
            difference(last - 2, c));
  }

  private double difference(int k, int c) {
    return (y[(k + 1) * components + c] - y[k * components + c]) / (t[k + 1] - t[k]);
  }

  private static double end(double h0, double h1, double d0, double d1) {
    double s = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
    if (s * d0 <= 0) {
      return 0;
    }
    if (d0 * d1 <= 0 && Math.abs(s) > 3 * Math.abs(d0)) {
      return 3 * d0;
    }
    return s;
  }

  /** Value of one component; outside the knots the end cubics continue. */
  public double value(double at, int component) {
    int k = interval(at);
    double h = t[k + 1] - t[k];
    double s = (at - t[k]) / h;
    int a = k * components + component;
    int b = a + components;
    double s2 = s * s;
    double s3 = s2 * s;
    return y[a] * (2 * s3 - 3 * s2 + 1)
        + y[b] * (3 * s2 - 2 * s3)
        + h * (slope[a] * (s3 - 2 * s2 + s) + slope[b] * (s3 - s2));
  }

  private int interval(double at) {
    int k = 0;
    while (k < t.length - 2 && at >= t[k + 1]) {
      k++;
    }
    return k;
  }
}
