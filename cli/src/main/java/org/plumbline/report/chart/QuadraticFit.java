package org.plumbline.report.chart;

/**
 * Weighted least-squares quadratic through scattered values, evaluated at the origin of its
 * coordinates: c₀ of c₀ + c₁x + c₂y + c₃x² + c₄xy + c₅y².
 *
 * <p>A small ridge on the quadratic and a smaller one on the linear terms settles what few points
 * leave open in favour of the flatter surface. Coordinates should be scaled to about one.
 */
final class QuadraticFit {
  private static final int TERMS = 6;
  private static final double[] RIDGE = {0, 1e-7, 1e-7, 1e-4, 1e-4, 1e-4};

  private final double[] normal = new double[TERMS * TERMS];
  private final double[] right = new double[TERMS];
  private double weights;

  void add(double x, double y, double value, double weight) {
    double[] basis = {1, x, y, x * x, x * y, y * y};
    for (int i = 0; i < TERMS; i++) {
      for (int j = 0; j < TERMS; j++) {
        normal[i * TERMS + j] += weight * basis[i] * basis[j];
      }
      right[i] += weight * basis[i] * value;
    }
    weights += weight;
  }

  /**
   * Value at the origin; solves the normal equations by Gaussian elimination (they are positive).
   */
  double atOrigin() {
    double[] a = normal.clone();
    double[] b = right.clone();
    for (int i = 0; i < TERMS; i++) {
      a[i * TERMS + i] += RIDGE[i] * weights;
    }
    // Last unknown first, so that c₀ is left over at the end.
    for (int k = TERMS - 1; k > 0; k--) {
      for (int i = 0; i < k; i++) {
        double factor = a[i * TERMS + k] / a[k * TERMS + k];
        for (int j = 0; j < k; j++) {
          a[i * TERMS + j] -= factor * a[k * TERMS + j];
        }
        b[i] -= factor * b[k];
      }
    }
    return b[0] / a[0];
  }
}
