package org.plumbline.report.chart;

/**
 * Names of the four sides of a plan view, as data say them; any may be empty.
 *
 * @param left side of small {@code across}
 * @param right side of large {@code across}
 * @param bottom side of small {@code along}
 * @param top side of large {@code along}
 */
public record AxisWords(String left, String right, String bottom, String top) {}
