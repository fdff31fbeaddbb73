package org.plumbline.report.chart;

import java.util.List;

/**
 * Quantities of one unit, one above the other.
 *
 * @param header what the x axis shows, with its unit
 * @param format how a value beside its point is written
 */
public record DotPanel(String header, ValueFormat format, List<DotRow> rows) {
  public DotPanel {
    rows = List.copyOf(rows);
  }

  /** From zero over the largest value; values below zero are covered too. */
  NiceScale scale() {
    double low = 0;
    double high = 0;
    for (DotRow r : rows) {
      for (double v : new double[] {r.before(), r.after()}) {
        if (Double.isFinite(v)) {
          low = Math.min(low, v);
          high = Math.max(high, v);
        }
      }
    }
    return NiceScale.covering(low, high > low ? high : low + 1);
  }
}
