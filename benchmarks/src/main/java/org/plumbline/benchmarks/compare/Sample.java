package org.plumbline.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one solver took for one matrix; times in s, CPU of the process and wall clock.
 *
 * @param entries values of the factor, 0 for an iteration
 * @param gigaflops 10⁹ operations of the factorization, 0 where the solver does not tell
 * @param residual largest entry of |A x − b| over that of |b|
 * @param peakBytes most memory that order and factorization held beside the matrix, as the solver
 *     tells it; 0 where it does not
 */
record Sample(
    String shape,
    String matrix,
    int order,
    String solver,
    int threads,
    Time ordering,
    Time factor,
    Time solve,
    double entries,
    double gigaflops,
    double residual,
    double peakBytes) {
  static final String HEADER =
      "shape\tmatrix\torder\tsolver\tthreads\torder-cpu\torder-wall\tfactor-cpu\tfactor-wall"
          + "\tsolve-cpu\tsolve-wall\tentries\tgigaflops\tresidual\tpeak-bytes";

  /** Operations per second of the factorization, 10⁹. */
  double rate() {
    return gigaflops / factor.cpu();
  }

  /** Time of what is done beside the factorization, s. */
  double beside(ToDoubleFunction<Time> clock) {
    return clock.applyAsDouble(ordering) + clock.applyAsDouble(solve);
  }

  /** The mean times of several runs of one solver on one matrix; all else is that of the last. */
  static Sample mean(List<Sample> runs) {
    Sample last = runs.get(runs.size() - 1);
    return new Sample(
        last.shape,
        last.matrix,
        last.order,
        last.solver,
        last.threads,
        Time.mean(runs.stream().map(Sample::ordering).toList()),
        Time.mean(runs.stream().map(Sample::factor).toList()),
        Time.mean(runs.stream().map(Sample::solve).toList()),
        last.entries,
        last.gigaflops,
        last.residual,
        last.peakBytes);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%d\t%s\t%d\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%.0f\t%.4f\t%.2e\t%.0f",
        shape,
        matrix,
        order,
        solver,
        threads,
        ordering.cpu(),
        ordering.wall(),
        factor.cpu(),
        factor.wall(),
        solve.cpu(),
        solve.wall(),
        entries,
        gigaflops,
        residual,
        peakBytes);
  }

  static Sample parse(String line) {
    String[] w = line.split("\t", -1);
    double[] v = new double[w.length];
    for (int i = 5; i < w.length; i++) {
      v[i] = Double.parseDouble(w[i]);
    }
    return new Sample(
        w[0],
        w[1],
        Integer.parseInt(w[2]),
        w[3],
        Integer.parseInt(w[4]),
        new Time(v[5], v[6]),
        new Time(v[7], v[8]),
        new Time(v[9], v[10]),
        v[11],
        v[12],
        v[13],
        v[14]);
  }
}
