package org.plumbline.mesh.anatomy.hip;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Where the surfaces of a proximal femur lie: sheets about the head are spheres, about neck and
 * shaft circles in planes square to the axis; the core is a rounded cube that becomes a rounded
 * square.
 */
final class FemurPlaces {
  /** Size of the core against the sheet about it, and its shape between ball and cube. */
  private static final double CORE = 0.55;

  private static final double ROUND = 0.5;
  private static final double CUBE = 1.3;
  private static final double SQUARE = 1.2;
  private static final double QUARTER = Math.PI / 4;

  private final HipShape shape;
  private final HipDensity density;
  private final NeckAxis axis;
  private final double covered;
  private final double leaves;

  FemurPlaces(HipShape shape, HipDensity density) {
    this.shape = shape;
    this.density = density;
    axis = new NeckAxis(shape);
    covered = Math.toRadians(shape.neck().cartilageReach());
    leaves = Math.toRadians(shape.neckLeaves());
  }

  /** Levels of the head above the neck. */
  int headLevels() {
    return density.sides() + density.bare();
  }

  /** Direction of a node of the upper panel from the head's centre; u, v in -1 … 1. */
  Vector3D panel(double u, double v) {
    return along(0, Math.tan(u * QUARTER), Math.tan(v * QUARTER), 1).normalize();
  }

  /** Direction of a column of the head on a level 1 … headLevels. */
  Vector3D wall(double azimuth, int level) {
    double larger = Math.max(Math.abs(Math.cos(azimuth)), Math.abs(Math.sin(azimuth)));
    double panelEdge = Math.atan2(1, larger);
    double beyond = level - (double) density.sides();
    double angle =
        beyond <= 0
            ? panelEdge + (covered - panelEdge) * level / density.sides()
            : covered + (leaves - covered) * beyond / density.bare();
    double s = Math.sin(angle);
    return along(0, s * Math.cos(azimuth), s * Math.sin(azimuth), Math.cos(angle));
  }

  /** Length along the axis of a level below the head. */
  private double length(int level) {
    return axis.leaves() + (axis.end() - axis.leaves()) * (level - headLevels()) / density.neck();
  }

  /**
   * Point of neck or shaft.
   *
   * @param depth below the skin, mm
   */
  Vector3D neck(double azimuth, int level, double depth) {
    double s = length(level);
    return section(azimuth, s, axis.girth(s) - depth);
  }

  /** Point of the core beneath neck or shaft. */
  Vector3D neckCore(double azimuth, int level) {
    double s = length(level);
    return section(azimuth, s, squared(azimuth, axis.girth(s) - shape.shell()));
  }

  /** Point of the core beneath the head, in a direction and of a level. */
  Vector3D headCore(Vector3D direction, double azimuth, int level) {
    double x = direction.dotProduct(axis.across(0));
    double y = direction.dotProduct(axis.side());
    double z = direction.dotProduct(axis.up(0));
    double sheet = shape.headBoneRadius() - shape.shell();
    double largest = Math.max(Math.max(Math.abs(x), Math.abs(y)), z);
    double size = CORE * sheet * (ROUND + (1 - ROUND) / (CUBE * largest));
    Vector3D ball = direction.scalarMultiply(size);
    double t = (double) level / headLevels();
    double flat = t * t * (3 - 2 * t);
    if (flat == 0) {
      return ball;
    }
    double across = squared(azimuth, sheet * Math.hypot(x, y));
    Vector3D disc =
        along(
            0, across * Math.cos(azimuth), across * Math.sin(azimuth), shape.headBoneRadius() * z);
    return new Vector3D(1 - flat, ball, flat, disc);
  }

  private static double squared(double azimuth, double radius) {
    double larger = Math.max(Math.abs(Math.cos(azimuth)), Math.abs(Math.sin(azimuth)));
    return CORE * radius * (ROUND + (1 - ROUND) / (SQUARE * larger));
  }

  private Vector3D section(double azimuth, double s, double radius) {
    return axis.centre(s).add(along(s, radius * Math.cos(azimuth), radius * Math.sin(azimuth), 0));
  }

  private Vector3D along(double s, double across, double side, double up) {
    return new Vector3D(across, axis.across(s), side, axis.side(), up, axis.up(s));
  }
}
