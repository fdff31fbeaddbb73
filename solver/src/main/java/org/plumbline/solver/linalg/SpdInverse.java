package org.plumbline.solver.linalg;

/** Inverse of a dense symmetric positive definite matrix in place. */
public final class SpdInverse {
  /** Columns of a step: wide enough for full kernel speed, small beside the matrix. */
  private static final int STEP = 96;

  /**
   * Smallest accepted ratio of a pivot to the diagonal entry it came from; rounding leaves about
   * 1e-15 of it where a displacement is not held.
   */
  private static final double SMALLEST_PIVOT = 1e-13;

  private SpdInverse() {}

  /**
   * Flexibility F := S⁻¹ of a condensed stiffness matrix, both triangles.
   *
   * @param schur S, order 3 · retained nodes, lower triangle; overwritten by F
   * @param matrix the uncondensed matrix, for the scale of its pivots
   * @param retained block rows of the matrix in the order of S
   * @throws NotPositiveDefiniteException if S is singular: the body is not held
   */
  public static void invert(
      double[] schur, SymmetricBlockMatrix matrix, int[] retained, DenseKernels kernels) {
    int n = SymmetricBlockMatrix.BLOCK * retained.length;
    double[] diagonal = new double[n];
    for (int i = 0; i < n; i++) {
      int axis = i % SymmetricBlockMatrix.BLOCK;
      diagonal[i] = matrix.diagonal(retained[i / SymmetricBlockMatrix.BLOCK], axis);
    }
    int failed = invert(n, schur, diagonal, kernels);
    if (failed >= 0) {
      throw NotPositiveDefiniteException.pivot(
          retained[failed / SymmetricBlockMatrix.BLOCK],
          failed % SymmetricBlockMatrix.BLOCK,
          schur[failed * (n + 1)],
          diagonal[failed],
          "condensed to " + retained.length + " nodes");
    }
  }

  /**
   * A := A⁻¹, both triangles.
   *
   * <p>From A = L Lᵀ the inverse F is built from its last block of columns to its first: with W =
   * L₂₁ L₁₁⁻¹ and F₂₂ known, F₂₁ = −F₂₂ W and F₁₁ = (L₁₁ L₁₁ᵀ)⁻¹ − F₂₁ᵀ W (eq. S7).
   *
   * @param a order n, column-major without gaps; only the lower triangle is read
   * @param scale what pivots are compared with to tell a singular matrix, n positive numbers
   * @return −1, or the first row whose pivot is too small for A to be called positive definite; A
   *     is then overwritten
   */
  public static int invert(int n, double[] a, double[] scale, DenseKernels kernels) {
    int failed = kernels.potrf(n, a, 0, n);
    if (failed >= 0) {
      return failed;
    }
    for (int i = 0; i < n; i++) {
      double root = a[i * (n + 1)];
      if (!(root * root > SMALLEST_PIVOT * scale[i])) {
        return i;
      }
    }
    double[] w = new double[n * Math.min(STEP, n)];
    double[] small = new double[STEP * STEP];
    for (int end = n; end > 0; end -= STEP) {
      int begin = Math.max(0, end - STEP);
      int width = end - begin;
      int rest = n - end;
      int corner = begin * (n + 1);
      int below = corner + width;
      for (int j = 0; j < width; j++) {
        System.arraycopy(a, below + j * n, w, j * rest, rest);
      }
      kernels.trsm(DenseKernels.Op.PLAIN, rest, width, a, corner, n, w, 0, rest);
      invertTriangle(width, a, corner, n, small, kernels);
      kernels.gemm(
          DenseKernels.Op.TRANSPOSED,
          DenseKernels.Op.PLAIN,
          width,
          width,
          width,
          1,
          small,
          0,
          width,
          small,
          0,
          width,
          0,
          a,
          corner,
          n);
      if (rest > 0) {
        kernels.gemm(
            DenseKernels.Op.PLAIN,
            DenseKernels.Op.PLAIN,
            rest,
            width,
            rest,
            -1,
            a,
            end * (n + 1),
            n,
            w,
            0,
            rest,
            0,
            a,
            below,
            n);
        kernels.gemm(
            DenseKernels.Op.TRANSPOSED,
            DenseKernels.Op.PLAIN,
            width,
            width,
            rest,
            -1,
            a,
            below,
            n,
            w,
            0,
            rest,
            1,
            a,
            corner,
            n);
      }
      mirror(n, begin, end, a);
    }
    return -1;
  }

  // small := L⁻¹ of the block at the corner.
  private static void invertTriangle(
      int width, double[] a, int corner, int n, double[] small, DenseKernels kernels) {
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < width; i++) {
        small[i + j * width] = i == j ? 1 : 0;
      }
    }
    kernels.trsm(DenseKernels.Op.PLAIN, width, width, a, corner, n, small, 0, width);
  }

  // The upper triangle from the lower one, for columns begin … end.
  private static void mirror(int n, int begin, int end, double[] a) {
    for (int j = begin; j < end; j++) {
      for (int i = j + 1; i < n; i++) {
        a[j + i * n] = a[i + j * n];
      }
    }
  }
}
