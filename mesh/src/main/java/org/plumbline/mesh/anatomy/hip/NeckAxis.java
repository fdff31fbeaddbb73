package org.plumbline.mesh.anatomy.hip;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.generate.MonotoneCubic;

/**
 * Axis of neck and shaft from the centre of the head down: straight, an arc, straight; and the
 * radius of the bone about it. Lengths s along the axis in mm.
 */
final class NeckAxis {
  /** Part of the neck's length before the arc, which takes the rest of either straight line. */
  static final double STRAIGHT = 0.55;

  private final Vector3D head;
  private final Vector3D toward;
  private final Vector3D side;
  private final double straight;
  private final double bend;
  private final double radius;
  private final double leaves;
  private final double end;
  private final MonotoneCubic girth;

  NeckAxis(HipShape shape) {
    NeckShape neck = shape.neck();
    double angle = Math.toRadians(neck.neckShaft());
    double version = Math.toRadians(neck.version());
    head =
        new Vector3D(
            Math.sin(angle) * Math.sin(version),
            -Math.cos(angle),
            -Math.sin(angle) * Math.cos(version));
    toward = new Vector3D(1, Vector3D.PLUS_J, -head.getY(), head).normalize();
    side = head.crossProduct(toward);
    bend = Math.PI - angle;
    straight = STRAIGHT * neck.length();
    double tangent = neck.length() - straight;
    radius = tangent / Math.tan(bend / 2);
    leaves = -shape.headBoneRadius() * Math.cos(Math.toRadians(shape.neckLeaves()));
    double middle = straight + radius * bend / 2;
    end = straight + radius * bend + neck.stub();
    girth =
        new MonotoneCubic(
            new double[] {leaves, (leaves + straight) / 2, middle, end},
            new double[] {
              neck.neckRadius(), neck.neckRadius(), neck.baseRadius(), neck.shaftRadius()
            },
            1);
  }

  /** Where the neck leaves the sphere of the head's bone. */
  double leaves() {
    return leaves;
  }

  /** Length of the axis from the head's centre to the end of the shaft. */
  double end() {
    return end;
  }

  /** Radius of the bone; beyond where it leaves the head. */
  double girth(double s) {
    return girth.value(s, 0);
  }

  /** Point of the axis. */
  Vector3D centre(double s) {
    double turned = turned(s);
    Vector3D p = head.scalarMultiply(-Math.min(s, straight));
    p =
        new Vector3D(
            1, p, -radius * Math.sin(turned), head, -radius * (1 - Math.cos(turned)), toward);
    double beyond = s - straight - radius * bend;
    return beyond > 0 ? p.add(-beyond, Vector3D.PLUS_J) : p;
  }

  /** Direction of the axis, up toward the head. */
  Vector3D up(double s) {
    double turned = turned(s);
    return new Vector3D(Math.cos(turned), head, Math.sin(turned), toward);
  }

  /** Direction square to the axis, in the plane of neck and shaft; side × up. */
  Vector3D across(double s) {
    return side.crossProduct(up(s));
  }

  /** Direction square to that plane. */
  Vector3D side() {
    return side;
  }

  private double turned(double s) {
    return Math.min(bend, Math.max(0, (s - straight) / radius));
  }
}
