package org.plumbline.models.oracle;

/**
 * Pose of the femur: origin O = (0, 36, 0) + u and R = Rx(α) Ry(β) Rz(φ), with α > 0 valgus and the
 * flexion φ prescribed.
 */
public final class KneePose {
  /** Height of the femur's origin in the reference pose, mm. */
  public static final double ORIGIN_HEIGHT = 36;

  /** Coordinates: u (mm), α, β (rad). */
  public static final int COORDINATES = 5;

  public final double[] q = new double[COORDINATES];

  /** R, row by row. */
  public final double[] r = new double[9];

  double originX;
  double originY;
  double originZ;
  private final double cosFlexion;
  private final double sinFlexion;

  public KneePose(double flexionRad) {
    cosFlexion = Math.cos(flexionRad);
    sinFlexion = Math.sin(flexionRad);
  }

  public void set(double[] coordinates) {
    System.arraycopy(coordinates, 0, q, 0, COORDINATES);
    originX = q[0];
    originY = ORIGIN_HEIGHT + q[1];
    originZ = q[2];
    double ca = Math.cos(q[3]);
    double sa = Math.sin(q[3]);
    double cb = Math.cos(q[4]);
    double sb = Math.sin(q[4]);
    // rows of Rx(α) Ry(β)
    double[] m = {cb, 0, sb, sa * sb, ca, -sa * cb, -ca * sb, sa, ca * cb};
    for (int row = 0; row < 3; row++) {
      double a = m[3 * row];
      double b = m[3 * row + 1];
      r[3 * row] = a * cosFlexion + b * sinFlexion;
      r[3 * row + 1] = -a * sinFlexion + b * cosFlexion;
      r[3 * row + 2] = m[3 * row + 2];
    }
  }

  /** Where a point of the femur, given in the reference pose without flexion, is now. */
  double[] place(double[] reference) {
    double x = reference[0];
    double y = reference[1] - ORIGIN_HEIGHT;
    double z = reference[2];
    return new double[] {
      originX + r[0] * x + r[1] * y + r[2] * z,
      originY + r[3] * x + r[4] * y + r[5] * z,
      originZ + r[6] * x + r[7] * y + r[8] * z
    };
  }

  /** Adds the derivative of the work of a wrench by the coordinates: −F, −e_x · M, −Rx e_y · M. */
  public void toGradient(double[] w, double[] gradient) {
    gradient[0] -= w[0];
    gradient[1] -= w[1];
    gradient[2] -= w[2];
    gradient[3] -= w[3];
    gradient[4] -= Math.cos(q[3]) * w[4] + Math.sin(q[3]) * w[5];
  }
}
