package org.plumbline.solver.linalg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;

/**
 * The numerical phase of {@link MultifrontalCholesky}: fronts one after the other, or, where the
 * caller's fork–join pool has idle threads and the heap has room, subtrees side by side and the
 * fronts above them by tiles.
 *
 * <p>A front sums the same numbers in the same order either way: the factor is the same to the last
 * bit for any number of threads.
 */
final class FrontalElimination {
  /** Subtrees of less than this share of all operations are eliminated by one thread. */
  private static final double SUBTREE_SHARE = 1.0 / 24;

  private final SymmetricBlockMatrix matrix;
  private final MatrixColumns columns;
  private final SymbolicFactor symbolic;
  private final DenseKernels kernels;
  private final MultifrontalCholesky factor;
  private final List<FrontWorkspace> idle = new ArrayList<>();

  FrontalElimination(SymmetricBlockMatrix matrix, SymbolicFactor symbolic, DenseKernels kernels) {
    this.matrix = matrix;
    this.symbolic = symbolic;
    this.kernels = kernels;
    columns = new MatrixColumns(matrix);
    factor = new MultifrontalCholesky(symbolic);
  }

  /** Threads that may work for the caller. */
  static int threads() {
    return ForkJoinTask.inForkJoinPool()
        ? ForkJoinTask.getPool().getParallelism()
        : Math.min(
            Runtime.getRuntime().availableProcessors(),
            ForkJoinPool.getCommonPoolParallelism() + 1);
  }

  MultifrontalCholesky run() {
    Subtrees subtrees = Subtrees.of(symbolic, SUBTREE_SHARE);
    int threads = threads();
    // Another body may be factored at the same time: half of what is free is left to it.
    long free = MemoryPlan.freeHeap();
    MemoryPlan.serial(symbolic).require(free);
    if (threads > 1 && MemoryPlan.parallel(symbolic, subtrees, threads).fits(free / 2)) {
      List<Eliminate> roots = new ArrayList<>();
      for (int s = 0; s < symbolic.tree.supernodes(); s++) {
        if (symbolic.tree.parent(s) < 0) {
          roots.add(new Eliminate(this, subtrees, s));
        }
      }
      try {
        ForkJoinTask.invokeAll(roots);
        return factor;
      } catch (NotPositiveDefiniteException e) {
        // Which front fails first is a matter of luck: the pass below names always the same one.
        forgetIdle();
      }
    }
    workspace(0).eliminateAll(0, symbolic.schedule.length - 1, factor);
    return factor;
  }

  /**
   * The idle workspace with the least room that will do; the one with most room if none will, for
   * what it has is lost when it grows; a new one if none is idle.
   *
   * @param rows of the front to eliminate, 0 for a subtree
   */
  private synchronized FrontWorkspace workspace(int rows) {
    FrontWorkspace best =
        idle.stream()
            .filter(w -> w.holds(rows))
            .min(Comparator.comparingLong(FrontWorkspace::room))
            .or(() -> idle.stream().max(Comparator.comparingLong(FrontWorkspace::room)))
            .orElse(null);
    idle.remove(best);
    return best != null ? best : new FrontWorkspace(matrix, columns, symbolic, kernels);
  }

  /** The Schur complement needs the room of the fronts. */
  private synchronized void forgetIdle() {
    idle.clear();
  }

  private synchronized void release(FrontWorkspace workspace) {
    idle.add(workspace);
  }

  private Update eliminate(Subtrees subtrees, int s) {
    if (subtrees.isRoot(s)) {
      FrontWorkspace workspace = workspace(0);
      workspace.eliminateAll(subtrees.from(s), subtrees.to(s), factor);
      Update update = symbolic.isRetained(s) ? null : workspace.takeUpdate(s);
      release(workspace);
      return update;
    }
    int[] children = symbolic.children[s];
    List<Eliminate> tasks = new ArrayList<>();
    for (int child : children) {
      tasks.add(new Eliminate(this, subtrees, child));
    }
    ForkJoinTask.invokeAll(tasks);
    Update[] updates = new Update[children.length];
    for (int k = 0; k < children.length; k++) {
      updates[k] = tasks.get(k).join();
    }
    boolean last = symbolic.isRetained(s);
    FrontWorkspace workspace = workspace(last ? 0 : symbolic.rows(s));
    if (last) {
      forgetIdle();
    }
    Update update = workspace.eliminateOne(s, updates, factor);
    release(workspace);
    return update;
  }

  private static final class Eliminate extends RecursiveTask<Update> {
    private static final long serialVersionUID = 1;

    private final transient FrontalElimination elimination;
    private final transient Subtrees subtrees;
    private final int supernode;

    Eliminate(FrontalElimination elimination, Subtrees subtrees, int supernode) {
      this.elimination = elimination;
      this.subtrees = subtrees;
      this.supernode = supernode;
    }

    @Override
    protected Update compute() {
      return elimination.eliminate(subtrees, supernode);
    }
  }
}
