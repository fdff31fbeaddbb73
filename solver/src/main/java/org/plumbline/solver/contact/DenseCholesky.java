package org.plumbline.solver.contact;

/**
 * Cholesky factorization A = L Lᵀ of small dense matrices, lower triangle, column-major, in place.
 */
final class DenseCholesky {
  /** Columns treated together; their panel stays in the first-level cache. */
  private static final int PANEL = 4;

  /**
   * Factors.
   *
   * @param a lower triangle of A in, of L out; column-major n × n
   * @throws ArithmeticException if a pivot is not positive
   */
  void factor(double[] a, int n) {
    for (int first = 0; first < n; first += PANEL) {
      int end = Math.min(n, first + PANEL);
      panel(a, n, first, end);
      for (int j = end; j < n; j++) {
        update(a, n, first, end, j);
      }
    }
  }

  private void panel(double[] a, int n, int first, int end) {
    for (int j = first; j < end; j++) {
      for (int k = first; k < j; k++) {
        double factor = a[k * n + j];
        for (int i = j; i < n; i++) {
          a[j * n + i] -= factor * a[k * n + i];
        }
      }
      double pivot = a[j * n + j];
      if (!(pivot > 0)) {
        throw new ArithmeticException(
            "pivot "
                + j
                + " of "
                + n
                + " is "
                + pivot
                + "; the contact flexibility is not positive definite: more pressures than the"
                + " surfaces can tell apart? Give them to the coarser or the softer side");
      }
      double inverse = 1 / Math.sqrt(pivot);
      for (int i = j; i < n; i++) {
        a[j * n + i] *= inverse;
      }
    }
  }

  /** Subtracts the panel's outer product from column j. */
  private void update(double[] a, int n, int first, int end, int j) {
    if (end - first == PANEL) {
      int k = first * n;
      double f0 = a[k + j];
      double f1 = a[k + n + j];
      double f2 = a[k + 2 * n + j];
      double f3 = a[k + 3 * n + j];
      int to = j * n;
      for (int i = j; i < n; i++) {
        a[to + i] -=
            f0 * a[k + i] + f1 * a[k + n + i] + f2 * a[k + 2 * n + i] + f3 * a[k + 3 * n + i];
      }
    } else {
      for (int k = first; k < end; k++) {
        double factor = a[k * n + j];
        for (int i = j; i < n; i++) {
          a[j * n + i] -= factor * a[k * n + i];
        }
      }
    }
  }

  /** Solves L Lᵀ x = b; b in, x out. */
  void solve(double[] l, int n, double[] b) {
    for (int j = 0; j < n; j++) {
      b[j] /= l[j * n + j];
      double factor = b[j];
      for (int i = j + 1; i < n; i++) {
        b[i] -= factor * l[j * n + i];
      }
    }
    for (int j = n - 1; j >= 0; j--) {
      double sum = b[j];
      for (int i = j + 1; i < n; i++) {
        sum -= l[j * n + i] * b[i];
      }
      b[j] = sum / l[j * n + j];
    }
  }
}
