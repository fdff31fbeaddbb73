package org.plumbline.report.chart;

/** What is written along the horizontal axis of a {@link LineFigure}. */
public enum XTicks {
  /** Round values at even steps. */
  EVEN,
  /** Values at their decimal logarithms: powers of ten, or 1, 2 and 5 where these are few. */
  DECADES,
  /** Nothing: there is one value and it says nothing. */
  NONE
}
