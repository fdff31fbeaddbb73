package org.plumbline.solver.linalg;

/**
 * Kernels in plain Java, for machines without a native library.
 *
 * <p>Products run on packed panels: the inner loop adds four scaled columns to one column, each in
 * an array of its own, a shape that the JIT compiler turns into vector instructions (with more
 * terms, or several columns of one array, it does not).
 */
final class PlainKernels extends RecursiveKernels {
  /** Rows of a panel: a column of 2 KiB stays in the first-level cache. */
  private static final int ROWS = 256;

  /** Columns of a panel: 128 columns of 2 KiB stay in the second-level cache. */
  private static final int DEPTH = 128;

  /** Terms added per pass of the inner loop. */
  private static final int TERMS = 4;

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void gemm(
      Op opA,
      Op opB,
      int m,
      int n,
      int k,
      double alpha,
      double[] a,
      int offA,
      int ldA,
      double[] b,
      int offB,
      int ldB,
      double beta,
      double[] c,
      int offC,
      int ldC) {
    scale(m, n, beta, c, offC, ldC);
    if (m == 0 || n == 0 || k == 0) {
      return;
    }
    int rowStepB = opB == Op.PLAIN ? 1 : ldB;
    int columnStepB = opB == Op.PLAIN ? ldB : 1;
    int depth = Math.min(DEPTH, (k + TERMS - 1) / TERMS * TERMS);
    double[][] panel = new double[depth][Math.min(ROWS, m)];
    double[] column = new double[Math.min(ROWS, m)];
    double[] factor = new double[depth];
    for (int p = 0; p < k; p += DEPTH) {
      int terms = Math.min(DEPTH, k - p);
      for (int i = 0; i < m; i += ROWS) {
        int rows = Math.min(ROWS, m - i);
        pack(
            opA,
            rows,
            terms,
            a,
            opA == Op.PLAIN ? offA + i + p * ldA : offA + p + i * ldA,
            ldA,
            panel);
        for (int j = 0; j < n; j++) {
          for (int q = 0; q < terms; q++) {
            factor[q] = alpha * b[offB + (p + q) * rowStepB + j * columnStepB];
          }
          for (int q = terms; q < depth; q++) {
            factor[q] = 0;
          }
          addColumns(rows, terms, panel, factor, c, offC + i + j * ldC, column);
        }
      }
    }
  }

  @Override
  public void syrk(
      int n, int k, double alpha, double[] a, int offA, int ldA, double[] c, int offC, int ldC) {
    int depth = Math.min(DEPTH, (k + TERMS - 1) / TERMS * TERMS);
    double[][] panel = new double[depth][Math.min(ROWS, n)];
    double[] column = new double[Math.min(ROWS, n)];
    double[] factor = new double[depth];
    for (int p = 0; p < k; p += DEPTH) {
      int terms = Math.min(DEPTH, k - p);
      for (int i = 0; i < n; i += ROWS) {
        int rows = Math.min(ROWS, n - i);
        pack(Op.PLAIN, rows, terms, a, offA + i + p * ldA, ldA, panel);
        for (int j = 0; j < i + rows; j++) {
          for (int q = 0; q < terms; q++) {
            factor[q] = alpha * a[offA + (p + q) * ldA + j];
          }
          for (int q = terms; q < depth; q++) {
            factor[q] = 0;
          }
          if (j <= i) {
            addColumns(rows, terms, panel, factor, c, offC + i + j * ldC, column);
          } else {
            addTriangleColumn(rows, j - i, terms, panel, factor, c, offC + i + j * ldC, column);
          }
        }
      }
    }
  }

  private static void pack(
      Op op, int rows, int terms, double[] a, int offA, int ldA, double[][] panel) {
    for (int q = 0; q < terms; q++) {
      double[] target = panel[q];
      if (op == Op.PLAIN) {
        System.arraycopy(a, offA + q * ldA, target, 0, rows);
      } else {
        for (int i = 0; i < rows; i++) {
          target[i] = a[offA + q + i * ldA];
        }
      }
    }
  }

  private static void addColumns(
      int rows,
      int terms,
      double[][] panel,
      double[] factor,
      double[] c,
      int start,
      double[] column) {
    System.arraycopy(c, start, column, 0, rows);
    accumulate(rows, terms, panel, factor, column);
    System.arraycopy(column, 0, c, start, rows);
  }

  private static void addTriangleColumn(
      int rows,
      int first,
      int terms,
      double[][] panel,
      double[] factor,
      double[] c,
      int start,
      double[] column) {
    System.arraycopy(c, start + first, column, first, rows - first);
    accumulate(rows, terms, panel, factor, column);
    System.arraycopy(column, first, c, start + first, rows - first);
  }

  private static void accumulate(
      int rows, int terms, double[][] panel, double[] factor, double[] column) {
    for (int q = 0; q < terms; q += TERMS) {
      addFour(
          rows,
          panel[q],
          panel[q + 1],
          panel[q + 2],
          panel[q + 3],
          factor[q],
          factor[q + 1],
          factor[q + 2],
          factor[q + 3],
          column);
    }
  }

  // A method of its own: this is the loop the compiler vectorizes.
  private static void addFour(
      int rows,
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double b0,
      double b1,
      double b2,
      double b3,
      double[] column) {
    for (int i = 0; i < rows; i++) {
      column[i] += a0[i] * b0 + a1[i] * b1 + a2[i] * b2 + a3[i] * b3;
    }
  }
}
