package org.plumbline.solver.contact;

import org.plumbline.solver.linalg.DenseKernels;

/** Cholesky factorization A = L Lᵀ of an active block, lower triangle, column-major, in place. */
final class DenseCholesky {
  private final DenseKernels kernels;

  DenseCholesky(DenseKernels kernels) {
    this.kernels = kernels;
  }

  /**
   * Factors.
   *
   * @param a lower triangle of A in, of L out; column-major n × n
   * @throws ArithmeticException if a pivot is not positive
   */
  void factor(double[] a, int n) {
    int failed = kernels.potrf(n, a, 0, n);
    if (failed >= 0) {
      throw new ArithmeticException(
          "pivot "
              + failed
              + " of "
              + n
              + " is not positive; the contact flexibility is not positive definite: more"
              + " pressures than the surfaces can tell apart? Give them to the coarser or the"
              + " softer side");
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
