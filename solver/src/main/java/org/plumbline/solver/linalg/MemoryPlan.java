package org.plumbline.solver.linalg;

import java.util.Locale;

/**
 * What a factorization will hold at its fullest, in values of eight bytes, known before any of it
 * is taken.
 *
 * @param factor columns of the factor
 * @param retained condensed matrix of the retained nodes
 * @param updates updates that wait for their parents
 * @param fronts fronts at hand
 */
record MemoryPlan(long factor, long retained, long updates, long fronts) {
  private static final int VALUE = Double.BYTES;
  private static final double GIGA = 1e9;

  /** Stands for a heap in which nothing fits. */
  static final long NO_HEAP = -1;

  /** Share of the heap that is left to everything else. */
  private static final double SPARE = 0.05;

  /** One front after the other. */
  static MemoryPlan serial(SymbolicFactor symbolic) {
    return new MemoryPlan(
        symbolic.factorEntries(),
        retained(symbolic),
        symbolic.stackPeak(0, symbolic.schedule.length - 1),
        square(symbolic.largestFront()));
  }

  /**
   * Subtrees side by side: the heaviest set of updates of which none is below another, and a front
   * and the stack of a subtree for every thread, twice because a thread that waits takes up other
   * work.
   */
  static MemoryPlan parallel(SymbolicFactor symbolic, Subtrees subtrees, int threads) {
    int count = symbolic.tree.supernodes();
    long[] waiting = new long[count];
    long deepest = 0;
    long all = 0;
    for (int s : symbolic.schedule) {
      if (subtrees.isRoot(s)) {
        waiting[s] = symbolic.updateSize(s);
        deepest = Math.max(deepest, symbolic.stackPeak(subtrees.from(s), subtrees.to(s)));
      } else if (subtrees.isCrown(s)) {
        waiting[s] = Math.max(waiting[s], symbolic.updateSize(s));
      }
      int parent = symbolic.tree.parent(s);
      if (parent < 0) {
        all += waiting[s];
      } else if (subtrees.isCrown(parent)) {
        waiting[parent] += waiting[s];
      }
    }
    return new MemoryPlan(
        symbolic.factorEntries(),
        retained(symbolic),
        all + 2 * threads * deepest,
        2 * threads * square(symbolic.largestFront()));
  }

  private static long retained(SymbolicFactor symbolic) {
    return symbolic.tree.retained() == 0 ? 0 : square(3 * symbolic.tree.retained());
  }

  private static long square(int n) {
    return (long) n * (n + 1);
  }

  /** Values in all. */
  long entries() {
    return factor + retained + updates + fronts;
  }

  /** Heap that is not in use, bytes; what is no longer referenced counts as in use. */
  static long freeHeap() {
    Runtime vm = Runtime.getRuntime();
    return vm.maxMemory() - vm.totalMemory() + vm.freeMemory();
  }

  /** Whether it fits into so many bytes with something to spare. */
  boolean fits(long free) {
    return VALUE * (double) entries() < (1 - SPARE) * free;
  }

  /**
   * Refuses what does not fit, before anything is taken. Memory that is no longer referenced is
   * collected first where that may decide.
   *
   * @throws InsufficientMemoryException with the estimate
   */
  void require(long free) {
    if (fronts > Integer.MAX_VALUE || updates > Integer.MAX_VALUE || retained > Integer.MAX_VALUE) {
      throw new InsufficientMemoryException(
          describe() + "; its fronts exceed a Java array", bytes());
    }
    if (free != NO_HEAP && !fits(free) && fits(Runtime.getRuntime().maxMemory())) {
      System.gc();
      free = freeHeap();
    }
    if (!fits(free)) {
      throw new InsufficientMemoryException(
          String.format(Locale.ROOT, "%s; %.2f GB are free", describe(), free / GIGA), bytes());
    }
  }

  /** Bytes in all. */
  long bytes() {
    return VALUE * entries();
  }

  private String describe() {
    return String.format(
        Locale.ROOT,
        "the factorization needs %.2f GB of heap (factor %.2f, condensed matrix %.2f, updates %.2f,"
            + " front %.2f)",
        bytes() / GIGA,
        VALUE * factor / GIGA,
        VALUE * retained / GIGA,
        VALUE * updates / GIGA,
        VALUE * fronts / GIGA);
  }
}
