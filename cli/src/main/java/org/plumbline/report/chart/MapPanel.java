package org.plumbline.report.chart;

import java.util.List;

/**
 * Surfaces of one state, drawn in one plan view.
 *
 * @param header what state this is
 * @param bodies empty if the state has no result
 * @param absence why there is none
 */
public record MapPanel(String header, List<MapBody> bodies, String absence) {
  public MapPanel {
    bodies = List.copyOf(bodies);
  }
}
