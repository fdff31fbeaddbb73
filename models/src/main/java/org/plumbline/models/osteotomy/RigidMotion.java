package org.plumbline.models.osteotomy;

import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** A rigid motion x' = R x + t, immutable; lengths in mm. */
public final class RigidMotion {
  /** The motion that leaves everything in place. */
  public static final RigidMotion IDENTITY = new RigidMotion(Rotation.IDENTITY, Vector3D.ZERO);

  private final Rotation rotation;
  private final Vector3D translation;

  /**
   * @param rotation R, turning vectors
   * @param translation t, mm
   */
  public RigidMotion(Rotation rotation, Vector3D translation) {
    this.rotation = Objects.requireNonNull(rotation, "rotation");
    this.translation = Objects.requireNonNull(translation, "translation");
  }

  /**
   * Rotation about a line: x' = P + R (x − P).
   *
   * @param point P, any point of the line, mm
   * @param axis direction of the line, any length but zero
   * @param angleRad right-handed about the axis, radians
   */
  public static RigidMotion about(Vector3D point, Vector3D axis, double angleRad) {
    Rotation r = new Rotation(axis, angleRad, RotationConvention.VECTOR_OPERATOR);
    return new RigidMotion(r, point.subtract(r.applyTo(point)));
  }

  /** Where a point goes. */
  public Vector3D apply(Vector3D point) {
    return rotation.applyTo(point).add(translation);
  }

  /** Where a direction goes. */
  public Vector3D turn(Vector3D direction) {
    return rotation.applyTo(direction);
  }

  /** This motion first, then the other. */
  public RigidMotion then(RigidMotion next) {
    return new RigidMotion(next.rotation.applyTo(rotation), next.apply(translation));
  }

  /** The motion back. */
  public RigidMotion inverse() {
    return new RigidMotion(rotation.revert(), rotation.applyInverseTo(translation).negate());
  }

  /** Angle of the rotation, 0 to π, radians. */
  public double angleRad() {
    return rotation.getAngle();
  }

  /** R. */
  public Rotation rotation() {
    return rotation;
  }

  /** t, mm. */
  public Vector3D translation() {
    return translation;
  }
}
