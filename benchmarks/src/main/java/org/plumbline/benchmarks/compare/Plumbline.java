package org.plumbline.benchmarks.compare;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.MultifrontalCholesky;
import org.plumbline.solver.linalg.NestedDissection;

/** Ours. */
record Plumbline(String name, DenseKernels kernels, int largest) implements Solver {
  @Override
  public boolean inJava() {
    return true;
  }

  @Override
  public Optional<Sample> once(TestMatrix test, int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return Optional.of(pool.submit(() -> sample(test, threads)).get());
    } finally {
      pool.shutdown();
    }
  }

  private Sample sample(TestMatrix test, int threads) {
    Time begin = Time.now();
    EliminationTree tree =
        NestedDissection.order(test.matrix().graph(), test.coordinates(), new int[0]);
    Time ordering = begin.since();
    begin = Time.now();
    MultifrontalCholesky factor = MultifrontalCholesky.factor(test.matrix(), tree, kernels);
    Time factoring = begin.since();
    double[] x = Solver.ones(test.order());
    begin = Time.now();
    factor.forward(x);
    factor.backward(x);
    Time solving = begin.since();
    return new Sample(
        test.shape(),
        test.name(),
        test.order(),
        name,
        threads,
        ordering,
        factoring,
        solving,
        FactorCount.of(test.matrix().graph(), tree).entries(),
        1e-9 * factor.flops(),
        Solver.residual(test, x),
        factor.peakBytes());
  }
}
