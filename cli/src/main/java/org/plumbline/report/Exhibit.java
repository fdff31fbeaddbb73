package org.plumbline.report;

import org.plumbline.report.chart.Figure;

/**
 * A figure and the table that says the same.
 *
 * @param qualifier what the title alone leaves open: the load case; may be empty
 */
record Exhibit(Figure figure, DataTable table, String qualifier) {}
