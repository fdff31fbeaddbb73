package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A panel's values on the page: bilinear in a cell, linear in the triangle that is left of a cell
 * with one corner missing; a cell with fewer corners is left out.
 *
 * <p>Whole cells are split into facets so fine that level sets of the bilinear function, which are
 * hyperbolas, look like curves.
 */
final class ContourGrid {
  private static final int PARTS = 14;

  /** Rounding of places on the long side of a triangle. */
  private static final double BORDER = 1e-9;

  private final ContourPanel panel;
  private final Box frame;

  /**
   * @param frame where the whole grid lies on the page
   */
  ContourGrid(ContourPanel panel, Box frame) {
    this.panel = panel;
    this.frame = frame;
  }

  double pageX(double x) {
    double first = panel.x().get(0);
    double last = panel.x().get(panel.x().size() - 1);
    return frame.x() + frame.width() * (x - first) / (last - first);
  }

  double pageY(double y) {
    double first = along(panel.y().get(0));
    double last = along(panel.y().get(panel.y().size() - 1));
    return frame.bottom() - frame.height() * (along(y) - first) / (last - first);
  }

  private double along(double y) {
    return panel.decades() ? Math.log(y) : y;
  }

  /** Corner (0 or 1 along x, 0 or 1 along y) of a cell as a number from 0 to 3. */
  private double corner(int i, int j, int c) {
    return panel.value(i + c % 2, j + c / 2);
  }

  private int known(int i, int j) {
    int known = 0;
    for (int c = 0; c < 4; c++) {
      known += Double.isFinite(corner(i, j, c)) ? 1 : 0;
    }
    return known;
  }

  /** The only corner without a value. */
  private int missing(int i, int j) {
    int c = 0;
    while (Double.isFinite(corner(i, j, c))) {
      c++;
    }
    return c;
  }

  /**
   * The value at a place (s, t) of a cell, both from 0 to 1; NaN beyond the triangle of three known
   * corners, which has the corner opposite the missing one at its right angle.
   */
  private double inside(int i, int j, double s, double t) {
    if (known(i, j) == 4) {
      return (1 - s) * (1 - t) * corner(i, j, 0)
          + s * (1 - t) * corner(i, j, 1)
          + (1 - s) * t * corner(i, j, 2)
          + s * t * corner(i, j, 3);
    }
    if (known(i, j) < 3) {
      return Double.NaN;
    }
    int gone = missing(i, j);
    double u = gone % 2 == 0 ? 1 - s : s;
    double v = gone / 2 == 0 ? 1 - t : t;
    double right = corner(i, j, 3 - gone);
    double alongX = corner(i, j, 3 - gone ^ 1);
    double alongY = corner(i, j, 3 - gone ^ 2);
    return u + v > 1 + BORDER ? Double.NaN : right + u * (alongX - right) + v * (alongY - right);
  }

  /** The value at a place of the page; NaN where there is none. */
  double at(double pageX, double pageY) {
    for (int j = 0; j + 1 < panel.y().size(); j++) {
      double low = pageY(panel.y().get(j));
      double high = pageY(panel.y().get(j + 1));
      for (int i = 0; i + 1 < panel.x().size() && pageY <= low && pageY >= high; i++) {
        double left = pageX(panel.x().get(i));
        double right = pageX(panel.x().get(i + 1));
        if (pageX >= left && pageX <= right) {
          double value =
              inside(i, j, (pageX - left) / (right - left), (low - pageY) / (low - high));
          if (Double.isFinite(value)) {
            return value;
          }
        }
      }
    }
    return Double.NaN;
  }

  /** The values on facets in page coordinates. */
  NodalField field() {
    int across = (panel.x().size() - 1) * PARTS + 1;
    int up = (panel.y().size() - 1) * PARTS + 1;
    double[] x = new double[across * up];
    double[] y = new double[across * up];
    double[] value = new double[across * up];
    List<Integer> facets = new ArrayList<>();
    for (int j = 0; j + 1 < panel.y().size(); j++) {
      for (int i = 0; i + 1 < panel.x().size(); i++) {
        if (known(i, j) >= 3) {
          nodes(i, j, across, x, y, value);
          facets(i, j, across, facets);
        }
      }
    }
    return new NodalField(x, y, value, facets.stream().mapToInt(Integer::intValue).toArray());
  }

  private void nodes(int i, int j, int across, double[] x, double[] y, double[] value) {
    for (int b = 0; b <= PARTS; b++) {
      for (int a = 0; a <= PARTS; a++) {
        double s = (double) a / PARTS;
        double t = (double) b / PARTS;
        double here = inside(i, j, s, t);
        if (Double.isFinite(here)) {
          int n = (j * PARTS + b) * across + i * PARTS + a;
          x[n] = (1 - s) * pageX(panel.x().get(i)) + s * pageX(panel.x().get(i + 1));
          y[n] = (1 - t) * pageY(panel.y().get(j)) + t * pageY(panel.y().get(j + 1));
          value[n] = here;
        }
      }
    }
  }

  /** Quadrilaterals; along the long side of a triangle they lose their outer corner. */
  private void facets(int i, int j, int across, List<Integer> facets) {
    for (int b = 0; b < PARTS; b++) {
      for (int a = 0; a < PARTS; a++) {
        int[] corners = new int[4];
        int used = 0;
        for (int[] d : new int[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
          double s = (double) (a + d[0]) / PARTS;
          double t = (double) (b + d[1]) / PARTS;
          if (Double.isFinite(inside(i, j, s, t))) {
            corners[used++] = (j * PARTS + b + d[1]) * across + i * PARTS + a + d[0];
          }
        }
        if (used >= 3) {
          for (int c = 0; c < 4; c++) {
            facets.add(corners[Math.min(c, used - 1)]);
          }
        }
      }
    }
  }
}
