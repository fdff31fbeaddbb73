package org.plumbline.solver.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.IntConsumer;

/**
 * The tiles of one dense operation, which touch different parts of its result and may run side by
 * side.
 *
 * <p>Where tiles begin and end depends on the sizes of the operation alone, so the result is the
 * same to the last bit for any number of threads. Idle threads of the fork–join pool that the
 * caller belongs to help, or of the common pool if it belongs to none; an operation of one tile
 * never leaves its thread.
 */
final class Tiles {
  private Tiles() {}

  /**
   * Runs all tiles of a range.
   *
   * @param size length of the range
   * @param step length of a tile; the last one may be shorter
   * @param tile told the first index of each tile
   */
  static void run(int size, int step, IntConsumer tile) {
    if (step >= size) {
      if (size > 0) {
        tile.accept(0);
      }
      return;
    }
    List<RecursiveAction> tasks = new ArrayList<>();
    for (int first = 0; first < size; first += step) {
      tasks.add(new Tile(tile, first));
    }
    ForkJoinTask.invokeAll(tasks);
  }

  private static final class Tile extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final transient IntConsumer tile;
    private final int first;

    Tile(IntConsumer tile, int first) {
      this.tile = tile;
      this.first = first;
    }

    @Override
    protected void compute() {
      tile.accept(first);
    }
  }
}
