package org.plumbline.models.joint;

import java.util.Arrays;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.equilibrium.ContactResult;

/**
 * An elastic foundation summed the slow way: from points of the primary facets along their normals
 * to every triangle of the secondary side, p = K · penetration. No segments, no weighting, no tree.
 */
final class RayFoundation {
  /** Points along each direction of a facet. */
  private static final int POINTS = 4;

  /** Deepest penetration that is looked for, mm. */
  private static final double REACH = 4;

  private final ContactResult contact;
  private final Vector3D[][] triangles;

  /**
   * @param contact as it was found
   * @param other surface of its secondary side
   */
  RayFoundation(ContactResult contact, ContactSurface other) {
    this.contact = contact;
    triangles = new Vector3D[4 * other.facets()][];
    for (int f = 0; f < other.facets(); f++) {
      Vector3D[] corner = new Vector3D[4];
      Vector3D middle = Vector3D.ZERO;
      for (int k = 0; k < 4; k++) {
        int n = other.node(f, k);
        corner[k] =
            new Vector3D(
                contact.secondaryPosition(n, 0),
                contact.secondaryPosition(n, 1),
                contact.secondaryPosition(n, 2));
        middle = middle.add(0.25, corner[k]);
      }
      for (int k = 0; k < 4; k++) {
        triangles[4 * f + k] = new Vector3D[] {corner[k], corner[(k + 1) % 4], middle};
      }
    }
  }

  /**
   * Force on the primary side of a layer, N, and the deepest penetration, mm.
   *
   * @param stiffness of the layer, MPa/mm
   */
  double[] force(double stiffness) {
    ContactSurface s = contact.surface();
    Vector3D force = Vector3D.ZERO;
    double deepest = 0;
    for (int f = 0; f < s.facets(); f++) {
      Vector3D[][] near = near(f);
      for (int i = 0; i < POINTS * POINTS; i++) {
        double u = (2.0 * (i % POINTS) + 1) / POINTS - 1;
        double v = (2.0 * (i / POINTS) + 1) / POINTS - 1;
        Vector3D x = Vector3D.ZERO;
        Vector3D du = Vector3D.ZERO;
        Vector3D dv = Vector3D.ZERO;
        for (int k = 0; k < 4; k++) {
          double su = k == 1 || k == 2 ? 1 : -1;
          double sv = k >= 2 ? 1 : -1;
          Vector3D corner = position(s.node(f, k));
          x = x.add((1 + su * u) * (1 + sv * v) / 4, corner);
          du = du.add(su * (1 + sv * v) / 4, corner);
          dv = dv.add(sv * (1 + su * u) / 4, corner);
        }
        Vector3D scaled = du.crossProduct(dv);
        Vector3D normal = scaled.normalize();
        double depth = depth(x, normal, near);
        deepest = Math.max(deepest, depth);
        double area = scaled.getNorm() * 4 / (POINTS * POINTS);
        force = force.add(-stiffness * depth * area, normal);
      }
    }
    return new double[] {force.getX(), force.getY(), force.getZ(), deepest};
  }

  /** Triangles that lines of a facet can meet within reach. */
  private Vector3D[][] near(int facet) {
    Vector3D[] corner = new Vector3D[4];
    Arrays.setAll(corner, k -> position(contact.surface().node(facet, k)));
    Vector3D middle = corner[0].add(corner[1]).add(corner[2]).add(corner[3]).scalarMultiply(0.25);
    double radius = REACH + Arrays.stream(corner).mapToDouble(middle::distance).max().orElseThrow();
    return Arrays.stream(triangles)
        .filter(
            t ->
                Arrays.stream(t).mapToDouble(middle::distance).min().orElseThrow()
                    < radius + t[0].distance(t[1]))
        .toArray(Vector3D[][]::new);
  }

  private Vector3D position(int node) {
    return new Vector3D(
        contact.position(node, 0), contact.position(node, 1), contact.position(node, 2));
  }

  /** How far the other surface lies behind a point, against its outward normal; 0 beside it. */
  private static double depth(Vector3D x, Vector3D normal, Vector3D[]... near) {
    double nearest = Double.POSITIVE_INFINITY;
    for (Vector3D[] t : near) {
      double at = along(x, normal, t);
      nearest = Math.abs(at) < Math.abs(nearest) ? at : nearest;
    }
    return nearest < 0 && nearest > -REACH ? -nearest : 0;
  }

  /** Where a line meets a triangle, mm along its direction; infinite if it does not. */
  private static double along(Vector3D x, Vector3D direction, Vector3D... t) {
    Vector3D a = t[1].subtract(t[0]);
    Vector3D b = t[2].subtract(t[0]);
    Vector3D p = direction.crossProduct(b);
    double det = a.dotProduct(p);
    Vector3D s = x.subtract(t[0]);
    double u = s.dotProduct(p) / det;
    Vector3D q = s.crossProduct(a);
    double v = direction.dotProduct(q) / det;
    double slack = 1e-9;
    boolean inside = u >= -slack && v >= -slack && u + v <= 1 + slack;
    return inside ? b.dotProduct(q) / det : Double.POSITIVE_INFINITY;
  }
}
