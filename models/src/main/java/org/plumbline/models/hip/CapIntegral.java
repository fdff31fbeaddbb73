package org.plumbline.models.hip;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Area ∫ dω, moment ∫ q dω and second moment ∫ q qᵀ dω of the directions q collected so far, in a
 * half sphere about a pole (docs/theory.md, eq. H2). Along a meridian q = cos g pole + sin g
 * tangent, dω = sin g dg dazimuth, and all three integrals over g are closed.
 */
final class CapIntegral {
  private static final double THIRD = 1.0 / 3;

  private final Vector3D pole;
  private final double[][] second = new double[3][3];
  private Vector3D moment = Vector3D.ZERO;
  private double area;
  private double nearest = Double.POSITIVE_INFINITY;

  CapIntegral(Vector3D pole) {
    this.pole = pole;
  }

  /** Adds the strip along one meridian from angle a to b, of an azimuth width in radians. */
  void add(Vector3D tangent, double a, double b, double width) {
    double ca = Math.cos(a);
    double cb = Math.cos(b);
    double sa = Math.sin(a);
    double sb = Math.sin(b);
    area += width * (ca - cb);
    // ∫ cos sin = sin²/2, ∫ sin² = (g − sin cos)/2
    double alongPole = (sb * sb - sa * sa) / 2;
    double alongTangent = (b - a - (sb * cb - sa * ca)) / 2;
    moment = moment.add(new Vector3D(width * alongPole, pole, width * alongTangent, tangent));
    // ∫ cos² sin = −cos³/3, ∫ cos sin² = sin³/3, ∫ sin³ = −cos + cos³/3
    double pp = width * THIRD * (ca * ca * ca - cb * cb * cb);
    double pt = width * THIRD * (sb * sb * sb - sa * sa * sa);
    double tt = width * (ca - cb) - pp;
    double[] p = pole.toArray();
    double[] t = tangent.toArray();
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        second[i][j] += pp * p[i] * p[j] + pt * (p[i] * t[j] + t[i] * p[j]) + tt * t[i] * t[j];
      }
    }
    nearest = Math.min(nearest, a);
  }

  /** Steradian. */
  double area() {
    return area;
  }

  Vector3D moment() {
    return moment;
  }

  /** ∫ q qᵀ dω, a copy. */
  double[][] second() {
    return new double[][] {
      {second[0][0], second[0][1], second[0][2]},
      {second[0][1], second[1][1], second[1][2]},
      {second[0][2], second[1][2], second[2][2]}
    };
  }

  /** Smallest angle between the pole and the domain, radians; infinite if there is none. */
  double nearest() {
    return nearest;
  }
}
