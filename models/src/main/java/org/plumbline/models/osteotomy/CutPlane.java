package org.plumbline.models.osteotomy;

import java.util.TreeSet;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The plane through a hinge axis and an entry point.
 *
 * <p>Points of the plane are h + r d + t u: u along the hinge axis, d across it toward the entry.
 */
final class CutPlane {
  /** Steps to each side of the double-exponential rule over a panel of the cut face. */
  private static final int STEPS = 40;

  private static final double STEP = 0.08;

  /** Halvings when a rim is searched: down to the last digit of a double. */
  private static final int HALVINGS = 60;

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
   * <p>Columns of constant z; in a column r is linear in x, so its mean is exact. Over z the width
   * of the face ends like a root at the rim and has kinks at the middle and at every section: the
   * rule of Takahasi and Mori (1974) between them does not mind.
   */
  double firstMoment(BoneOutline outline) {
    double outside = outline.medialMm();
    TreeSet<Double> ends = new TreeSet<>();
    double rim = end(outline, outside);
    ends.add(rim);
    ends.add(hinge.getZ());
    for (BoneSection s : outline.sections()) {
      ends.add(s.centerZMm());
      ends.add(
          hinge.getZ()
              + (normal.getX() * hinge.getX() - normal.getY() * (s.heightMm() - hinge.getY()))
                  / normal.getZ());
    }
    double sum = 0;
    double from = rim;
    for (double to : ends.subSet(rim, false, hinge.getZ(), true)) {
      sum += panel(outline, from, to);
      from = to;
    }
    return sum / normal.getY();
  }

  /** ∫ (front − back) r dz between two columns: z = middle + half tanh(π/2 sinh t). */
  private double panel(BoneOutline outline, double from, double to) {
    double half = (to - from) / 2;
    double sum = 0;
    for (int i = -STEPS; i <= STEPS; i++) {
      double t = i * STEP;
      double inner = Math.PI / 2 * Math.sinh(t);
      double z = from + half + half * Math.tanh(inner);
      double weight = Math.PI / 2 * Math.cosh(t) / Math.pow(Math.cosh(inner), 2);
      if (weight > 0 && opened(outline, 0, z)) {
        double depth = outline.clearOfMm();
        double front = rim(outline, z, depth);
        double back = rim(outline, z, -depth);
        sum += weight * (front - back) * reach((front + back) / 2, z);
      }
    }
    return sum * half * STEP;
  }

  /** z of the rim at x = 0, between the hinge and a point outside. */
  private double end(BoneOutline outline, double outside) {
    double in = hinge.getZ();
    double out = outside;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (opened(outline, 0, middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
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
