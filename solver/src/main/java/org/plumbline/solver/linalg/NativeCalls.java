package org.plumbline.solver.linalg;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.lapack.LAPACK;
import org.netlib.util.intW;
import org.plumbline.solver.linalg.DenseKernels.Op;

/**
 * Single calls of OpenBLAS, for blocks that stand anywhere in their arrays.
 *
 * <p>The binding wants whole columns of the leading dimension inside the array, the last one too: a
 * last column that ends with its array is a matrix of its own. Arguments are those of {@link
 * DenseKernels}.
 */
final class NativeCalls {
  private final BLAS blas;
  private final LAPACK lapack;

  NativeCalls(NativeLibrary library) {
    blas = library.blas;
    lapack = library.lapack;
  }

  void gemm(
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
    if (m == 0 || n == 0) {
      return;
    }
    if (k == 0) {
      RecursiveKernels.scale(m, n, beta, c, offC, ldC);
    } else if (overruns(c, offC, ldC, n)) {
      gemm(opA, opB, m, n - 1, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
      int lastB = opB == Op.PLAIN ? offB + (n - 1) * ldB : offB + n - 1;
      int last = offC + (n - 1) * ldC;
      gemm(opA, opB, m, 1, k, alpha, a, offA, ldA, b, lastB, ldB, beta, c, last, m);
    } else if (overruns(a, offA, ldA, opA == Op.PLAIN ? k : m)) {
      splitLeft(opA, opB, m, n, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
    } else if (overruns(b, offB, ldB, opB == Op.PLAIN ? n : k)) {
      splitRight(opA, opB, m, n, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
    } else {
      blas.dgemm(
          flag(opA), flag(opB), m, n, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
    }
  }

  private void splitLeft(
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
    if (opA == Op.PLAIN) {
      int last = offA + (k - 1) * ldA;
      int lastB = opB == Op.PLAIN ? offB + k - 1 : offB + (k - 1) * ldB;
      gemm(opA, opB, m, n, k - 1, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
      gemm(opA, opB, m, n, 1, alpha, a, last, m, b, lastB, ldB, 1, c, offC, ldC);
    } else {
      int last = offA + (m - 1) * ldA;
      gemm(opA, opB, m - 1, n, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
      gemm(opA, opB, 1, n, k, alpha, a, last, k, b, offB, ldB, beta, c, offC + m - 1, ldC);
    }
  }

  private void splitRight(
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
    if (opB == Op.PLAIN) {
      int last = offB + (n - 1) * ldB;
      int lastC = offC + (n - 1) * ldC;
      gemm(opA, opB, m, n - 1, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
      gemm(opA, opB, m, 1, k, alpha, a, offA, ldA, b, last, k, beta, c, lastC, ldC);
    } else {
      int last = offB + (k - 1) * ldB;
      int lastA = opA == Op.PLAIN ? offA + (k - 1) * ldA : offA + k - 1;
      gemm(opA, opB, m, n, k - 1, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
      gemm(opA, opB, m, n, 1, alpha, a, lastA, ldA, b, last, n, 1, c, offC, ldC);
    }
  }

  void syrk(
      int n, int k, double alpha, double[] a, int offA, int ldA, double[] c, int offC, int ldC) {
    if (n == 0 || k == 0) {
      return;
    }
    if (overruns(a, offA, ldA, k)) {
      syrk(n, k - 1, alpha, a, offA, ldA, c, offC, ldC);
      syrk(n, 1, alpha, a, offA + (k - 1) * ldA, n, c, offC, ldC);
    } else if (overruns(c, offC, ldC, n)) {
      int row = n - 1;
      syrk(row, k, alpha, a, offA, ldA, c, offC, ldC);
      gemm(
          Op.PLAIN,
          Op.TRANSPOSED,
          1,
          row,
          k,
          alpha,
          a,
          offA + row,
          ldA,
          a,
          offA,
          ldA,
          1,
          c,
          offC + row,
          ldC);
      syrk(1, k, alpha, a, offA + row, ldA, c, offC + row * (ldC + 1), 1);
    } else {
      blas.dsyrk("L", "N", n, k, alpha, a, offA, ldA, 1, c, offC, ldC);
    }
  }

  /** B := B op(L)⁻¹. */
  void trsm(Op op, int m, int n, double[] l, int offL, int ldL, double[] b, int offB, int ldB) {
    if (overruns(l, offL, ldL, n)) {
      trsm(op, m, n, compact(n, l, offL, ldL), 0, n, b, offB, ldB);
    } else if (n > 1 && overruns(b, offB, ldB, n)) {
      int rest = n - 1;
      int last = offB + rest * ldB;
      int corner = offL + rest * (ldL + 1);
      if (op == Op.TRANSPOSED) {
        trsm(op, m, rest, l, offL, ldL, b, offB, ldB);
        gemm(Op.PLAIN, op, m, 1, rest, -1, b, offB, ldB, l, offL + rest, ldL, 1, b, last, m);
        trsm(op, m, 1, l, corner, 1, b, last, m);
      } else {
        trsm(op, m, 1, l, corner, 1, b, last, m);
        gemm(Op.PLAIN, op, m, rest, 1, -1, b, last, m, l, offL + rest, ldL, 1, b, offB, ldB);
        trsm(op, m, rest, l, offL, ldL, b, offB, ldB);
      }
    } else {
      // One column has no use for a leading dimension.
      int ld = n == 1 ? m : ldB;
      blas.dtrsm("R", "L", flag(op), "N", m, n, 1, l, offL, ldL, b, offB, ld);
    }
  }

  /**
   * B := B W for {@link Op#TRANSPOSED}, B Wᵀ for {@link Op#PLAIN}, with W upper triangular n×n
   * without gaps: {@link #trsm} with W = L⁻ᵀ.
   *
   * @return false if nothing was done because B ends with its array
   */
  boolean multiply(Op op, int m, int n, double[] w, int offW, double[] b, int offB, int ldB) {
    if (overruns(b, offB, ldB, n)) {
      return false;
    }
    blas.dtrmm("R", "U", op == Op.PLAIN ? "T" : "N", "N", m, n, 1, w, offW, n, b, offB, ldB);
    return true;
  }

  /** x := x op(L)⁻¹ for one row of step {@code inc}: {@link #trsm} packs it as if it were many. */
  void trsv(Op op, int n, double[] l, int offL, int ldL, double[] x, int offX, int inc) {
    if (overruns(l, offL, ldL, n)) {
      trsv(op, n, compact(n, l, offL, ldL), 0, n, x, offX, inc);
    } else {
      blas.dtrsv("L", op == Op.PLAIN ? "T" : "N", "N", n, l, offL, ldL, x, offX, inc);
    }
  }

  /** y := op(A) x + y in single precision. */
  void gemv(Op op, int m, int n, float[] a, int offA, float[] x, int offX, float[] y, int offY) {
    blas.sgemv(flag(op), m, n, 1, a, offA, m, x, offX, 1, 1, y, offY, 1);
  }

  /** Factors; returns −1, or the first row whose pivot is not positive. */
  int potrf(int n, double[] a, int off, int ld) {
    intW info = new intW(0);
    if (overruns(a, off, ld, n)) {
      double[] block = compact(n, a, off, ld);
      lapack.dpotrf("L", n, block, 0, n, info);
      for (int j = 0; j < n; j++) {
        System.arraycopy(block, j * n + j, a, off + j * ld + j, n - j);
      }
    } else {
      lapack.dpotrf("L", n, a, off, ld, info);
    }
    return info.val > 0 ? info.val - 1 : -1;
  }

  // A copy of a lower triangle without gaps.
  private static double[] compact(int n, double[] a, int off, int ld) {
    double[] copy = new double[n * n];
    for (int j = 0; j < n; j++) {
      System.arraycopy(a, off + j * ld + j, copy, j * n + j, n - j);
    }
    return copy;
  }

  private static boolean overruns(double[] a, int off, int ld, int columns) {
    return columns > 0 && off + (long) columns * ld > a.length;
  }

  private static String flag(Op op) {
    return op == Op.PLAIN ? "N" : "T";
  }
}
