package org.plumbline.solver.contact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.solver.linalg.DenseCholesky;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.DenseKernels.Op;

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
   * L⁻¹ W_Be of rows e beside the base, and L⁻¹ e_r of places r in it, once they were asked for.
   */
  private final Map<Integer, double[]> entering = new HashMap<>();

  private final Map<Integer, double[]> leaving = new HashMap<>();

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
    entering.clear();
    leaving.clear();
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

  /**
   * L⁻¹ W_Be, scaled, for some rows beside the base. The same rows come and go from exchange to
   * exchange and pass to pass, so each is solved for once.
   */
  double[][] entering(int[] rows) {
    return known(
        entering, rows, (row, b) -> matrix[row * size + base[b]] * scale[row] * scale[base[b]]);
  }

  /** L⁻¹ e_r for some places of the base. */
  double[][] leaving(int[] places) {
    return known(leaving, places, (r, b) -> r == b ? 1 : 0);
  }

  private double[][] known(Map<Integer, double[]> solved, int[] keys, Entry entry) {
    int[] fresh = Arrays.stream(keys).filter(k -> !solved.containsKey(k)).toArray();
    double[][] lines = new double[fresh.length][base.length];
    for (int k = 0; k < fresh.length; k++) {
      for (int b = 0; b < base.length; b++) {
        lines[k][b] = entry.of(fresh[k], b);
      }
    }
    forward(lines);
    for (int k = 0; k < fresh.length; k++) {
      solved.put(fresh[k], lines[k]);
    }
    return Arrays.stream(keys).mapToObj(solved::get).toArray(double[][]::new);
  }

  /** Entry of a column that borders the base, at a place. */
  @FunctionalInterface
  private interface Entry {
    double of(int key, int place);
  }

  /** x := L⁻¹ x for several vectors over the base. */
  void forward(double[][] x) {
    triangular(Op.TRANSPOSED, x);
  }

  /** x := L⁻ᵀ x for several vectors over the base. */
  void backward(double[][] x) {
    triangular(Op.PLAIN, x);
  }

  private void triangular(Op op, double[][] x) {
    int m = base.length;
    int n = x.length;
    double[] lines = new double[n * m];
    for (int k = 0; k < n; k++) {
      for (int b = 0; b < m; b++) {
        lines[b * n + k] = x[k][b];
      }
    }
    kernels.trsm(op, n, m, factor, 0, m, lines, 0, n);
    for (int k = 0; k < n; k++) {
      for (int b = 0; b < m; b++) {
        x[k][b] = lines[b * n + k];
      }
    }
  }

  /** Row i of W times λ. */
  double rowTimes(int i, double[] lambda) {
    int at = i * size;
    double even = 0;
    double odd = 0;
    int last = size - size % 2;
    for (int j = 0; j < last; j += 2) {
      even += matrix[at + j] * lambda[j];
      odd += matrix[at + j + 1] * lambda[j + 1];
    }
    return last < size ? even + odd + matrix[at + last] * lambda[last] : even + odd;
  }
}
