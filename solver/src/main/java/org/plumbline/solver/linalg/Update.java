package org.plumbline.solver.linalg;

/**
 * What an eliminated front passes to its parent: the lower triangle over its boundary, packed by
 * columns from {@code offset}.
 */
record Update(double[] values, int offset) {
  /** Columns that one task adds. */
  private static final int TILE = 128;

  /** Entries from which on idle threads help to add. */
  private static final long SHARED = 1_000_000;

  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;

  /** Position of the diagonal entry of a column in a packed triangle of an order. */
  static int column(int j, int order) {
    return (int) ((long) j * order - (long) j * (j - 1) / 2);
  }

  /**
   * Adds to the parent's front.
   *
   * @param rows boundary positions, ascending
   * @param local scalar row in the front of every boundary position
   * @param front column-major, leading dimension f
   */
  void addTo(double[] front, int f, int[] rows, int[] local) {
    Runs runs = Runs.of(rows, local);
    int order = BLOCK * rows.length;
    if ((long) order * order / 2 < SHARED) {
      add(front, f, runs, 0, order);
    } else {
      Tiles.run(order, TILE, j -> add(front, f, runs, j, Math.min(order, j + TILE)));
    }
  }

  private void add(double[] front, int f, Runs runs, int from, int to) {
    int order = runs.start[runs.count];
    int here = 0;
    for (int j = from; j < to; j++) {
      while (runs.start[here + 1] <= j) {
        here++;
      }
      int column = (runs.target[here] + j - runs.start[here]) * f;
      int source = offset + column(j, order) - j;
      addRun(front, column + runs.target[here] - runs.start[here], source, j, runs.start[here + 1]);
      for (int r = here + 1; r < runs.count; r++) {
        addRun(
            front,
            column + runs.target[r] - runs.start[r],
            source,
            runs.start[r],
            runs.start[r + 1]);
      }
    }
  }

  private void addRun(double[] front, int target, int source, int from, int to) {
    for (int i = from; i < to; i++) {
      front[target + i] += values[source + i];
    }
  }

  /**
   * Rows of an update that stand in the parent's front one after the other, joined.
   *
   * @param start first row of every run in the update; {@code start[count]} is its order
   * @param target the row of the front that it is added to
   */
  private record Runs(int[] start, int[] target, int count) {
    static Runs of(int[] rows, int[] local) {
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
      return new Runs(start, target, count);
    }
  }
}
