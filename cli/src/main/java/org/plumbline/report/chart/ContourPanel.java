package org.plumbline.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * One quantity over a grid of two swept quantities.
 *
 * @param header what is shown, with its unit
 * @param x at least two, ascending
 * @param y at least two, ascending
 * @param values at (x[i], y[j]) at place j · x.size() + i; NaN where there is no result
 * @param mark a place that stands out
 */
public record ContourPanel(
    String header, List<Double> x, List<Double> y, List<Double> values, Optional<Point> mark) {
  /** A panel in which no place stands out. */
  public ContourPanel(String header, List<Double> x, List<Double> y, List<Double> values) {
    this(header, x, y, values, Optional.empty());
  }

  public ContourPanel {
    x = List.copyOf(x);
    y = List.copyOf(y);
    values = List.copyOf(values);
    if (x.size() < 2 || y.size() < 2 || values.size() != x.size() * y.size()) {
      throw new IllegalArgumentException(
          "contours need two values each way and one number per place; there are "
              + x.size()
              + " by "
              + y.size()
              + " places and "
              + values.size()
              + " numbers");
    }
  }

  double value(int i, int j) {
    return values.get(j * x.size() + i);
  }

  /** Whether the y axis is logarithmic. */
  public boolean decades() {
    return Decades.spanned(y);
  }

  boolean complete() {
    return values.stream().allMatch(Double::isFinite);
  }
}
