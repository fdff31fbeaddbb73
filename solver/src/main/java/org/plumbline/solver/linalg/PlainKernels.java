package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Kernels in plain Java, for machines without a native library.
 *
 * <p>Products run on packed panels: the inner loop adds four scaled columns to one column, each in
 * an array of its own, a shape that the JIT compiler turns into vector instructions (with more
 * terms, or several columns of one array, it does not). Triangular kernels recurse to products.
 */
final class PlainKernels implements DenseKernels {
  /** Rows of a panel: a column of 2 KiB stays in the first-level cache. */
  private static final int ROWS = 256;

  /** Columns of a panel: 128 columns of 2 KiB stay in the second-level cache. */
  private static final int DEPTH = 128;

  /** Terms added per pass of the inner loop. */
  private static final int TERMS = 4;

  /** Order below which triangular kernels run unblocked. */
  private static final int UNBLOCKED = 24;

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

  @Override
  public void trsm(
      Op op, int m, int n, double[] l, int offL, int ldL, double[] b, int offB, int ldB) {
    if (n <= UNBLOCKED) {
      solveRight(op, m, n, l, offL, ldL, b, offB, ldB);
      return;
    }
    int half = n / 2;
    int rest = n - half;
    int lowerLeft = offL + half;
    int lowerRight = offL + half * (ldL + 1);
    int right = offB + half * ldB;
    if (op == Op.TRANSPOSED) {
      trsm(op, m, half, l, offL, ldL, b, offB, ldB);
      gemm(Op.PLAIN, op, m, rest, half, -1, b, offB, ldB, l, lowerLeft, ldL, 1, b, right, ldB);
      trsm(op, m, rest, l, lowerRight, ldL, b, right, ldB);
    } else {
      trsm(op, m, rest, l, lowerRight, ldL, b, right, ldB);
      gemm(Op.PLAIN, op, m, half, rest, -1, b, right, ldB, l, lowerLeft, ldL, 1, b, offB, ldB);
      trsm(op, m, half, l, offL, ldL, b, offB, ldB);
    }
  }

  @Override
  public void gemv(
      Op op, int m, int n, float[] a, int offA, float[] x, int offX, float[] y, int offY) {
    float[] line = new float[m];
    float[] other =
        Arrays.copyOfRange(
            op == Op.PLAIN ? y : x,
            op == Op.PLAIN ? offY : offX,
            (op == Op.PLAIN ? offY : offX) + m);
    for (int j = 0; j < n; j++) {
      System.arraycopy(a, offA + j * m, line, 0, m);
      if (op == Op.PLAIN) {
        add(x[offX + j], line, other);
      } else {
        y[offY + j] += dot(line, other);
      }
    }
    if (op == Op.PLAIN) {
      System.arraycopy(other, 0, y, offY, m);
    }
  }

  private static void add(float factor, float[] x, float[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += factor * x[i];
    }
  }

  private static float dot(float[] x, float[] y) {
    float sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Override
  public int potrf(int n, double[] a, int off, int ld) {
    if (n <= UNBLOCKED) {
      return factorUnblocked(n, a, off, ld);
    }
    int half = n / 2;
    int failed = potrf(half, a, off, ld);
    if (failed >= 0) {
      return failed;
    }
    int rest = n - half;
    int lowerRight = off + half * (ld + 1);
    trsm(Op.TRANSPOSED, rest, half, a, off, ld, a, off + half, ld);
    syrk(rest, half, -1, a, off + half, ld, a, lowerRight, ld);
    failed = potrf(rest, a, lowerRight, ld);
    return failed < 0 ? failed : half + failed;
  }

  static void scale(int m, int n, double beta, double[] c, int offC, int ldC) {
    if (beta == 1) {
      return;
    }
    for (int j = 0; j < n; j++) {
      int start = offC + j * ldC;
      for (int i = start; i < start + m; i++) {
        c[i] = beta == 0 ? 0 : beta * c[i];
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

  private static void solveRight(
      Op op, int m, int n, double[] l, int offL, int ldL, double[] b, int offB, int ldB) {
    for (int step = 0; step < n; step++) {
      int j = op == Op.TRANSPOSED ? step : n - 1 - step;
      int from = op == Op.TRANSPOSED ? 0 : j + 1;
      int to = op == Op.TRANSPOSED ? j : n;
      int target = offB + j * ldB;
      for (int p = from; p < to; p++) {
        double factor = op == Op.TRANSPOSED ? l[offL + j + p * ldL] : l[offL + p + j * ldL];
        int source = offB + p * ldB;
        for (int i = 0; i < m; i++) {
          b[target + i] -= factor * b[source + i];
        }
      }
      double inverse = 1 / l[offL + j * (ldL + 1)];
      for (int i = target; i < target + m; i++) {
        b[i] *= inverse;
      }
    }
  }

  private static int factorUnblocked(int n, double[] a, int off, int ld) {
    for (int j = 0; j < n; j++) {
      int column = off + j * ld;
      double pivot = a[column + j];
      if (!(pivot > 0)) {
        return j;
      }
      double root = Math.sqrt(pivot);
      a[column + j] = root;
      double inverse = 1 / root;
      for (int i = j + 1; i < n; i++) {
        a[column + i] *= inverse;
      }
      for (int p = j + 1; p < n; p++) {
        double factor = a[column + p];
        int target = off + p * ld;
        for (int i = p; i < n; i++) {
          a[target + i] -= factor * a[column + i];
        }
      }
    }
    return -1;
  }
}
