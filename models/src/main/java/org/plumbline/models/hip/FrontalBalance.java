package org.plumbline.models.hip;

import org.plumbline.models.patient.Range;

/**
 * Pauwels' balance of one-leg stance in the frontal plane (docs/theory.md, eqs. H4, H5).
 *
 * <p>About the head's centre, abductors M at their arm hold the load S of trunk and free leg at its
 * arm: M = S b / a. The joint bears their vector sum.
 *
 * @param loadShare S, weight carried by the hip, body weights
 * @param loadArm b, its distance from the head's centre, mm
 * @param abductorArm a, distance of the abductors' line from the head's centre, mm
 * @param abductorAngleDeg angle of that line from the vertical, pulling the femur up and medially,
 *     degrees
 */
public record FrontalBalance(
    double loadShare, double loadArm, double abductorArm, double abductorAngleDeg) {
  private static final Range SHARE =
      new Range("load_share", "BW", 0.1, 1, "the leg stood on does not load its own hip");
  private static final Range LOAD_ARM =
      new Range("load_arm_mm", "mm", 0, 250, "the load hangs medial of the head");
  private static final Range ABDUCTOR_ARM =
      new Range("abductor_arm_mm", "mm", 10, 120, "the abductors pass lateral of the head");
  private static final Range ABDUCTOR_ANGLE =
      new Range("abductor_angle_deg", "deg", -20, 60, "the abductors pull upward");

  /** Mass of Pauwels' subject, and of the part of it that the hip carries, kg. */
  private static final double PAUWELS_BODY = 58.7;

  private static final double PAUWELS_LOAD = 47.76;
  private static final double PAUWELS_LOAD_ARM = 109.9;
  private static final double PAUWELS_ABDUCTOR_ARM = 40;
  private static final double PAUWELS_ABDUCTOR_ANGLE = 21;

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range
   */
  public FrontalBalance {
    SHARE.require(loadShare);
    LOAD_ARM.require(loadArm);
    ABDUCTOR_ARM.require(abductorArm);
    ABDUCTOR_ANGLE.require(abductorAngleDeg);
  }

  /** The numbers of Pauwels 1965 (in Fischer's code of 2021); 58.7 kg is his subject's mass. */
  public static FrontalBalance pauwels() {
    return new FrontalBalance(
        PAUWELS_LOAD / PAUWELS_BODY,
        PAUWELS_LOAD_ARM,
        PAUWELS_ABDUCTOR_ARM,
        PAUWELS_ABDUCTOR_ANGLE);
  }

  /** The same stance with the abductors at another distance. */
  public FrontalBalance withAbductorArm(double mm) {
    return new FrontalBalance(loadShare, loadArm, mm, abductorAngleDeg);
  }

  /** M, pull of the abductors, body weights. */
  public double abductors() {
    return loadShare * loadArm / abductorArm;
  }

  /** Force between head and socket, body weights. */
  public double jointForce() {
    return Math.hypot(medial(), vertical());
  }

  /** Inclination of the joint force, medial of the vertical as it acts on the socket, degrees. */
  public double inclinationDeg() {
    return Math.toDegrees(Math.atan2(medial(), vertical()));
  }

  private double medial() {
    return abductors() * Math.sin(Math.toRadians(abductorAngleDeg));
  }

  private double vertical() {
    return loadShare + abductors() * Math.cos(Math.toRadians(abductorAngleDeg));
  }
}
