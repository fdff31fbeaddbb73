package org.plumbline.cli;

import java.util.Optional;

/** Finds the rigid motion between two positions of the same points, if there is one. */
final class RigidFit {
  private static final int SIZE = 12;
  private static final double ALIKE = 1e-6;

  private RigidFit() {}

  /**
   * The motion that takes the points from one position to the other; none if they are not as many,
   * or if a point misses by more than the tolerance.
   *
   * @param from three coordinates per point, mm
   * @param tolerance mm
   * @return the rows of a 3 × 4 matrix
   */
  static Optional<double[]> of(double[] from, double[] to, double tolerance) {
    if (from.length != to.length || from.length < 9) {
      return Optional.empty();
    }
    int far = farthest(from, 0, 0);
    int side = farthest(from, 0, far);
    double[] m = between(frame(from, 0, far, side), frame(to, 0, far, side), from, to);
    for (int i = 0; i < from.length; i += 3) {
      for (int row = 0; row < 3; row++) {
        double x = m[4 * row + 3];
        for (int k = 0; k < 3; k++) {
          x += m[4 * row + k] * from[i + k];
        }
        if (!(Math.abs(x - to[i + row]) <= tolerance)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(m);
  }

  static boolean isIdentity(double[] m) {
    return alike(m, new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});
  }

  /** Equal rotations, and translations to a thousandth of that in mm. */
  static boolean alike(double[] a, double[] b) {
    for (int i = 0; i < SIZE; i++) {
      double scale = i % 4 == 3 ? 1000 : 1;
      if (Math.abs(a[i] - b[i]) > ALIKE * scale) {
        return false;
      }
    }
    return true;
  }

  /** The point farthest from the line through two points, or from the point if they are one. */
  private static int farthest(double[] p, int a, int b) {
    double[] d = difference(p, b, a);
    double length = Math.sqrt(dot(d, d));
    int best = 0;
    double most = -1;
    for (int i = 0; i < p.length / 3; i++) {
      double[] v = difference(p, i, a);
      double along = length > 0 ? dot(v, d) / length : 0;
      double away = dot(v, v) - along * along;
      if (away > most) {
        most = away;
        best = i;
      }
    }
    return best;
  }

  private static double[] difference(double[] p, int i, int j) {
    return new double[] {
      p[3 * i] - p[3 * j], p[3 * i + 1] - p[3 * j + 1], p[3 * i + 2] - p[3 * j + 2]
    };
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double[] unit(double[] v) {
    double length = Math.sqrt(dot(v, v));
    return new double[] {v[0] / length, v[1] / length, v[2] / length};
  }

  /** Three axes, one after the other. */
  private static double[][] frame(double[] p, int a, int far, int side) {
    double[] first = unit(difference(p, far, a));
    double[] third = unit(cross(first, difference(p, side, a)));
    return new double[][] {first, cross(third, first), third};
  }

  private static double[] between(double[][] from, double[][] to, double[] p, double[] q) {
    double[] m = new double[SIZE];
    for (int row = 0; row < 3; row++) {
      m[4 * row + 3] = q[row];
      for (int col = 0; col < 3; col++) {
        for (int axis = 0; axis < 3; axis++) {
          m[4 * row + col] += to[axis][row] * from[axis][col];
        }
        m[4 * row + 3] -= m[4 * row + col] * p[col];
      }
    }
    return m;
  }
}
