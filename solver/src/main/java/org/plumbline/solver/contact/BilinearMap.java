package org.plumbline.solver.contact;

/**
 * The map of the reference square [−1, 1]² onto a plane quadrilateral, and its inverse at many
 * points at once.
 *
 * <p>u = a₀ + a₁ξ + a₂η + a₃ξη and the same for v (b) and the height of the corners over the plane
 * (h); corners at (−1, −1), (1, −1), (1, 1), (−1, 1). The corners may slide into a plane of another
 * height along a slope that differs from point to point: a becomes a − slope · h.
 */
final class BilinearMap {
  /** Farther out than this, the inverse is of no use to anybody. */
  private static final double FAR = 8;

  private final double[] a = new double[4];
  private final double[] b = new double[4];
  private final double[] h = new double[4];

  /** Sets the four corners and their heights. */
  void corners(double[] u, double[] v, double[] height) {
    modes(u, a);
    modes(v, b);
    modes(height, h);
  }

  /** Coefficients of 1, ξ, η and ξη of what has given values at the corners. */
  static void modes(double[] x, double[] out) {
    out[0] = (x[0] + x[1] + x[2] + x[3]) / 4;
    out[1] = (-x[0] + x[1] + x[2] - x[3]) / 4;
    out[2] = (-x[0] - x[1] + x[2] + x[3]) / 4;
    out[3] = (x[0] - x[1] + x[2] - x[3]) / 4;
  }

  /**
   * Finds (ξ, η) of points.
   *
   * <p>Eliminating ξ leaves A η² + B η + C = 0. Of its roots the one that stays finite as the facet
   * becomes a parallelogram (A → 0) belongs to the facet; written with the discriminant in the
   * denominator it suffers no cancellation: η = −2 C |k| / (B |k| + k √(B² − 4 A C)) with k the
   * Jacobian in the middle. ξ follows from both equations at once, weighted by their coefficients.
   * Without branches, so that the compiler turns the loop into vector code.
   *
   * @param from first point
   * @param end one past the last
   * @param slopeU slope of the direction in which corners slide, per point
   * @param height height of the plane into which they slide, per point, mm
   * @param xi output, per point; see {@link #near}
   * @param eta output, per point
   */
  void invert(
      int from,
      int end,
      double[] u,
      double[] v,
      double[] slopeU,
      double[] slopeV,
      double[] height,
      double[] xi,
      double[] eta) {
    double u0 = a[0];
    double u1 = a[1];
    double u2 = a[2];
    double u3 = a[3];
    double v0 = b[0];
    double v1 = b[1];
    double v2 = b[2];
    double v3 = b[3];
    double h0 = h[0];
    double h1 = h[1];
    double h2 = h[2];
    double h3 = h[3];
    for (int p = from; p < end; p++) {
      double su = slopeU[p];
      double sv = slopeV[p];
      double a1 = u1 - su * h1;
      double a2 = u2 - su * h2;
      double a3 = u3 - su * h3;
      double b1 = v1 - sv * h1;
      double b2 = v2 - sv * h2;
      double b3 = v3 - sv * h3;
      double ru = u[p] - u0 + su * (h0 - height[p]);
      double rv = v[p] - v0 + sv * (h0 - height[p]);
      double centre = a1 * b2 - a2 * b1;
      double linear = centre + b3 * ru - a3 * rv;
      double constant = b1 * ru - a1 * rv;
      double root = Math.sqrt(linear * linear - 4 * (a3 * b2 - a2 * b3) * constant);
      double size = Math.abs(centre);
      double y = -2 * constant * size / (linear * size + centre * root);
      double ux = a1 + a3 * y;
      double vx = b1 + b3 * y;
      xi[p] = ((ru - a2 * y) * ux + (rv - b2 * y) * vx) / (ux * ux + vx * vx);
      eta[p] = y;
    }
  }

  /** Whether {@link #invert} found a place near the facet; what it returns else may be anything. */
  static boolean near(double xi, double eta) {
    return Math.abs(xi) < FAR && Math.abs(eta) < FAR;
  }

  /** Heights of the corners' surface at the places of some points, mm. */
  void heights(int from, int end, double[] xi, double[] eta, double[] out) {
    double h0 = h[0];
    double h1 = h[1];
    double h2 = h[2];
    double h3 = h[3];
    for (int p = from; p < end; p++) {
      out[p] = h0 + h1 * xi[p] + (h2 + h3 * xi[p]) * eta[p];
    }
  }

  /**
   * Divides values at places by the area of the quadrilateral per area of the reference square,
   * without sliding.
   */
  void perArea(int n, double[] xi, double[] eta, double[] value) {
    double u1 = a[1];
    double u2 = a[2];
    double u3 = a[3];
    double v1 = b[1];
    double v2 = b[2];
    double v3 = b[3];
    for (int p = 0; p < n; p++) {
      double x = xi[p];
      double y = eta[p];
      value[p] /= (u1 + u3 * y) * (v2 + v3 * x) - (u2 + u3 * x) * (v1 + v3 * y);
    }
  }
}
