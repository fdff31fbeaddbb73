package org.plumbline.solver.recover;

/** Scalars of a stress tensor in Voigt order xx, yy, zz, xy, yz, zx. */
public final class StressMeasures {
  private static final double THIRD = 1.0 / 3;

  private StressMeasures() {}

  /** √(½[(σx−σy)² + (σy−σz)² + (σz−σx)²] + 3(τxy² + τyz² + τzx²)). */
  public static double vonMises(double[] s, int from) {
    double xy = s[from] - s[from + 1];
    double yz = s[from + 1] - s[from + 2];
    double zx = s[from + 2] - s[from];
    double shear =
        s[from + 3] * s[from + 3] + s[from + 4] * s[from + 4] + s[from + 5] * s[from + 5];
    return Math.sqrt(0.5 * (xy * xy + yz * yz + zx * zx) + 3 * shear);
  }

  /**
   * Smallest principal stress: with mean p, s = √(J₂/3) and Lode angle θ = ⅓ arccos(J₃ / (2 s³)),
   * it is p + 2 s cos(θ + 2π/3).
   */
  public static double principalMinimum(double[] s, int from) {
    double mean = THIRD * (s[from] + s[from + 1] + s[from + 2]);
    double x = s[from] - mean;
    double y = s[from + 1] - mean;
    double z = s[from + 2] - mean;
    double xy = s[from + 3];
    double yz = s[from + 4];
    double zx = s[from + 5];
    double j2 = 0.5 * (x * x + y * y + z * z) + xy * xy + yz * yz + zx * zx;
    if (j2 == 0) {
      return mean;
    }
    double j3 = x * (y * z - yz * yz) - xy * (xy * z - yz * zx) + zx * (xy * yz - y * zx);
    double scale = Math.sqrt(THIRD * j2);
    double cosine = Math.max(-1, Math.min(1, j3 / (2 * scale * scale * scale)));
    double angle = THIRD * Math.acos(cosine);
    return mean + 2 * scale * Math.cos(angle + 2 * THIRD * Math.PI);
  }
}
