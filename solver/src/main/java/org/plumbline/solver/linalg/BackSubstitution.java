package org.plumbline.solver.linalg;

/**
 * Back substitution with the columns of one front, L = [L₁; L₂], L₁ lower triangular, c × c.
 *
 * <p>Columns are packed without the zeros above their diagonals: column j has f − j values. A
 * product with one column after the other waits for each of its sums; {@link #WIDE} columns side by
 * side have as many sums under way and read x once, so that memory, which has to deliver L, is the
 * limit (decision 0090).
 */
final class BackSubstitution {
  /** Columns taken side by side. */
  private static final int WIDE = 12;

  /** The same for the last columns of a front: their number is a multiple of it. */
  private static final int NARROW = SymmetricBlockMatrix.BLOCK;

  private BackSubstitution() {}

  /**
   * x₁ := L₁⁻ᵀ (x₁ − L₂ᵀ x₂), x₁ the first c values of x and x₂ the others.
   *
   * @param l array with the columns, one after the other
   * @param at where the first of them begins
   * @param c number of columns, a multiple of 3
   * @param f number of rows
   * @param x f values
   */
  static void solve(double[] l, int at, int c, int f, double[] x) {
    int start = at + Update.column(c, f) - c; // of column j, less j: row i stands at start + i
    int j = c;
    while (j > 0) {
      int width = j % WIDE == 0 ? WIDE : NARROW;
      int end = j;
      for (; j > end - width; j--) {
        start -= f - j;
      }
      if (width == WIDE) {
        subtractWide(l, start, j, f, x);
      } else {
        subtractNarrow(l, start, j, f, x);
      }
      triangle(l, start, j, end, f, x);
    }
  }

  /** The columns from j to {@code end} among themselves. */
  private static void triangle(double[] l, int start, int j, int end, int f, double[] x) {
    int p = start;
    for (int k = j; k < end; k++) {
      p += f - k - 1;
    }
    for (int k = end - 1; k >= j; k--) {
      p -= f - k - 1;
      double sum = x[k];
      for (int i = k + 1; i < end; i++) {
        sum -= l[p + i] * x[i];
      }
      x[k] = sum / l[p + k];
    }
  }

  /** Takes from x what twelve columns from j on make of the rows below them. */
  private static void subtractWide(double[] l, int start, int j, int f, double[] x) {
    int p0 = start;
    int p1 = p0 + f - j - 1;
    int p2 = p1 + f - j - 2;
    int p3 = p2 + f - j - 3;
    int p4 = p3 + f - j - 4;
    int p5 = p4 + f - j - 5;
    int p6 = p5 + f - j - 6;
    int p7 = p6 + f - j - 7;
    int p8 = p7 + f - j - 8;
    int p9 = p8 + f - j - 9;
    int p10 = p9 + f - j - 10;
    int p11 = p10 + f - j - 11;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    double s8 = 0;
    double s9 = 0;
    double s10 = 0;
    double s11 = 0;
    for (int i = j + WIDE; i < f; i++) {
      double below = x[i];
      s0 += l[p0 + i] * below;
      s1 += l[p1 + i] * below;
      s2 += l[p2 + i] * below;
      s3 += l[p3 + i] * below;
      s4 += l[p4 + i] * below;
      s5 += l[p5 + i] * below;
      s6 += l[p6 + i] * below;
      s7 += l[p7 + i] * below;
      s8 += l[p8 + i] * below;
      s9 += l[p9 + i] * below;
      s10 += l[p10 + i] * below;
      s11 += l[p11 + i] * below;
    }
    x[j] -= s0;
    x[j + 1] -= s1;
    x[j + 2] -= s2;
    x[j + 3] -= s3;
    x[j + 4] -= s4;
    x[j + 5] -= s5;
    x[j + 6] -= s6;
    x[j + 7] -= s7;
    x[j + 8] -= s8;
    x[j + 9] -= s9;
    x[j + 10] -= s10;
    x[j + 11] -= s11;
  }

  /** The same for three columns. */
  private static void subtractNarrow(double[] l, int start, int j, int f, double[] x) {
    int p0 = start;
    int p1 = p0 + f - j - 1;
    int p2 = p1 + f - j - 2;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    for (int i = j + NARROW; i < f; i++) {
      double below = x[i];
      s0 += l[p0 + i] * below;
      s1 += l[p1 + i] * below;
      s2 += l[p2 + i] * below;
    }
    x[j] -= s0;
    x[j + 1] -= s1;
    x[j + 2] -= s2;
  }
}
