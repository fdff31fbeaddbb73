package org.plumbline.benchmarks.compare;

import java.util.Optional;

/** A solver that is timed. */
interface Solver {
  String name();

  /** Whether its code has to be compiled by a first run. */
  default boolean inJava() {
    return false;
  }

  /**
   * How often it shall factor a matrix.
   *
   * @param ours how often we do
   */
  default Repetitions repetitions(Repetitions ours) {
    return ours;
  }

  /** Largest order it is asked for: beyond, it would take minutes. */
  default int largest() {
    return Integer.MAX_VALUE;
  }

  /** Orders, factors and solves for a right side of ones; nothing where the solver is not there. */
  Optional<Sample> once(TestMatrix test, int threads) throws Exception;

  /** The same as often as asked; tells of the fastest. */
  default Optional<Sample> fastest(TestMatrix test, int threads, Repetitions repetitions)
      throws Exception {
    return repetitions.fastest(() -> once(test, threads));
  }

  /** Largest entry of |A x − 1|. */
  static double residual(TestMatrix test, double[] x) {
    double[] y = new double[x.length];
    test.matrix().multiply(x, y);
    double worst = 0;
    for (double v : y) {
      double error = Math.abs(v - 1);
      worst = error <= worst ? worst : error;
    }
    return worst;
  }

  /** A right side of ones. */
  static double[] ones(int n) {
    double[] b = new double[n];
    java.util.Arrays.fill(b, 1);
    return b;
  }
}
