package org.plumbline.benchmarks.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.DenseKernels.Op;

/**
 * C −= A Bᵀ of order {@value #ORDER} by the native kernels, the limit of every factorization of the
 * same run.
 *
 * <p>The clock of the process moves in steps of 10 ms, a tenth of one product: products are timed
 * by groups, of which the median counts.
 */
final class DenseMultiply {
  private static final int ORDER = 1536;

  /** Products of a group, some 0.5 s. */
  private static final int GROUP = 5;

  private final DenseKernels kernels = DenseKernels.best();
  private final double[] a = new Random(1).doubles(ORDER * ORDER).toArray();
  private final double[] b = new Random(2).doubles(ORDER * ORDER).toArray();
  private final double[] c = new double[ORDER * ORDER];
  private final List<Time> groups = new ArrayList<>();

  DenseMultiply() {
    multiply();
  }

  private void multiply() {
    kernels.gemm(
        Op.PLAIN, Op.TRANSPOSED, ORDER, ORDER, ORDER, -1, a, 0, ORDER, b, 0, ORDER, 1, c, 0, ORDER);
  }

  /** Times some groups of products. */
  void time(int count) {
    for (int k = 0; k < count; k++) {
      Time begin = Time.now();
      for (int p = 0; p < GROUP; p++) {
        multiply();
      }
      groups.add(begin.since());
    }
  }

  /** The median of all groups so far. */
  Sample sample(int threads) {
    groups.sort(Comparator.comparingDouble(threads == 1 ? Time::cpu : Time::wall));
    double gigaflops = 2e-9 * GROUP * ORDER * ORDER * ORDER;
    return new Sample(
        "dense",
        "multiply",
        ORDER,
        "native kernels",
        threads,
        Time.NONE,
        groups.get(groups.size() / 2),
        Time.NONE,
        0,
        gigaflops,
        0,
        0);
  }
}
