package org.plumbline.mesh.generate;

/**
 * Closed cubic spline through points at the parameters 0, 1, 2, …, twice continuously
 * differentiable.
 *
 * <p>The second derivatives M solve the cyclic system M[i-1] + 4 M[i] + M[i+1] = 6 (y[i-1] - 2 y[i]
 * + y[i+1]), here by Sherman and Morrison's formula on the tridiagonal part.
 */
final class PeriodicSpline {
  private final int n;
  private final double[] y;
  private final double[] m;

  /**
   * @param points x, y, z of each point, flat; at least three points
   */
  PeriodicSpline(double[] points) {
    n = points.length / 3;
    y = points.clone();
    m = new double[points.length];
    for (int axis = 0; axis < 3; axis++) {
      solve(axis);
    }
  }

  private void solve(int axis) {
    double[] diagonal = new double[n];
    double[] r = new double[n];
    double[] u = new double[n];
    double gamma = -4;
    for (int i = 0; i < n; i++) {
      diagonal[i] = 4;
      r[i] = 6 * (value(i - 1, axis) - 2 * value(i, axis) + value(i + 1, axis));
    }
    diagonal[0] -= gamma;
    diagonal[n - 1] -= 1 / gamma;
    u[0] = gamma;
    u[n - 1] = 1;
    for (int i = 1; i < n; i++) {
      double f = 1 / diagonal[i - 1];
      diagonal[i] -= f;
      r[i] -= f * r[i - 1];
      u[i] -= f * u[i - 1];
    }
    for (int i = n - 1; i >= 0; i--) {
      r[i] = (r[i] - (i < n - 1 ? r[i + 1] : 0)) / diagonal[i];
      u[i] = (u[i] - (i < n - 1 ? u[i + 1] : 0)) / diagonal[i];
    }
    double factor = (r[0] + r[n - 1] / gamma) / (1 + u[0] + u[n - 1] / gamma);
    for (int i = 0; i < n; i++) {
      m[3 * i + axis] = r[i] - factor * u[i];
    }
  }

  private double value(int i, int axis) {
    return y[3 * Math.floorMod(i, n) + axis];
  }

  /** Point at parameter u (any real, period = number of points), to {@code out[at … at + 2]}. */
  void point(double u, double[] out, int at) {
    double floor = Math.floor(u);
    int i = Math.floorMod((int) floor, n);
    int j = i + 1 == n ? 0 : i + 1;
    double b = u - floor;
    double a = 1 - b;
    double ca = (a * a * a - a) / 6;
    double cb = (b * b * b - b) / 6;
    for (int axis = 0; axis < 3; axis++) {
      out[at + axis] =
          a * y[3 * i + axis] + b * y[3 * j + axis] + ca * m[3 * i + axis] + cb * m[3 * j + axis];
    }
  }
}
