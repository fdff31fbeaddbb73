package org.plumbline.mesh.cut;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The second plane of a biplanar cut. It meets the first one in a line square to the hinge axis and
 * leaves the flange in front of it on the shaft's side (eq. C36).
 *
 * @param point where that line passes the hinge line, mm
 * @param normal unit normal, forward into the flange
 */
public record AscendingPlane(Vector3D point, Vector3D normal) {
  /**
   * The plane that meets a cut at an angle.
   *
   * @param along distance of the line from the hinge point along the hinge axis, mm
   * @param angleRad between the planes, on the side of the cut
   */
  public static AscendingPlane of(CutPlane cut, double along, double angleRad) {
    return new AscendingPlane(
        cut.hingePoint().add(along, cut.hingeAxis()),
        new Vector3D(Math.sin(angleRad), cut.hingeAxis(), Math.cos(angleRad), cut.normal()));
  }

  /** Signed distance in front of the plane, mm. */
  public double ahead(double x, double y, double z) {
    return (x - point.getX()) * normal.getX()
        + (y - point.getY()) * normal.getY()
        + (z - point.getZ()) * normal.getZ();
  }
}
