package org.plumbline.solver.contact;

/**
 * The map of the reference square [−1, 1]² onto a plane quadrilateral, and its inverse.
 *
 * <p>u = a₀ + a₁ξ + a₂η + a₃ξη and the same for v; corners at (−1, −1), (1, −1), (1, 1), (−1, 1).
 */
final class BilinearMap {
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
   * Finds (ξ, η) of a point.
   *
   * <p>Eliminating ξ leaves A η² + B η + C = 0. Of its roots the one that stays finite as the facet
   * becomes a parallelogram (A → 0) belongs to the facet; written with the discriminant in the
   * denominator it suffers no cancellation. ξ then follows from that of the two equations whose
   * coefficient is larger.
   *
   * @return false if there is none near the facet
   */
  boolean invert(double u, double v) {
    double ru = u - a0;
    double rv = v - b0;
    double a = a3 * b2 - a2 * b3;
    double centre = a1 * b2 - a2 * b1;
    double b = centre + b3 * ru - a3 * rv;
    double c = b1 * ru - a1 * rv;
    double discriminant = b * b - 4 * a * c;
    if (!(discriminant >= 0)) {
      return false;
    }
    double root = Math.sqrt(discriminant);
    double y = -2 * c / (centre > 0 ? b + root : b - root);
    double ux = a1 + a3 * y;
    double vx = b1 + b3 * y;
    double x = Math.abs(ux) > Math.abs(vx) ? (ru - a2 * y) / ux : (rv - b2 * y) / vx;
    if (!(Math.abs(x) < FAR && Math.abs(y) < FAR)) {
      return false;
    }
    xi = x;
    eta = y;
    return true;
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
