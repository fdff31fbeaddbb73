package org.plumbline.report.chart;

/**
 * One quantity of a {@link DotFigure} before and after.
 *
 * @param before NaN if there is no result
 * @param after NaN if there is no result
 */
public record DotRow(String label, double before, double after) {}
