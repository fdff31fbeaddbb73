package org.plumbline.benchmarks;

import org.plumbline.solver.linalg.DenseKernels;

/** Kernel back ends by the names of benchmark parameters. */
final class Kernels {
  /** JVM option under which no kernel has help from a second thread. */
  static final String ONE_THREAD = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0";

  private Kernels() {}

  static DenseKernels named(String name) {
    if (name.equals("plain")) {
      return DenseKernels.plain();
    }
    DenseKernels best = DenseKernels.best();
    if (!best.name().equals(name)) {
      throw new IllegalStateException("kernels '" + name + "' do not load on this machine");
    }
    return best;
  }
}
