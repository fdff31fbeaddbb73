package org.plumbline.solver.linalg;

import java.util.Arrays;

/** What kernels in Java have in common: triangular operations that recurse to products. */
abstract class RecursiveKernels implements DenseKernels {
  /** Order below which triangular kernels run unblocked. */
  private static final int UNBLOCKED = 24;

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
