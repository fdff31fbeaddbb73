package org.plumbline.report.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The course of one level through a panel: the outline of {value ≥ level} without its border. */
final class ContourLine {
  /** How far a value may be from the level on its line, relative to the distance of levels. */
  private static final double NEAR = 0.02;

  /** Distance from the frame within which a piece belongs to the border, pixels. */
  private static final double BORDER_PX = 0.05;

  private static final double SAMPLE_PX = 6;

  private final Path2D path = new Path2D.Double();
  private final List<Point2D> places = new ArrayList<>();

  /**
   * @param outline of {value ≥ level}
   * @param step distance of levels
   */
  ContourLine(Shape outline, ContourGrid grid, Box frame, double level, double step) {
    double[] at = new double[2];
    Point2D start = new Point2D.Double();
    Point2D from = new Point2D.Double();
    boolean pen = false;
    for (PathIterator it = outline.getPathIterator(null); !it.isDone(); it.next()) {
      int kind = it.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        start = new Point2D.Double(at[0], at[1]);
        from = start;
        pen = false;
        continue;
      }
      Point2D to = kind == PathIterator.SEG_CLOSE ? start : new Point2D.Double(at[0], at[1]);
      if (inside(from, to, grid, frame, level, step)) {
        if (!pen) {
          path.moveTo(from.getX(), from.getY());
        }
        path.lineTo(to.getX(), to.getY());
        sample(from, to);
        pen = true;
      } else {
        pen = false;
      }
      from = to;
    }
  }

  private static boolean inside(
      Point2D p, Point2D q, ContourGrid grid, Box frame, double level, double step) {
    double x = (p.getX() + q.getX()) / 2;
    double y = (p.getY() + q.getY()) / 2;
    boolean border =
        x < frame.x() + BORDER_PX
            || x > frame.right() - BORDER_PX
            || y < frame.y() + BORDER_PX
            || y > frame.bottom() - BORDER_PX;
    return !border && Math.abs(grid.at(x, y) - level) <= NEAR * step;
  }

  private void sample(Point2D p, Point2D q) {
    int n = (int) Math.ceil(p.distance(q) / SAMPLE_PX);
    for (int k = 0; k < n; k++) {
      double t = (k + 0.5) / n;
      places.add(
          new Point2D.Double((1 - t) * p.getX() + t * q.getX(), (1 - t) * p.getY() + t * q.getY()));
    }
  }

  Shape path() {
    return path;
  }

  /** Places on the line, some pixels apart. */
  List<Point2D> places() {
    return places;
  }
}
