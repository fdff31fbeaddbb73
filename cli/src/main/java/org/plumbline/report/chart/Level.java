package org.plumbline.report.chart;

/** A named value of the y axis, drawn as a horizontal line with its label at the right. */
public record Level(double value, String label) {}
