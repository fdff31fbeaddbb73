package org.plumbline.solver.linalg;

import org.plumbline.solver.linalg.DenseKernels.Op;

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
    kernels.trsm(Op.TRANSPOSED, 1, n, l, 0, n, b, 0, 1);
    kernels.trsm(Op.PLAIN, 1, n, l, 0, n, b, 0, 1);
  }
}
