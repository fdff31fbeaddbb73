package org.plumbline.solver.linalg;

import org.plumbline.solver.linalg.DenseKernels.Op;

/**
 * Inverses of the diagonal blocks of a lower triangular matrix, for triangular solutions with many
 * rows.
 *
 * <p>The library substitutes at a third of the rate at which it multiplies, up to hundreds of
 * columns. With W = L_kk⁻ᵀ of each block of {@value #WIDTH} columns, all of a solution is products.
 *
 * <p>The price is a residual of |B| |W| |L_kkᵀ| u in place of |X| |L_kkᵀ| u, u the unit roundoff
 * (Du Croz and Higham 1992): the condition of one block and not of L. A block whose condition
 * ‖|L_kk⁻¹| |L_kk|‖_∞ exceeds {@value #LARGEST_CONDITION} is left to substitution; scaling rows of
 * L does not change that number, so that soft tissue beside bone does not count.
 */
final class BlockInverses {
  /** Columns of a block. */
  static final int WIDTH = 32;

  /** Rows from which on a solution is worth the inverses. */
  static final int FEWEST_ROWS = 128;

  /** Largest condition of a block that is inverted. */
  private static final double LARGEST_CONDITION = 1e3;

  private final int order;
  private final double[] inverse;
  private final boolean[] usable;

  /** Inverts the diagonal blocks of L, n×n. */
  BlockInverses(NativeCalls calls, int n, double[] l, int offL, int ldL) {
    order = n;
    int blocks = (n + WIDTH - 1) / WIDTH;
    inverse = new double[blocks * WIDTH * WIDTH];
    usable = new boolean[blocks];
    double[] sums = new double[WIDTH];
    for (int k = 0; k < blocks; k++) {
      int width = width(k);
      int at = k * WIDTH * WIDTH;
      int corner = offL + k * WIDTH * (ldL + 1);
      for (int j = 0; j < width; j++) {
        inverse[at + j * (width + 1)] = 1;
      }
      calls.trsm(Op.TRANSPOSED, width, width, l, corner, ldL, inverse, at, width);
      usable[k] = condition(width, l, corner, ldL, at, sums) <= LARGEST_CONDITION;
    }
  }

  private int width(int block) {
    return Math.min(WIDTH, order - block * WIDTH);
  }

  // ‖|L⁻¹| |L|‖_∞, that is the largest entry of |L⁻¹| (|L| e); W holds L⁻¹ by rows.
  private double condition(int width, double[] l, int corner, int ldL, int at, double[] sums) {
    java.util.Arrays.fill(sums, 0, width, 0);
    for (int j = 0; j < width; j++) {
      for (int i = j; i < width; i++) {
        sums[i] += Math.abs(l[corner + i + j * ldL]);
      }
    }
    double largest = 0;
    for (int i = 0; i < width; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += Math.abs(inverse[at + j + i * width]) * sums[j];
      }
      // A sum that is no number is not usable either.
      largest = sum <= largest ? largest : sum;
    }
    return largest;
  }

  /**
   * B := B op(L_kk)⁻¹ for the block of L that begins with a column.
   *
   * @param column a multiple of {@link #WIDTH}
   */
  void solve(
      NativeCalls calls,
      Op op,
      int m,
      int column,
      double[] l,
      int offL,
      int ldL,
      double[] b,
      int offB,
      int ldB) {
    int k = column / WIDTH;
    int width = width(k);
    if (!usable[k] || !calls.multiply(op, m, width, inverse, k * WIDTH * WIDTH, b, offB, ldB)) {
      calls.trsm(op, m, width, l, offL + column * (ldL + 1), ldL, b, offB, ldB);
    }
  }
}
