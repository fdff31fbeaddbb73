package org.plumbline.mesh.anatomy;

/**
 * Finds how far apart, vertically, a condyle and its plateau are: the minimum over the plateau of
 * y_femur(x, z) - y_tibia(x, z).
 *
 * <p>The plateau is searched on a grid, then by a shrinking pattern search; at each of its points
 * the femoral surface is inverted by Newton's method in its two disc coordinates.
 */
final class Touching {
  private static final int GRID = 16;
  private static final double FIRST_STEP = 1.0 / GRID;

  /** Resolution of the search in disc coordinates; the gap's error is its square times 10 mm. */
  private static final double LAST_STEP = 1e-7;

  private static final int NEWTON_STEPS = 30;
  private static final double NEWTON_TOLERANCE_MM = 1e-11;
  private static final double DIFFERENCE_STEP = 1e-6;

  /** Disc coordinate beyond which Newton's method is not followed: just outside the disc. */
  private static final double FARTHEST = 1.2;

  /** Horizontal distance at which a point of the condyle counts as being above the plateau's. */
  private static final double REACHED_MM = 1e-6;

  private final CartilageLayer plateau;
  private final CartilageLayer condyle;
  private final double[] p = new double[3];
  private final double[] f = new double[3];
  private final double[] f1 = new double[3];
  private final double[] f2 = new double[3];

  Touching(CartilageLayer plateau, CartilageLayer condyle) {
    this.plateau = plateau;
    this.condyle = condyle;
  }

  /** Least vertical gap in mm, negative if the surfaces interpenetrate. */
  double leastGap() {
    double best = Double.POSITIVE_INFINITY;
    double xi = 0;
    double zeta = 0;
    for (int i = -GRID; i <= GRID; i++) {
      for (int j = -GRID; j <= GRID; j++) {
        double gap = gap((double) i / GRID, (double) j / GRID);
        if (gap < best) {
          best = gap;
          xi = (double) i / GRID;
          zeta = (double) j / GRID;
        }
      }
    }
    for (double step = FIRST_STEP; step > LAST_STEP; step /= 2) {
      boolean moved = true;
      while (moved) {
        moved = false;
        for (int d = 0; d < 4; d++) {
          double a = xi + (d == 0 ? step : d == 1 ? -step : 0);
          double b = zeta + (d == 2 ? step : d == 3 ? -step : 0);
          double gap = gap(a, b);
          if (gap < best) {
            best = gap;
            xi = a;
            zeta = b;
            moved = true;
          }
        }
      }
    }
    return best;
  }

  /** Vertical gap above a plateau point, infinite where the condyle's disc does not reach. */
  double gap(double xi, double zeta) {
    if (xi * xi + zeta * zeta > 1) {
      return Double.POSITIVE_INFINITY;
    }
    plateau.outer(xi, zeta, p);
    double a = -KneeShape.DISC_CENTER_DEG / KneeShape.DISC_HALF_DEPTH_DEG;
    double b = 0;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      condyle.outer(a, b, f);
      double rx = f[0] - p[0];
      double rz = f[2] - p[2];
      if (Math.abs(rx) + Math.abs(rz) < NEWTON_TOLERANCE_MM) {
        break;
      }
      condyle.outer(a + DIFFERENCE_STEP, b, f1);
      condyle.outer(a, b + DIFFERENCE_STEP, f2);
      double xa = (f1[0] - f[0]) / DIFFERENCE_STEP;
      double za = (f1[2] - f[2]) / DIFFERENCE_STEP;
      double xb = (f2[0] - f[0]) / DIFFERENCE_STEP;
      double zb = (f2[2] - f[2]) / DIFFERENCE_STEP;
      double det = xa * zb - xb * za;
      a = Math.max(-FARTHEST, Math.min(FARTHEST, a - (rx * zb - rz * xb) / det));
      b = Math.max(-FARTHEST, Math.min(FARTHEST, b - (rz * xa - rx * za) / det));
    }
    boolean reached = Math.hypot(f[0] - p[0], f[2] - p[2]) < REACHED_MM && a * a + b * b <= 1;
    return reached ? f[1] - p[1] : Double.POSITIVE_INFINITY;
  }
}
