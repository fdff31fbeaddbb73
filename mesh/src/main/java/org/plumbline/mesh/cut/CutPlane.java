package org.plumbline.mesh.cut;

import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The cut of an osteotomy: a plane with a hinge line in it. Right limb, mm.
 *
 * @param hingePoint a point of the hinge line
 * @param hingeAxis unit vector along the hinge line
 * @param normal unit normal of the plane, toward the joint
 * @param lateral unit vector in the plane, square to the hinge, toward the cortex beyond it (the
 *     lateral one of a medial base)
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

  /** Whether the hinge line leads from side to side rather than from front to rear. */
  public boolean hingesAcross() {
    return Math.abs(hingeAxis.getZ()) > Math.abs(hingeAxis.getX());
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
    double[] turn = turn(angleRad);
    double[] arm = new double[3];
    double[] hinge = hingePoint.toArray();
    for (int i = 0; i < xyz.length; i += 3) {
      for (int a = 0; a < 3; a++) {
        arm[a] = xyz[i + a] - hinge[a];
      }
      for (int a = 0; a < 3; a++) {
        xyz[i + a] =
            hinge[a] + turn[3 * a] * arm[0] + turn[3 * a + 1] * arm[1] + turn[3 * a + 2] * arm[2];
      }
    }
  }

  /** Rotation matrix of an opening, row-major: from axes of the shaft to those of the joint. */
  public double[] turn(double angleRad) {
    Rotation turn = new Rotation(hingeAxis, -angleRad, RotationConvention.VECTOR_OPERATOR);
    double[] matrix = new double[9];
    double[] image = new double[3];
    for (int column = 0; column < 3; column++) {
      double[] unit = new double[3];
      unit[column] = 1;
      turn.applyTo(unit, image);
      for (int row = 0; row < 3; row++) {
        matrix[3 * row + column] = image[row];
      }
    }
    return matrix;
  }

  /** Unit normal of the plane turned by an opening, proximal; x, y, z. */
  public double[] normalAt(double angleRad) {
    double[] turn = turn(angleRad);
    double[] n = normal.toArray();
    double[] turned = new double[3];
    for (int a = 0; a < 3; a++) {
      turned[a] = turn[3 * a] * n[0] + turn[3 * a + 1] * n[1] + turn[3 * a + 2] * n[2];
    }
    return turned;
  }

  private double along(Vector3D direction, double x, double y, double z) {
    return (x - hingePoint.getX()) * direction.getX()
        + (y - hingePoint.getY()) * direction.getY()
        + (z - hingePoint.getZ()) * direction.getZ();
  }
}
