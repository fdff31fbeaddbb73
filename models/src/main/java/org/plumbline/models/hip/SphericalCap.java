package org.plumbline.models.hip;

import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.Range;

/**
 * All directions within an angle of an axis; at 90° a hemisphere.
 *
 * @param axis middle of the cap, length 1
 * @param halfAngleDeg angle from the middle to the edge, degrees
 */
public record SphericalCap(Vector3D axis, double halfAngleDeg) {
  private static final Range HALF_ANGLE =
      new Range("half_angle_deg", "deg", 0.1, 90, "a cap is at least visible, at most half a ball");

  /**
   * @throws org.plumbline.models.patient.RefusedInput if the angle is outside 0.1 to 90 degrees
   */
  public SphericalCap {
    Objects.requireNonNull(axis, "axis");
    HALF_ANGLE.require(halfAngleDeg);
    axis = axis.normalize();
  }

  /** The half of the sphere about an axis. */
  public static SphericalCap hemisphere(Vector3D axis) {
    return new SphericalCap(axis, HALF_ANGLE.high());
  }

  /** Whether a direction lies in the cap or on its edge. */
  public boolean contains(Vector3D direction) {
    return direction.dotProduct(axis) >= edgeCosine();
  }

  private double edgeCosine() {
    return halfAngleDeg == HALF_ANGLE.high() ? 0 : Math.cos(Math.toRadians(halfAngleDeg));
  }

  /**
   * Part of a quarter of a great circle that runs through the cap: angles g in [0, π/2] with (cos g
   * pole + sin g tangent) · axis ≥ cos(half angle). One interval, since no cap exceeds a
   * hemisphere.
   *
   * @param pole start of the arc, length 1
   * @param tangent its direction at the start, length 1, square to the pole
   * @param out receives first and last angle, radians; first ≥ last if there is none
   */
  void arc(Vector3D pole, Vector3D tangent, double[] out) {
    double along = axis.dotProduct(pole);
    double across = axis.dotProduct(tangent);
    double size = Math.hypot(along, across);
    double edge = edgeCosine();
    if (size <= edge) {
      out[0] = 0;
      out[1] = 0;
      return;
    }
    double nearest = Math.atan2(across, along);
    double reach = Math.acos(edge / size);
    out[0] = Math.max(0, nearest - reach);
    out[1] = Math.min(Math.PI / 2, nearest + reach);
  }
}
