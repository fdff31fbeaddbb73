package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * What an eliminated front passes to its parent: the lower triangle over its boundary, packed by
 * columns from {@code offset}.
 */
record Update(double[] values, int offset) {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;

  /** Position of the diagonal entry of a column in a packed triangle of an order. */
  static int column(int j, int order) {
    return (int) ((long) j * order - (long) j * (j - 1) / 2);
  }

  /**
   * Finds its place in the parent's front.
   *
   * @param rows boundary positions, ascending
   * @param local scalar row in the front of every boundary position, ascending too
   */
  Placed place(int[] rows, int[] local) {
    int[] start = new int[rows.length + 1];
    int[] target = new int[rows.length];
    int count = 0;
    for (int k = 0; k < rows.length; k++) {
      if (k == 0 || local[rows[k]] != local[rows[k - 1]] + BLOCK) {
        start[count] = BLOCK * k;
        target[count++] = local[rows[k]];
      }
    }
    start[count] = BLOCK * rows.length;
    return new Placed(values, offset, start, target, count);
  }

  /** An update beside its parent's front: rows that stand one after the other there are joined. */
  static final class Placed {
    private final double[] values;
    private final int offset;
    // First row of every run in the update, and at the end its order; its first row in the front.
    private final int[] start;
    private final int[] target;
    private final int count;

    private Placed(double[] values, int offset, int[] start, int[] target, int count) {
      this.values = values;
      this.offset = offset;
      this.start = start;
      this.target = target;
      this.count = count;
    }

    /**
     * Adds to the columns {@code from … to} of the parent's front.
     *
     * @param front column-major, leading dimension f
     */
    void addTo(double[] front, int f, int from, int to) {
      int found = Arrays.binarySearch(target, 0, count, from);
      int run = found >= 0 ? found : Math.max(0, -found - 2);
      for (; run < count && target[run] < to; run++) {
        int shift = target[run] - start[run];
        int end = Math.min(start[run + 1], to - shift);
        for (int j = Math.max(start[run], from - shift); j < end; j++) {
          addColumn(front, f, run, j);
        }
      }
    }

    private void addColumn(double[] front, int f, int run, int j) {
      int source = offset + column(j, start[count]) - j;
      int at = (target[run] + j - start[run]) * f;
      addRun(front, at + target[run] - start[run], source, j, start[run + 1]);
      for (int r = run + 1; r < count; r++) {
        addRun(front, at + target[r] - start[r], source, start[r], start[r + 1]);
      }
    }

    private void addRun(double[] front, int target, int source, int from, int to) {
      for (int i = from; i < to; i++) {
        front[target + i] += values[source + i];
      }
    }
  }
}
