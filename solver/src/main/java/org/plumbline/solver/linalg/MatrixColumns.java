package org.plumbline.solver.linalg;

/**
 * The blocks of a {@link SymmetricBlockMatrix} by columns: for every node the stored blocks (i,
 * node) with i ≥ node, which its rows do not list.
 */
final class MatrixColumns {
  private final int[] start;
  private final int[] block;
  private final int[] row;

  MatrixColumns(SymmetricBlockMatrix matrix) {
    int nodes = matrix.nodes();
    start = new int[nodes + 1];
    for (int k = 0; k < matrix.blocks(); k++) {
      start[matrix.column(k) + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      start[i + 1] += start[i];
    }
    block = new int[matrix.blocks()];
    row = new int[matrix.blocks()];
    int[] fill = start.clone();
    for (int i = 0; i < nodes; i++) {
      for (int k = matrix.first(i); k < matrix.first(i + 1); k++) {
        int slot = fill[matrix.column(k)]++;
        block[slot] = k;
        row[slot] = i;
      }
    }
  }

  /** Position of the first block of a column; {@code first(nodes)} is the end. */
  int first(int node) {
    return start[node];
  }

  int block(int position) {
    return block[position];
  }

  int row(int position) {
    return row[position];
  }
}
