package org.plumbline.report.chart;

import java.util.List;

/**
 * Solids in one state.
 *
 * @param header what state it is
 * @param note a line below; may be empty
 */
public record SolidPanel(String header, String note, List<SolidPart> parts) {
  public SolidPanel {
    parts = List.copyOf(parts);
  }
}
