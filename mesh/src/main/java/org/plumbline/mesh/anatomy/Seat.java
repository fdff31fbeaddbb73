package org.plumbline.mesh.anatomy;

/**
 * Where a condyle lies on its plateau under load, seen from where it just touches in the reference
 * pose (docs/theory.md, eq. J17). Menisci are shaped by the seated condyle.
 *
 * <p>In the reference pose a slope makes a condyle touch in front of the plateau's middle. Under
 * load it slides back until both surfaces are parallel near the middle; for a condyle of radius R_s
 * on a slope s this is R_s sin s.
 *
 * @param forward movement along x, mm; negative on a plateau that slopes backwards
 * @param rise height at which the moved condyle touches, mm
 */
record Seat(double forward, double rise) {
  private static final double TOLERANCE = 1e-12;

  /** Part of the disc of a condyle that is searched, front to back. */
  private static final double SEARCHED = 0.9;

  /**
   * The movement that makes a condyle parallel to its plateau at the plateau's middle, mm; 0 if no
   * place of the condyle is inclined like it.
   */
  static double forward(ArticularPatch plateau, ArticularPatch condyle) {
    double[] point = new double[3];
    double[] normal = new double[3];
    plateau.at(0, 0, point, normal);
    double x = point[0];
    double wanted = -normal[0] / normal[1];
    double rear = -SEARCHED;
    double front = SEARCHED;
    if (inclination(condyle, rear, point, normal) > wanted
        || inclination(condyle, front, point, normal) < wanted) {
      return 0;
    }
    while (front - rear > TOLERANCE) {
      double middle = (rear + front) / 2;
      if (inclination(condyle, middle, point, normal) > wanted) {
        front = middle;
      } else {
        rear = middle;
      }
    }
    return x - point[0];
  }

  /** Slope dy/dx of a condyle along its middle. */
  private static double inclination(
      ArticularPatch condyle, double xi, double[] point, double[] normal) {
    condyle.at(xi, 0, point, normal);
    return -normal[0] / normal[1];
  }
}
