package org.plumbline.solver.linalg;

/** Cholesky factorization A = L Lᵀ of a dense matrix, lower triangle, column-major, in place. */
public final class DenseCholesky {
  private final DenseKernels kernels;

  public DenseCholesky(DenseKernels kernels) {
    this.kernels = kernels;
  }

  /**
   * Factors.
   *
   * @param a lower triangle of A in, of L out; column-major n × n
   * @return −1, or the first row whose pivot is not positive; A is then partly overwritten
   */
  public int factor(double[] a, int n) {
    return kernels.potrf(n, a, 0, n);
  }

  /** Solves L Lᵀ x = b; b in, x out. */
  public void solve(double[] l, int n, double[] b) {
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
