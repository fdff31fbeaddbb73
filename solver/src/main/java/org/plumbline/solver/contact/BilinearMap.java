package org.plumbline.solver.contact;

/**
 * The map of the reference square [−1, 1]² onto a plane quadrilateral, and its inverse.
 *
 * <p>u = a₀ + a₁ξ + a₂η + a₃ξη and the same for v; corners at (−1, −1), (1, −1), (1, 1), (−1, 1).
 */
final class BilinearMap {
  private static final int MAX_STEPS = 20;

  /**
   * A Newton step this small (relative to the reference square) is followed by an error of its
   * square, which is below rounding.
   */
  private static final double LAST_STEP = 1e-8;

  /** Farther out than this, the inverse is of no use to anybody. */
  private static final double FAR = 8;

  private double a0;
  private double a1;
  private double a2;
  private double a3;
  private double b0;
  private double b1;
  private double b2;
  private double b3;
  private double xi;
  private double eta;

  /** Sets the four corners. */
  void corners(
      double u0, double v0, double u1, double v1, double u2, double v2, double u3, double v3) {
    a0 = (u0 + u1 + u2 + u3) / 4;
    a1 = (-u0 + u1 + u2 - u3) / 4;
    a2 = (-u0 - u1 + u2 + u3) / 4;
    a3 = (u0 - u1 + u2 - u3) / 4;
    b0 = (v0 + v1 + v2 + v3) / 4;
    b1 = (-v0 + v1 + v2 - v3) / 4;
    b2 = (-v0 - v1 + v2 + v3) / 4;
    b3 = (v0 - v1 + v2 - v3) / 4;
  }

  /**
   * Finds (ξ, η) of a point by Newton's method from the facet's centre.
   *
   * @return false if there is none near the facet
   */
  boolean invert(double u, double v) {
    double x = 0;
    double y = 0;
    for (int step = 0; step < MAX_STEPS; step++) {
      double ru = u - (a0 + a1 * x + (a2 + a3 * x) * y);
      double rv = v - (b0 + b1 * x + (b2 + b3 * x) * y);
      double ux = a1 + a3 * y;
      double uy = a2 + a3 * x;
      double vx = b1 + b3 * y;
      double vy = b2 + b3 * x;
      double inverse = 1 / (ux * vy - uy * vx);
      double dx = (ru * vy - rv * uy) * inverse;
      double dy = (rv * ux - ru * vx) * inverse;
      x += dx;
      y += dy;
      if (!(Math.abs(x) < FAR && Math.abs(y) < FAR)) {
        return false;
      }
      if (Math.abs(dx) < LAST_STEP && Math.abs(dy) < LAST_STEP) {
        xi = x;
        eta = y;
        return true;
      }
    }
    return false;
  }

  double xi() {
    return xi;
  }

  double eta() {
    return eta;
  }

  /** Area of the quadrilateral per area of the reference square at the point last found. */
  double jacobian() {
    return (a1 + a3 * eta) * (b2 + b3 * xi) - (a2 + a3 * xi) * (b1 + b3 * eta);
  }
}
