package org.plumbline.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * One curve with its direct label.
 *
 * @param points x ascending; a gap where there is no result
 */
public record Series(String label, SeriesStyle style, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }

  Optional<Point> at(double x) {
    return points.stream().filter(p -> p.x() == x && !p.isGap()).findFirst();
  }

  Optional<Point> last() {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (!points.get(i).isGap()) {
        return Optional.of(points.get(i));
      }
    }
    return Optional.empty();
  }
}
