package org.plumbline.report.chart;

import java.util.List;
import org.plumbline.models.study.PressureMap;

/**
 * One surface of a map panel.
 *
 * @param label name written under the surface
 * @param style gives the name its hue
 * @param notes lines under the name: force, share, peak
 */
public record MapBody(String label, SeriesStyle style, PressureMap map, List<String> notes) {
  public MapBody {
    notes = List.copyOf(notes);
  }
}
