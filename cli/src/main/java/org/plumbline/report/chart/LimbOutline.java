package org.plumbline.report.chart;

import java.util.List;

/**
 * A limb seen along its joint's axis of flexion: x across as in the joint's plan, y upward, mm.
 *
 * @param upper end
 * @param joint where both axes meet
 * @param lower end
 * @param start 0 % of the line across the joint
 * @param end 100 % of it
 * @param names of upper end, joint and lower end
 * @param notes what is said under the limb, a line each
 */
public record LimbOutline(
    Point upper,
    Point joint,
    Point lower,
    Point start,
    Point end,
    List<String> names,
    List<String> notes) {
  public LimbOutline {
    names = List.copyOf(names);
    notes = List.copyOf(notes);
    if (names.size() != 3) {
      throw new IllegalArgumentException("a limb has three named points, not " + names.size());
    }
  }

  /** Distance of both ends, mm. */
  public double length() {
    return Math.hypot(upper.x() - lower.x(), upper.y() - lower.y());
  }

  /** The same with the line between both ends upright and the lower end in the origin. */
  LimbOutline upright() {
    double c = (upper.y() - lower.y()) / length();
    double s = (upper.x() - lower.x()) / length();
    return new LimbOutline(
        turned(upper, c, s),
        turned(joint, c, s),
        turned(lower, c, s),
        turned(start, c, s),
        turned(end, c, s),
        names,
        notes);
  }

  private Point turned(Point p, double c, double s) {
    double x = p.x() - lower.x();
    double y = p.y() - lower.y();
    return new Point(c * x - s * y, s * x + c * y);
  }

  /**
   * Where the line between both ends crosses the line of the joint: 0 at its start, 1 at its end.
   */
  public double crossing() {
    double from = aside(start);
    return from / (from - aside(end));
  }

  private double aside(Point p) {
    return (p.x() - lower.x()) * (upper.y() - lower.y())
        - (p.y() - lower.y()) * (upper.x() - lower.x());
  }
}
