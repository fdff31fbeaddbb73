package org.plumbline.models.hip;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;

/**
 * The inside of a socket laid flat: azimuthal equal-area projection about the axis of the rim, as
 * one looks into the opening (docs/theory.md, eq. H17). A direction at the angle θ from the axis
 * lies 2 r sin(θ/2) from the middle; up is the pelvis' vertical of the socket before any operation,
 * front is positive across on either side of the body. Areas are those on the sphere of radius r.
 */
public final class LunateMap {
  private final Vector3D axis;
  private final Vector3D up;
  private final Vector3D front;
  private final double radius;

  /**
   * @param socket before any operation, so that the map stays with the fragment
   * @param radius r, mm
   */
  public LunateMap(SocketGeometry socket, double radius) {
    axis = socket.rimAxis();
    up = new Vector3D(1, Vector3D.PLUS_J, -axis.getY(), axis).normalize();
    front = axis.crossProduct(up);
    this.radius = radius;
  }

  /** Coordinate across of the direction of a point from the head's centre, anterior > 0, mm. */
  public double across(Vector3D point) {
    return along(front, point);
  }

  /** Coordinate upward, mm. */
  public double up(Vector3D point) {
    return along(up, point);
  }

  /** 2 r sin(θ/2) times the cosine of the azimuth from a direction square to the axis. */
  private double along(Vector3D side, Vector3D point) {
    Vector3D q = point.normalize();
    double depth = q.dotProduct(axis);
    // 2 sin(θ/2) / sin θ = 1 / cos(θ/2)
    return radius * q.dotProduct(side) / Math.sqrt((1 + depth) / 2);
  }
}
