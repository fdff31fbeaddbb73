package org.plumbline.report;

import org.plumbline.report.chart.Figure;

/** A figure and the table that says the same. */
record Exhibit(Figure figure, DataTable table) {}
