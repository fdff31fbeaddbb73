package org.plumbline.benchmarks;

import org.plumbline.solver.linalg.DenseKernels;

/** Kernel back ends by the names of benchmark parameters. */
final class Kernels {
  /** JVM option under which no kernel has help from a second thread. */
  static final String ONE_THREAD = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0";

  /** JVM options that add the module of the vector kernels. */
  static final String ADD_MODULES = "--add-modules=jdk.incubator.vector";

  private Kernels() {}

  static DenseKernels named(String name) {
    if (name.equals("plain")) {
      return DenseKernels.plain();
    }
    if (name.equals("vector")) {
      return DenseKernels.vector()
          .orElseThrow(() -> new IllegalStateException("no vector kernels in this program or JVM"));
    }
    DenseKernels best = DenseKernels.best();
    if (!best.name().equals(name)) {
      throw new IllegalStateException("kernels '" + name + "' do not load on this machine");
    }
    return best;
  }
}
