package org.plumbline.validation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Everything that is solved, in the order of {@code runs.yaml}.
 *
 * @param combined quantities made of others of the same case, by name
 */
record Runs(List<Run> runs, List<Combined> combined) {

  /**
   * A quantity that is made of others of the same case.
   *
   * @param name region and quantity it is asked for by
   * @param how {@code sum}, {@code max} or {@code difference}
   * @param of regions and quantities it is made of
   */
  record Combined(String name, How how, List<String> of) {
    /** How numbers are put together. */
    enum How {
      SUM,
      MAX,
      /** The first less the others. */
      DIFFERENCE
    }

    Combined {
      of = List.copyOf(of);
    }

    /** The number made of those in {@link #of}, in their order. */
    double value(double[] parts) {
      double sum = Arrays.stream(parts).sum();
      return switch (how) {
        case SUM -> sum;
        case MAX -> Arrays.stream(parts).max().orElseThrow();
        case DIFFERENCE -> 2 * parts[0] - sum;
      };
    }
  }

  Runs {
    runs = List.copyOf(runs);
    combined = List.copyOf(combined);
  }

  static Runs read(Path file) {
    return DataFiles.read(file, Runs.class);
  }
}
