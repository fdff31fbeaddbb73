package org.plumbline.verification.geometry;

import java.util.OptionalDouble;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Side;

/**
 * Hip and ankle of a limb in the coronal plane, y up and z lateral, knee centre at the origin, mm,
 * and the angles that follow by plane trigonometry: none of the product's motions.
 */
record PlaneLimb(double hipY, double hipZ, double ankleY, double ankleZ) {
  static final double FEMUR = 420;
  static final double TIBIA = 370;
  static final double WIDTH = 75;
  static final double SLOPE = 5;
  private static final double BODY_WEIGHT = 750;

  static PlaneLimb of(double femur, double tibia, double mldfa, double mmpta) {
    double f = Math.toRadians(mldfa);
    double t = Math.toRadians(mmpta);
    return new PlaneLimb(
        femur * Math.sin(f), femur * Math.cos(f), -tibia * Math.sin(t), -tibia * Math.cos(t));
  }

  /** The same limb as the product builds it. */
  static Landmarks product(double femur, double tibia, double mldfa, double mmpta) {
    return Landmarks.of(
        new Patient(
            Side.RIGHT, BODY_WEIGHT, femur, tibia, WIDTH, mldfa, mmpta, OptionalDouble.empty()),
        SLOPE);
  }

  /** The ankle carried to the lateral side by a turn about (y, z). */
  PlaneLimb ankleTurned(double y, double z, double deg) {
    double a = Math.toRadians(deg);
    double dy = ankleY - y;
    double dz = ankleZ - z;
    return new PlaneLimb(
        hipY,
        hipZ,
        y + dy * Math.cos(a) + dz * Math.sin(a),
        z + dz * Math.cos(a) - dy * Math.sin(a));
  }

  /** The hip turned the other way round. */
  PlaneLimb hipTurned(double y, double z, double deg) {
    double a = Math.toRadians(deg);
    double dy = hipY - y;
    double dz = hipZ - z;
    return new PlaneLimb(
        y + dy * Math.cos(a) - dz * Math.sin(a),
        z + dz * Math.cos(a) + dy * Math.sin(a),
        ankleY,
        ankleZ);
  }

  double mmpta() {
    return 90 + Math.toDegrees(Math.atan(ankleZ / -ankleY));
  }

  double mldfa() {
    return 90 - Math.toDegrees(Math.atan(hipZ / hipY));
  }

  /** Lean of the hip–ankle line from vertical, lateral at the top > 0, radians. */
  private double lean() {
    return Math.atan((hipZ - ankleZ) / (hipY - ankleY));
  }

  double obliquity() {
    return Math.toDegrees(lean());
  }

  /** Where the hip–ankle line crosses the joint line, mm lateral of the knee centre. */
  private double crossing() {
    return ankleZ - ankleY * Math.tan(lean());
  }

  double weightBearingLine() {
    return 50 + 100 * crossing() / WIDTH;
  }

  double deviation() {
    return crossing() * Math.cos(lean());
  }

  double length() {
    return (hipY - ankleY) / Math.cos(lean());
  }
}
