package org.plumbline.models.osteotomy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The plane through a hinge axis and an entry point.
 *
 * <p>Points of the plane are h + r d + t u: u along the hinge axis, d across it toward the entry.
 */
final class CutPlane {
  /** Columns of the midpoint rule over the cut face. */
  private static final int COLUMNS = 200;

  /** Halvings when the rim of a column is searched: 25 mm / 2³⁰ is far below the midpoint rule. */
  private static final int HALVINGS = 30;

  private final Vector3D hinge;
  private final Vector3D across;
  private final Vector3D normal;
  private final double depth;

  CutPlane(Vector3D hinge, Vector3D axis, Vector3D entry) {
    this.hinge = hinge;
    Vector3D reach = entry.subtract(hinge);
    Vector3D perpendicular = reach.subtract(new Vector3D(reach.dotProduct(axis), axis));
    this.depth = perpendicular.getNorm();
    this.across = perpendicular.normalize();
    this.normal = axis.crossProduct(across);
  }

  /** Distance of the entry from the hinge axis, mm. */
  double depth() {
    return depth;
  }

  /** Distance above the plane, mm; negative on the distal side. */
  double height(Vector3D point) {
    return point.subtract(hinge).dotProduct(normal);
  }

  /**
   * First moment of the opened part of the cut face about the hinge axis, ∫ r dA, mm³.
   *
   * <p>Columns of constant z; in a column r is linear in x, so its mean is exact.
   */
  double firstMoment(BoneOutline outline) {
    double medial = outline.medialMm();
    double clear = outline.clearOfMm();
    double width = (hinge.getZ() - medial) / COLUMNS;
    double areaPerFloor = 1 / normal.getY();
    double sum = 0;
    for (int i = 0; i < COLUMNS; i++) {
      double z = medial + (i + 0.5) * width;
      if (!opened(outline, 0, z)) {
        continue;
      }
      double front = rim(outline, z, clear);
      double back = rim(outline, z, -clear);
      sum += (front - back) * reach((front + back) / 2, z);
    }
    return sum * width * areaPerFloor;
  }

  /** x of the rim of the opened face in column z, between 0 and a point outside. */
  private double rim(BoneOutline outline, double z, double outside) {
    double in = 0;
    double out = outside;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (opened(outline, middle, z)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  private boolean opened(BoneOutline outline, double x, double z) {
    double r = reach(x, z);
    return r >= 0 && outline.contains(new Vector3D(x, planeHeight(x, z), z));
  }

  /** r of the plane's point over (x, z): distance from the hinge axis, toward the entry > 0. */
  private double reach(double x, double z) {
    return new Vector3D(x, planeHeight(x, z), z).subtract(hinge).dotProduct(across);
  }

  private double planeHeight(double x, double z) {
    return hinge.getY()
        - (normal.getX() * (x - hinge.getX()) + normal.getZ() * (z - hinge.getZ())) / normal.getY();
  }
}
