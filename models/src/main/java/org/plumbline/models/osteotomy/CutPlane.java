package org.plumbline.models.osteotomy;

import java.util.TreeSet;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The plane of a cut, from a hinge axis towards the base of the wedge.
 *
 * <p>Points of the plane are h + r d + t u: u along the hinge axis, which is horizontal, and d
 * across it. The normal u × d points up.
 */
final class CutPlane {
  /** Steps to each side of the double-exponential rule over a panel of the cut face. */
  private static final int STEPS = 40;

  private static final double STEP = 0.08;

  /** Halvings when an edge is searched: down to the last digit of a double. */
  private static final int HALVINGS = 60;

  /** Golden sections when the line's deepest point is searched. */
  private static final int SECTIONS = 60;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Vector3D hinge;
  private final Vector3D axis;
  private final Vector3D across;

  private CutPlane(Vector3D hinge, Vector3D axis, Vector3D across) {
    this.hinge = hinge;
    this.axis = axis;
    this.across = across;
  }

  /**
   * The plane through a hinge axis and an entry point.
   *
   * @param axis direction u, length 1
   */
  static CutPlane through(Vector3D hinge, Vector3D axis, Vector3D entry) {
    Vector3D reach = entry.subtract(hinge);
    Vector3D perpendicular = reach.subtract(new Vector3D(reach.dotProduct(axis), axis));
    return new CutPlane(hinge, axis, perpendicular.normalize());
  }

  /** This plane turned about the hinge axis, right-handed about u, radians. */
  CutPlane turned(double angleRad) {
    Rotation turn = new Rotation(axis, angleRad, RotationConvention.VECTOR_OPERATOR);
    return new CutPlane(hinge, axis, turn.applyTo(across));
  }

  /** Distance of a point from the hinge axis, mm. */
  double reach(Vector3D point) {
    Vector3D arm = point.subtract(hinge);
    return arm.subtract(new Vector3D(arm.dotProduct(axis), axis)).getNorm();
  }

  /** Distance above the plane, mm; negative on the distal side. */
  double height(Vector3D point) {
    return point.subtract(hinge).dotProduct(axis.crossProduct(across));
  }

  /** Where the plane leaves the bone, seen from a point of the hinge axis inside it. */
  Vector3D exit(BoneOutline outline, Vector3D onAxis) {
    return outline.rim(onAxis, across);
  }

  /**
   * First moment of the cut face about the hinge axis, ∫ r dA over r ≥ 0, mm³.
   *
   * <p>Lines of constant r; their length inside the bone ends like a root at the far rim and has
   * kinks at the middle and at every section: the rule of Takahasi and Mori (1974) between them
   * does not mind.
   */
  double firstMoment(BoneOutline outline) {
    TreeSet<Double> ends = new TreeSet<>();
    for (BoneSection s : outline.sections()) {
      Vector3D toMiddle = s.middle().subtract(hinge);
      Vector3D level = new Vector3D(across.getX(), 0, across.getZ());
      ends.add(toMiddle.dotProduct(level) / level.getNormSq());
      ends.add(toMiddle.getY() / across.getY());
    }
    double rim = rim(outline);
    ends.add(rim);
    double sum = 0;
    double from = 0;
    for (double to : ends.subSet(0.0, false, rim, true)) {
      sum += panel(outline, from, to);
      from = to;
    }
    return sum;
  }

  /** ∫ r (length of the line) dr between two lines: r = middle + half tanh(π/2 sinh t). */
  private double panel(BoneOutline outline, double from, double to) {
    double half = (to - from) / 2;
    double sum = 0;
    for (int i = -STEPS; i <= STEPS; i++) {
      double t = i * STEP;
      double inner = Math.PI / 2 * Math.sinh(t);
      double r = from + half + half * Math.tanh(inner);
      double weight = Math.PI / 2 * Math.cosh(t) / Math.pow(Math.cosh(inner), 2);
      if (weight > 0) {
        sum += weight * length(outline, r) * r;
      }
    }
    return sum * half * STEP;
  }

  /** Largest r at which the face still has a width. */
  private double rim(BoneOutline outline) {
    double in = 0;
    double out = 2 * outline.clearOfMm();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (outline.contains(point(middle, deepest(outline, middle)))) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  /** Length of the line at r that lies in the bone; its points inside are one piece. */
  private double length(BoneOutline outline, double r) {
    double start = deepest(outline, r);
    if (!outline.contains(point(r, start))) {
      return 0;
    }
    double far = 2 * outline.clearOfMm();
    return edge(outline, r, start, far) - edge(outline, r, start, -far);
  }

  private double edge(BoneOutline outline, double r, double inside, double outside) {
    double in = inside;
    double out = outside;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (outline.contains(point(r, middle))) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  /**
   * A point of the line at r inside the bone, if there is one: the foot of the section's middle, or
   * else the deepest point.
   */
  private double deepest(BoneOutline outline, double r) {
    Vector3D middle = outline.at(point(r, 0).getY()).middle();
    double foot = middle.subtract(hinge).dotProduct(axis);
    if (outline.contains(point(r, foot))) {
      return foot;
    }
    double low = foot - outline.clearOfMm();
    double high = foot + outline.clearOfMm();
    for (int i = 0; i < SECTIONS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (outline.depthOf(point(r, left)) < outline.depthOf(point(r, right))) {
        high = right;
      } else {
        low = left;
      }
    }
    double best = (low + high) / 2;
    return outline.depthOf(point(r, best)) < outline.depthOf(point(r, foot)) ? best : foot;
  }

  private Vector3D point(double r, double t) {
    return new Vector3D(1, hinge, r, across, t, axis);
  }
}
