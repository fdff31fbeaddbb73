package org.plumbline.report.chart;

import java.util.List;
import org.plumbline.models.study.PressureMap;

/** Smallest rectangle of the drawing plane that holds all surfaces of a figure, mm. */
record Extent(double left, double right, double bottom, double top) {

  static Extent of(List<MapPanel> panels) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (MapPanel panel : panels) {
      for (MapBody body : panel.bodies()) {
        PressureMap map = body.map();
        for (int n = 0; n < map.nodeCount(); n++) {
          left = Math.min(left, map.across(n));
          right = Math.max(right, map.across(n));
          bottom = Math.min(bottom, map.along(n));
          top = Math.max(top, map.along(n));
        }
      }
    }
    return right > left && top > bottom
        ? new Extent(left, right, bottom, top)
        : new Extent(-1, 1, -1, 1);
  }

  double width() {
    return right - left;
  }

  double height() {
    return top - bottom;
  }
}
