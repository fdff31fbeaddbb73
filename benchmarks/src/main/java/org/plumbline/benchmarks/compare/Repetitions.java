package org.plumbline.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * How often a matrix is factored: groups of runs, of which the fastest counts by the mean of its
 * runs.
 *
 * <p>The first run of a size finds code to compile and memory that was never touched, so there are
 * two groups at least. The clock of the process moves in steps of 10 ms, so short runs are timed
 * together, and a fastest of few short runs would scatter more than that of long ones, so they have
 * more groups.
 */
record Repetitions(int groups, int together) {
  static final Repetitions ONCE = new Repetitions(1, 1);
  static final Repetitions TWICE = new Repetitions(2, 1);

  /** Factorizations of less than this have {@link #MANY} groups, s. */
  private static final double SHORT = 2;

  private static final int MANY = 4;

  /** What the factorizations of a group take together at least, s. */
  private static final double GROUP = 0.5;

  private static final int MOST_TOGETHER = 20;

  /**
   * @param seconds what a factorization takes us; CPU of the process
   */
  static Repetitions of(double seconds) {
    int together = (int) Math.min(MOST_TOGETHER, Math.max(1, Math.ceil(GROUP / seconds)));
    return new Repetitions(seconds < SHORT ? MANY : 2, together);
  }

  /** The fastest group, by the time of the factorization; nothing where a run gives nothing. */
  Optional<Sample> fastest(Callable<Optional<Sample>> run) throws Exception {
    Optional<Sample> best = Optional.empty();
    for (int g = 0; g < groups; g++) {
      System.gc();
      List<Sample> group = new ArrayList<>();
      for (int k = 0; k < together; k++) {
        Optional<Sample> sample = run.call();
        if (sample.isEmpty()) {
          return sample;
        }
        group.add(sample.get());
      }
      Sample mean = Sample.mean(group);
      if (best.isEmpty() || mean.factor().cpu() < best.get().factor().cpu()) {
        best = Optional.of(mean);
      }
    }
    return best;
  }
}
