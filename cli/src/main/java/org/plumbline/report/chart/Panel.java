package org.plumbline.report.chart;

import java.util.List;

/**
 * One set of curves on its own axes.
 *
 * @param header what the y axis shows, with its unit
 * @param levels reference lines across the panel
 */
public record Panel(String header, List<Series> series, List<Level> levels) {
  public Panel {
    series = List.copyOf(series);
    levels = List.copyOf(levels);
  }
}
