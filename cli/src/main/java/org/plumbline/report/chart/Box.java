package org.plumbline.report.chart;

/**
 * Axis-parallel rectangle in figure pixels (y down) that something was drawn in.
 *
 * @param what the text, or a name in angle brackets for a symbol
 */
public record Box(String what, double x, double y, double width, double height) {

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  /** Whether the interiors overlap by more than {@code slack} pixels in both directions. */
  public boolean overlaps(Box other, double slack) {
    return Math.min(right(), other.right()) - Math.max(x, other.x) > slack
        && Math.min(bottom(), other.bottom()) - Math.max(y, other.y) > slack;
  }

  /** Whether this box lies inside {@code outer}, give or take {@code slack} pixels. */
  public boolean inside(Box outer, double slack) {
    return x >= outer.x - slack
        && y >= outer.y - slack
        && right() <= outer.right() + slack
        && bottom() <= outer.bottom() + slack;
  }
}
