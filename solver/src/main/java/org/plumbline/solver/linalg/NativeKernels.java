package org.plumbline.solver.linalg;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.lapack.LAPACK;
import org.netlib.util.intW;

/**
 * Kernels of OpenBLAS on Java arrays.
 *
 * <p>The binding holds arrays in critical sections, during which no garbage collection can start.
 * Products are therefore cut into tiles of about 10 ms so that a factorization never stalls the
 * other threads of the process for longer. Idle threads of the caller's pool take tiles too.
 */
final class NativeKernels implements DenseKernels {
  /** Operations of one native call at most; about 10 ms at 50 GF/s. */
  private static final double CALL_FLOPS = 5e8;

  /** Block width of the tiled factorization, wide enough for full speed of the products. */
  private static final int POTRF_BLOCK = 512;

  private final BLAS blas;
  private final LAPACK lapack;

  private NativeKernels(NativeLibrary library) {
    blas = library.blas;
    lapack = library.lapack;
  }

  /**
   * @throws IllegalStateException if the library does not load
   */
  static NativeKernels load() {
    return new NativeKernels(NativeLibrary.get());
  }

  @Override
  public String name() {
    return "native";
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
    if (m == 0 || n == 0) {
      return;
    }
    if (k == 0) {
      PlainKernels.scale(m, n, beta, c, offC, ldC);
      return;
    }
    // A last column that ends with its array is a matrix of its own: the binding would refuse it.
    if (overruns(c, offC, ldC, n)) {
      gemm(opA, opB, m, n - 1, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
      int lastB = opB == Op.PLAIN ? offB + (n - 1) * ldB : offB + n - 1;
      int last = offC + (n - 1) * ldC;
      gemm(opA, opB, m, 1, k, alpha, a, offA, ldA, b, lastB, ldB, beta, c, last, m);
    } else if (overruns(a, offA, ldA, opA == Op.PLAIN ? k : m)) {
      splitLeft(opA, opB, m, n, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
    } else if (overruns(b, offB, ldB, opB == Op.PLAIN ? n : k)) {
      splitRight(opA, opB, m, n, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
    } else {
      tiledGemm(opA, opB, m, n, k, alpha, a, offA, ldA, b, offB, ldB, beta, c, offC, ldC);
    }
  }

  private void tiledGemm(
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
    int step = tile(n, 2.0 * m * k);
    Tiles.run(
        n,
        step,
        j -> {
          int width = Math.min(step, n - j);
          int columnB = opB == Op.PLAIN ? offB + j * ldB : offB + j;
          int columnC = offC + j * ldC;
          blas.dgemm(
              flag(opA), flag(opB), m, width, k, alpha, a, offA, ldA, b, columnB, ldB, beta, c,
              columnC, ldC);
        });
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

  @Override
  public void syrk(
      int n, int k, double alpha, double[] a, int offA, int ldA, double[] c, int offC, int ldC) {
    if (k == 0) {
      return;
    }
    int step = tile(n, 1.0 * n * k);
    Tiles.run(
        n,
        step,
        j -> {
          int width = Math.min(step, n - j);
          int diagonal = offC + j + j * ldC;
          diagonalSyrk(width, k, alpha, a, offA + j, ldA, c, diagonal, ldC);
          gemm(
              Op.PLAIN,
              Op.TRANSPOSED,
              n - j - width,
              width,
              k,
              alpha,
              a,
              offA + j + width,
              ldA,
              a,
              offA + j,
              ldA,
              1,
              c,
              diagonal + width,
              ldC);
        });
  }

  private void diagonalSyrk(
      int n, int k, double alpha, double[] a, int offA, int ldA, double[] c, int offC, int ldC) {
    if (n == 0 || k == 0) {
      return;
    }
    if (overruns(a, offA, ldA, k)) {
      diagonalSyrk(n, k - 1, alpha, a, offA, ldA, c, offC, ldC);
      diagonalSyrk(n, 1, alpha, a, offA + (k - 1) * ldA, n, c, offC, ldC);
    } else if (overruns(c, offC, ldC, n)) {
      int row = n - 1;
      diagonalSyrk(row, k, alpha, a, offA, ldA, c, offC, ldC);
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
      diagonalSyrk(1, k, alpha, a, offA + row, ldA, c, offC + row * (ldC + 1), 1);
    } else {
      blas.dsyrk("L", "N", n, k, alpha, a, offA, ldA, 1, c, offC, ldC);
    }
  }

  @Override
  public void trsm(
      Op op, int m, int n, double[] l, int offL, int ldL, double[] b, int offB, int ldB) {
    if (m == 0 || n == 0) {
      return;
    }
    if (overruns(l, offL, ldL, n)) {
      trsm(op, m, n, compact(n, l, offL, ldL), 0, n, b, offB, ldB);
      return;
    }
    // A single line would be packed as if it were many.
    if (m == 1 && (n == 1 || (long) offB + (n - 1L) * ldB < b.length)) {
      blas.dtrsv("L", op == Op.PLAIN ? "T" : "N", "N", n, l, offL, ldL, b, offB, ldB);
      return;
    }
    int step = tile(m, 1.0 * n * n);
    int lowest = offB + (m - 1) / step * step;
    if (n > 1 && overruns(b, lowest, ldB, n)) {
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
      return;
    }
    Tiles.run(
        m,
        step,
        i -> {
          int height = Math.min(step, m - i);
          // One column has no use for a leading dimension.
          int ld = n == 1 ? height : ldB;
          blas.dtrsm("R", "L", flag(op), "N", height, n, 1, l, offL, ldL, b, offB + i, ld);
        });
  }

  @Override
  public void gemv(
      Op op, int m, int n, float[] a, int offA, float[] x, int offX, float[] y, int offY) {
    if (m > 0 && n > 0) {
      blas.sgemv(flag(op), m, n, 1, a, offA, m, x, offX, 1, 1, y, offY, 1);
    }
  }

  @Override
  public int potrf(int n, double[] a, int off, int ld) {
    for (int j = 0; j < n; j += POTRF_BLOCK) {
      int width = Math.min(POTRF_BLOCK, n - j);
      int diagonal = off + j + j * ld;
      int failed = diagonalPotrf(width, a, diagonal, ld);
      if (failed >= 0) {
        return j + failed;
      }
      int below = n - j - width;
      if (below > 0) {
        trsm(Op.TRANSPOSED, below, width, a, diagonal, ld, a, diagonal + width, ld);
        syrk(below, width, -1, a, diagonal + width, ld, a, diagonal + width * (ld + 1), ld);
      }
    }
    return -1;
  }

  private int diagonalPotrf(int n, double[] a, int off, int ld) {
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

  // The binding wants whole columns of the leading dimension inside the array, the last one too.
  private static boolean overruns(double[] a, int off, int ld, int columns) {
    return columns > 0 && off + (long) columns * ld > a.length;
  }

  private static int tile(int count, double flopsEach) {
    return (int) Math.max(1, Math.min(count, CALL_FLOPS / flopsEach));
  }

  private static String flag(Op op) {
    return op == Op.PLAIN ? "N" : "T";
  }
}
