package org.plumbline.benchmarks.compare;

import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/**
 * Upper triangle of a symmetric matrix by scalar rows, which is also its lower triangle by columns.
 *
 * @param start start of every row, length n + 1
 * @param column columns of the entries, ascending in a row, the diagonal first
 */
record Triangle(int[] start, int[] column, double[] value) {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;

  static Triangle of(SymmetricBlockMatrix matrix) {
    int nodes = matrix.nodes();
    int n = BLOCK * nodes;
    int[] start = new int[n + 1];
    for (int i = 0; i < nodes; i++) {
      for (int k = matrix.first(i); k < matrix.first(i + 1); k++) {
        int j = matrix.column(k);
        for (int b = 0; b < BLOCK; b++) {
          start[BLOCK * j + b + 1] += i == j ? BLOCK - b : BLOCK;
        }
      }
    }
    for (int r = 0; r < n; r++) {
      start[r + 1] += start[r];
    }
    int[] column = new int[start[n]];
    double[] value = new double[start[n]];
    int[] fill = start.clone();
    for (int i = 0; i < nodes; i++) {
      for (int k = matrix.first(i); k < matrix.first(i + 1); k++) {
        int j = matrix.column(k);
        for (int b = 0; b < BLOCK; b++) {
          for (int a = i == j ? b : 0; a < BLOCK; a++) {
            int slot = fill[BLOCK * j + b]++;
            column[slot] = BLOCK * i + a;
            value[slot] = matrix.value(k, a, b);
          }
        }
      }
    }
    return new Triangle(start, column, value);
  }

  int order() {
    return start.length - 1;
  }

  int entries() {
    return column.length;
  }
}
