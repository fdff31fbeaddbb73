package org.plumbline.benchmarks.compare;

import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.JacobiPreconditioner;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;

/**
 * Commons Math's conjugate gradients on our product, preconditioned by the diagonal, to a residual
 * of 1e-8.
 */
final class CommonsGradients implements Solver {
  private static final double TOLERANCE = 1e-8;
  private static final int MOST = 10_000;

  @Override
  public String name() {
    return "Commons CG";
  }

  @Override
  public int largest() {
    return 55_000;
  }

  @Override
  public Repetitions repetitions(Repetitions ours) {
    return Repetitions.TWICE;
  }

  @Override
  public Optional<Sample> once(TestMatrix test, int threads) {
    int n = test.order();
    RealVector diagonal = new ArrayRealVector(n);
    for (int i = 0; i < n; i++) {
      diagonal.setEntry(i, test.matrix().diagonal(i / 3, i % 3));
    }
    Time begin = Time.now();
    RealVector x =
        new ConjugateGradient(MOST, TOLERANCE, true)
            .solve(
                new Product(test),
                new JacobiPreconditioner(diagonal.toArray(), false),
                new ArrayRealVector(Solver.ones(n)));
    Time solving = begin.since();
    return Optional.of(
        new Sample(
            test.shape(),
            test.name(),
            n,
            name(),
            1,
            Time.NONE,
            Time.NONE,
            solving,
            0,
            0,
            Solver.residual(test, x.toArray()),
            0));
  }

  private static final class Product extends RealLinearOperator {
    private final TestMatrix test;

    Product(TestMatrix test) {
      this.test = test;
    }

    @Override
    public int getRowDimension() {
      return test.order();
    }

    @Override
    public int getColumnDimension() {
      return test.order();
    }

    @Override
    public RealVector operate(RealVector x) {
      double[] y = new double[test.order()];
      test.matrix().multiply(x.toArray(), y);
      return new ArrayRealVector(y, false);
    }
  }
}
