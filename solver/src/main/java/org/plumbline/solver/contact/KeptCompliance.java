package org.plumbline.solver.contact;

import org.plumbline.solver.linalg.DenseCholesky;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * A compliance W that serves several problems, with the Cholesky factor of the block that belongs
 * to one set of its rows, the base. Active sets that differ by few from the base are reached by
 * bordering ({@link KeptSystem}), others make a new base. Scaled to a unit diagonal. Not for
 * concurrent use.
 */
public final class KeptCompliance {
  final int size;
  final double[] matrix;
  final double[] scale;
  final DenseKernels kernels;

  /** Position in the base of a row, −1 if it is not there. */
  final int[] place;

  /** Rows of the base, ascending. */
  int[] base = {};

  /** Lower triangle of the factor, column by column, in the first |base|² numbers. */
  double[] factor = {};

  /**
   * @param n number of rows
   * @param w W, symmetric, column-major n × n, kept without copying
   * @throws ArithmeticException if a diagonal entry of W is not positive
   */
  public KeptCompliance(int n, double[] w) {
    this(n, w, DenseKernels.best());
  }

  KeptCompliance(int n, double[] w, DenseKernels kernels) {
    size = n;
    matrix = w;
    this.kernels = kernels;
    scale = new double[n];
    place = new int[n];
    for (int i = 0; i < n; i++) {
      scale[i] = DenseSystem.scale(i, w[i * n + i], 0);
      place[i] = -1;
    }
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** W λ, one value per row. */
  public double[] times(double[] lambda) {
    double[] out = new double[size];
    addTimes(lambda, out);
    return out;
  }

  void addTimes(double[] lambda, double[] out) {
    for (int j = 0; j < size; j++) {
      double l = lambda[j];
      if (l != 0) {
        int column = j * size;
        for (int i = 0; i < size; i++) {
          out[i] += matrix[column + i] * l;
        }
      }
    }
  }

  /** Scaled entry. */
  double scaled(int i, int j) {
    return matrix[j * size + i] * scale[i] * scale[j];
  }

  /**
   * Factors the block of some rows.
   *
   * @param rows ascending
   * @throws ArithmeticException if it is not positive definite
   */
  void factor(int[] rows) {
    for (int i : base) {
      place[i] = -1;
    }
    base = rows;
    int m = rows.length;
    if (factor.length < m * m) {
      factor = new double[m * m];
    }
    for (int b = 0; b < m; b++) {
      place[rows[b]] = b;
      int column = rows[b] * size;
      double own = scale[rows[b]];
      for (int a = b; a < m; a++) {
        factor[b * m + a] = matrix[column + rows[a]] * scale[rows[a]] * own;
      }
    }
    int failed = new DenseCholesky(kernels).factor(factor, m);
    if (failed >= 0) {
      throw DenseSystem.notPositive(failed, m);
    }
  }
}
