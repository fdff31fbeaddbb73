package org.plumbline.report.chart;

import java.util.List;
import java.util.OptionalInt;

/**
 * A quantity over a swept one in one of a few named states.
 *
 * @param name of the state
 * @param values one per place of the figure's x axis; NaN where there is no result
 */
public record BandRow(String name, List<Double> values) {
  public BandRow {
    values = List.copyOf(values);
  }

  /** Where the value is least, the first such place; empty without results. */
  public OptionalInt least() {
    int best = -1;
    for (int i = 0; i < values.size(); i++) {
      double v = values.get(i);
      if (Double.isFinite(v) && (best < 0 || v < values.get(best))) {
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  boolean complete() {
    return values.stream().allMatch(Double::isFinite);
  }
}
