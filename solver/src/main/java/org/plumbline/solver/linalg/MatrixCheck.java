package org.plumbline.solver.linalg;

/** What a matrix must satisfy before it is worth factoring. */
final class MatrixCheck {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;

  private MatrixCheck() {}

  /**
   * Refuses entries that are not finite and diagonal entries that are not positive, the first in
   * row order.
   *
   * @throws NotPositiveDefiniteException naming node and displacement
   */
  static void require(SymmetricBlockMatrix matrix) {
    for (int i = 0; i < matrix.nodes(); i++) {
      for (int k = matrix.first(i); k < matrix.first(i + 1); k++) {
        for (int a = 0; a < BLOCK; a++) {
          for (int b = 0; b < BLOCK; b++) {
            double value = matrix.value(k, a, b);
            if (!Double.isFinite(value)) {
              throw NotPositiveDefiniteException.entry(i, a, matrix.column(k), b, value);
            }
          }
        }
      }
      for (int axis = 0; axis < BLOCK; axis++) {
        double value = matrix.hasDiagonal(i) ? matrix.diagonal(i, axis) : 0;
        if (!(value > 0)) {
          throw NotPositiveDefiniteException.diagonal(i, axis, value);
        }
      }
    }
  }
}
