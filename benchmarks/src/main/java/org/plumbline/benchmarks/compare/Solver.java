package org.plumbline.benchmarks.compare;

import java.util.Optional;

/** A solver that is timed. */
interface Solver {
  String name();

  /** Whether its code has to be compiled by a first run. */
  default boolean inJava() {
    return false;
  }

  /** Whether one run factors {@link Comparison#REPETITIONS} times and tells of the fastest. */
  default boolean repeats() {
    return false;
  }

  /** Largest order it is asked for: beyond, it would take minutes. */
  default int largest() {
    return Integer.MAX_VALUE;
  }

  /** Orders, factors and solves for a right side of ones; nothing where the solver is not there. */
  Optional<Sample> run(TestMatrix test, int threads) throws Exception;

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
