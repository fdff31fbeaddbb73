package org.plumbline.mesh.anatomy;

/**
 * Cartilage on an articular patch: its outer surface, which is <em>the</em> joint surface for mesh
 * and every rigid model alike, and the bone skin beneath.
 *
 * <p>Equations J3 and J4 of docs/theory.md. Thickness h(ρ) = hmin + (h0 - hmin) (1 + cos π f) / 2
 * with f = clip((ρ - r0) / (1 - r0), 0, 1) and ρ² = xi² + zeta². With the lost thickness l = h0 - h
 * and the unit normal n of the patch P: outer = P - D l n, bone = P - (h0 - (1 - D) l) n. The share
 * D of the taper is taken from the outer surface: 0 on a convex condyle, above 1 on a concave
 * plateau, where raising the bone instead would make a knife-edge rim.
 */
public final class CartilageLayer {
  private final ArticularPatch patch;
  private final double full;
  private final double rim;
  private final double taperStart;
  private final double outerShare;

  CartilageLayer(
      ArticularPatch patch, double full, double rim, double taperStart, double outerShare) {
    this.patch = patch;
    this.full = full;
    this.rim = rim;
    this.taperStart = taperStart;
    this.outerShare = outerShare;
  }

  /** Thickness along the patch normal at disc coordinates, mm. */
  public double thickness(double xi, double zeta) {
    double f = (Math.hypot(xi, zeta) - taperStart) / (1 - taperStart);
    f = Math.min(1, Math.max(0, f));
    return rim + (full - rim) * (1 + Math.cos(Math.PI * f)) / 2;
  }

  /** Point of the joint surface, x, y, z in mm. */
  public void outer(double xi, double zeta, double[] point) {
    double lost = full - thickness(xi, zeta);
    offset(xi, zeta, outerShare * lost, point);
  }

  /** How far the outer surface lies under the patch, mm. */
  double outerLoss(double xi, double zeta) {
    return outerShare * (full - thickness(xi, zeta));
  }

  /** Point of the bone skin under it, x, y, z in mm. */
  public void bone(double xi, double zeta, double[] point) {
    double lost = full - thickness(xi, zeta);
    offset(xi, zeta, full - (1 - outerShare) * lost, point);
  }

  private void offset(double xi, double zeta, double depth, double[] point) {
    double[] normal = new double[3];
    patch.at(xi, zeta, point, normal);
    for (int a = 0; a < 3; a++) {
      point[a] -= depth * normal[a];
    }
  }
}
