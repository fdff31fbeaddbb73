package org.plumbline.solver.contact;

import org.plumbline.solver.linalg.DenseCholesky;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * A problem with a matrix of its own, whose active block is factored each time: the plain way, and
 * the reference of {@link KeptSystem}. Work arrays are reused; not for concurrent use.
 */
final class DenseSystem implements ActiveSystem {
  private final int n;
  private final double[] w;
  private final double[] q;
  private final DenseCholesky cholesky;
  private final double[] scale;
  private final int[] index;
  private final double[] solution;
  private double[] block = {};

  /**
   * @param w W, symmetric, column-major n × n; both triangles are read
   * @param q constant term, length n
   * @throws ArithmeticException if a diagonal entry of W is not positive, or anything not finite
   */
  DenseSystem(int n, double[] w, double[] q, DenseKernels kernels) {
    if (n < 0 || w.length < (long) n * n || q.length < n) {
      throw new IllegalArgumentException(
          "a problem of " + n + " unknowns has " + w.length + " matrix and " + q.length + " terms");
    }
    this.n = n;
    this.w = w;
    this.q = q;
    cholesky = new DenseCholesky(kernels);
    scale = new double[n];
    index = new int[n];
    solution = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = scale(i, w[i * n + i], q[i]);
    }
  }

  /** 1/√Wᵢᵢ, or what is wrong with an unknown. */
  static double scale(int i, double diagonal, double constant) {
    if (!(diagonal > 0) || !Double.isFinite(constant)) {
      throw new ArithmeticException(
          "contact unknown "
              + i
              + " has flexibility "
              + diagonal
              + " and gap "
              + constant
              + "; the flexibility must be positive and both finite");
    }
    return 1 / Math.sqrt(diagonal);
  }

  static ArithmeticException notPositive(int pivot, int n) {
    return new ArithmeticException(
        "pivot "
            + pivot
            + " of "
            + n
            + " is not positive; the contact flexibility is not positive definite: more"
            + " pressures than the surfaces can tell apart? Give them to the coarser or the"
            + " softer side");
  }

  @Override
  public int size() {
    return n;
  }

  @Override
  public double constant(int i) {
    return q[i];
  }

  @Override
  public double scale(int i) {
    return scale[i];
  }

  @Override
  public boolean solve(boolean[] active, double[] lambda, double[] slack) {
    int m = 0;
    for (int i = 0; i < n; i++) {
      lambda[i] = 0;
      slack[i] = q[i];
      if (active[i]) {
        index[m++] = i;
      }
    }
    if (m == 0) {
      return false;
    }
    if (block.length < m * m) {
      block = new double[Math.min(n * n, m * m + m * m / 2)];
    }
    for (int b = 0; b < m; b++) {
      int j = index[b];
      for (int a = b; a < m; a++) {
        block[b * m + a] = w[j * n + index[a]] * scale[index[a]] * scale[j];
      }
      solution[b] = -q[j] * scale[j];
    }
    int failed = cholesky.factor(block, m);
    if (failed >= 0) {
      throw notPositive(failed, m);
    }
    cholesky.solve(block, m, solution);
    for (int b = 0; b < m; b++) {
      int j = index[b];
      lambda[j] = solution[b] * scale[j];
      double factor = lambda[j];
      int column = j * n;
      for (int i = 0; i < n; i++) {
        slack[i] += factor * w[column + i];
      }
    }
    return true;
  }
}
