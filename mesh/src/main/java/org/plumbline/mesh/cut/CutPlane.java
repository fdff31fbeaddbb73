package org.plumbline.mesh.cut;

import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The cut of an osteotomy: a plane with a hinge line in it. Right limb, mm.
 *
 * @param hingePoint a point of the hinge line
 * @param hingeAxis unit vector along the hinge line, forward
 * @param normal unit normal of the plane, proximal
 * @param lateral unit vector in the plane, square to the hinge, toward the lateral cortex
 */
public record CutPlane(Vector3D hingePoint, Vector3D hingeAxis, Vector3D normal, Vector3D lateral) {
  /** Signed distance from the plane, positive on the proximal side, mm. */
  public double height(double x, double y, double z) {
    return along(normal, x, y, z);
  }

  /** Signed in-plane distance from the hinge line, positive laterally, mm. */
  public double beyondHinge(double x, double y, double z) {
    return along(lateral, x, y, z);
  }

  /** Angle between the cut and the horizontal plane, degrees. */
  public double tiltDeg() {
    return Math.toDegrees(Math.acos(normal.getY()));
  }

  /**
   * Turns points about the hinge line so that the cut opens: what lies below the plane on the side
   * away from {@link #lateral} moves distally.
   *
   * @param angleRad opening angle
   * @param xyz coordinates, three per point; turned in place
   */
  public void open(double angleRad, double[] xyz) {
    Rotation turn = new Rotation(hingeAxis, -angleRad, RotationConvention.VECTOR_OPERATOR);
    double[] point = new double[3];
    double[] hinge = hingePoint.toArray();
    for (int i = 0; i < xyz.length; i += 3) {
      for (int a = 0; a < 3; a++) {
        point[a] = xyz[i + a] - hinge[a];
      }
      turn.applyTo(point, point);
      for (int a = 0; a < 3; a++) {
        xyz[i + a] = point[a] + hinge[a];
      }
    }
  }

  private double along(Vector3D direction, double x, double y, double z) {
    return (x - hingePoint.getX()) * direction.getX()
        + (y - hingePoint.getY()) * direction.getY()
        + (z - hingePoint.getZ()) * direction.getZ();
  }
}
