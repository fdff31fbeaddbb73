package org.plumbline.report.chart;

import java.util.List;

/** When an axis is logarithmic: where its values are positive and span two decades or more. */
public final class Decades {
  private static final double SPAN = 100;

  private Decades() {}

  /** Whether values, ascending, are drawn on a logarithmic axis. */
  public static boolean spanned(List<Double> values) {
    return values.size() > 1
        && values.get(0) > 0
        && values.get(values.size() - 1) / values.get(0) >= SPAN;
  }
}
