package org.plumbline.models.hip;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.Range;

/**
 * Head, neck and the abductors' insertion of a femur whose shaft stands upright and whose knee
 * looks forward (docs/theory.md, eqs. H6, H7).
 *
 * @param neckLength from the axis of the shaft to the head's centre along the neck, mm
 * @param neckShaftDeg neck-shaft angle, degrees
 * @param versionDeg femoral version, head in front of the shaft's plane > 0, degrees
 * @param insertion abductors' insertion seen from the head's centre in the plane of the neck: how
 *     far lateral of it and how far above it, mm
 */
public record ProximalFemur(
    double neckLength, double neckShaftDeg, double versionDeg, Insertion insertion) {
  private static final Range NECK = new Range("neck_length_mm", "mm", 30, 80, "adult femora");
  private static final Range NECK_SHAFT =
      new Range("neck_shaft_deg", "deg", 95, 165, "beyond it no neck is left to stand on");
  private static final Range VERSION =
      new Range("femoral_version_deg", "deg", -40, 70, "the knee looks forward");

  /**
   * A point in the plane of the neck.
   *
   * @param lateral of the head's centre, mm
   * @param above the head's centre, mm
   */
  public record Insertion(double lateral, double above) {}

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range
   */
  public ProximalFemur {
    NECK.require(neckLength);
    NECK_SHAFT.require(neckShaftDeg);
    VERSION.require(versionDeg);
  }

  /**
   * A femur whose abductors insert at the height of the head and pass it at an arm.
   *
   * @param arm wanted in {@code stance}, mm
   */
  public static ProximalFemur of(
      double neckLength, double neckShaftDeg, double versionDeg, FrontalBalance stance) {
    double angle = Math.toRadians(stance.abductorAngleDeg());
    double seen = Math.cos(Math.toRadians(versionDeg));
    return new ProximalFemur(
        neckLength,
        neckShaftDeg,
        versionDeg,
        new Insertion(stance.abductorArm() / (Math.cos(angle) * seen), 0));
  }

  /** Distance of the head's centre from the shaft axis in the plane of the neck, mm. */
  public double offset() {
    return neckLength * Math.sin(Math.toRadians(neckShaftDeg));
  }

  /** Head's centre from where the neck meets the shaft axis: x anterior, y up, z lateral, mm. */
  public Vector3D head() {
    double version = Math.toRadians(versionDeg);
    return new Vector3D(
        offset() * Math.sin(version),
        -neckLength * Math.cos(Math.toRadians(neckShaftDeg)),
        -offset() * Math.cos(version));
  }

  /**
   * Distance of a line through the insertion from the head's centre in the frontal plane, mm.
   *
   * @param abductorAngleDeg of the line, up and medially from the vertical
   */
  public double abductorArm(double abductorAngleDeg) {
    double angle = Math.toRadians(abductorAngleDeg);
    double lateral = insertion.lateral() * Math.cos(Math.toRadians(versionDeg));
    return lateral * Math.cos(angle) + insertion.above() * Math.sin(angle);
  }

  /** A stance with the abductors where this femur has them, their direction kept. */
  public FrontalBalance in(FrontalBalance stance) {
    return stance.withAbductorArm(abductorArm(stance.abductorAngleDeg()));
  }

  /**
   * Osteotomy below the trochanter: head, neck and trochanter turn together about the head's
   * centre, which stays in its socket, and the shaft is set upright again.
   *
   * @param varusDeg lessens the neck-shaft angle and lifts the trochanter; valgus below 0
   * @param derotationDeg lessens the version
   * @throws org.plumbline.models.patient.RefusedInput if what comes out is outside its range
   */
  public ProximalFemur corrected(double varusDeg, double derotationDeg) {
    double varus = Math.toRadians(varusDeg);
    double c = Math.cos(varus);
    double s = Math.sin(varus);
    return new ProximalFemur(
        neckLength,
        neckShaftDeg - varusDeg,
        versionDeg - derotationDeg,
        new Insertion(
            c * insertion.lateral() - s * insertion.above(),
            s * insertion.lateral() + c * insertion.above()));
  }
}
