package org.plumbline.report.chart;

/** One value of a curve; a NaN {@code y} is a gap. */
public record Point(double x, double y) {

  public boolean isGap() {
    return !Double.isFinite(y);
  }
}
