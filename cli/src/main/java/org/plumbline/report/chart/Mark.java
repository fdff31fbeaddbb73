package org.plumbline.report.chart;

/** A named value of the x axis, drawn as a dotted vertical line with its label on top. */
public record Mark(double x, String label) {}
