package org.plumbline.mesh.anatomy;

/** Points on bone outlines that correspond to the perimeter nodes of a cap. Lengths in mm. */
final class Outlines {
  /** Exponent of the superellipse |x/a|^n + |z/b|^n = 1. */
  static final double EXPONENT = 2.5;

  private static final int SAMPLES = 4000;

  private Outlines() {}

  /** Share of the perimeter, projected on the horizontal plane, at which each rim point stands. */
  static double[] arcShares(double[] rim) {
    int n = rim.length / 3;
    double[] share = new double[n];
    double length = 0;
    for (int j = 0; j < n; j++) {
      share[j] = length;
      int next = (j + 1) % n;
      length += Math.hypot(rim[3 * next] - rim[3 * j], rim[3 * next + 2] - rim[3 * j + 2]);
    }
    for (int j = 0; j < n; j++) {
      share[j] /= length;
    }
    return share;
  }

  /**
   * Points of a loop at shares of its length, from the front toward lateral. Matching by length and
   * not by polar angle keeps cells upright under a bean-shaped rim.
   */
  static double[] points(OutlineLoop loop, double[] shares) {
    double[] x = new double[SAMPLES + 1];
    double[] z = new double[SAMPLES + 1];
    double[] s = new double[SAMPLES + 1];
    for (int i = 0; i <= SAMPLES; i++) {
      double angle = 2 * Math.PI * i / SAMPLES;
      x[i] = loop.halfDepth() * power(Math.cos(angle));
      z[i] = loop.halfWidth() * power(Math.sin(angle));
      if (i > 0) {
        s[i] = s[i - 1] + Math.hypot(x[i] - x[i - 1], z[i] - z[i - 1]);
      }
    }
    double[] points = new double[3 * shares.length];
    int at = 0;
    for (int j = 0; j < shares.length; j++) {
      double want = shares[j] * s[SAMPLES];
      while (at < SAMPLES - 1 && s[at + 1] <= want) {
        at++;
      }
      double f = (want - s[at]) / (s[at + 1] - s[at]);
      points[3 * j] = loop.centerX() + x[at] + f * (x[at + 1] - x[at]);
      points[3 * j + 1] = loop.height() + loop.tilt() * points[3 * j];
      points[3 * j + 2] = loop.centerZ() + z[at] + f * (z[at + 1] - z[at]);
    }
    return points;
  }

  private static double power(double c) {
    return Math.signum(c) * Math.pow(Math.abs(c), 2 / EXPONENT);
  }

  /** Steps from 0 to 1 that grow geometrically, the last {@code ratio} times the first. */
  static double[] graded(int intervals, double ratio) {
    double[] g = new double[intervals + 1];
    for (int i = 0; i < intervals; i++) {
      g[i + 1] = g[i] + Math.pow(ratio, (double) i / Math.max(1, intervals - 1));
    }
    for (int i = 1; i < intervals; i++) {
      g[i] /= g[intervals];
    }
    g[intervals] = 1;
    return g;
  }

  static double smoothStep(double t) {
    double s = Math.min(1, Math.max(0, t));
    return s * s * (3 - 2 * s);
  }
}
