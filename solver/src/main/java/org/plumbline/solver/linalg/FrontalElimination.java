package org.plumbline.solver.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
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
  private final ConcurrentLinkedDeque<FrontWorkspace> idle = new ConcurrentLinkedDeque<>();

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
        idle.clear();
      }
    }
    workspace().eliminateAll(0, symbolic.schedule.length - 1, factor);
    return factor;
  }

  private FrontWorkspace workspace() {
    FrontWorkspace workspace = idle.pollFirst();
    return workspace != null ? workspace : new FrontWorkspace(matrix, columns, symbolic, kernels);
  }

  private Update eliminate(Subtrees subtrees, int s) {
    if (subtrees.isRoot(s)) {
      FrontWorkspace workspace = workspace();
      workspace.eliminateAll(subtrees.from(s), subtrees.to(s), factor);
      Update update = symbolic.isRetained(s) ? null : workspace.takeUpdate(s);
      idle.addFirst(workspace);
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
    FrontWorkspace workspace = workspace();
    Update update = workspace.eliminateOne(s, updates, factor);
    idle.addFirst(workspace);
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
