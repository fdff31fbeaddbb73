package org.plumbline.mesh.anatomy;

/**
 * Cartilage on an articular patch: its outer surface, which is <em>the</em> joint surface for mesh
 * and every rigid model alike, and the bone skin beneath.
 *
 * <p>Equations J3 and J4 of docs/theory.md. Thickness h(ρ) = hmin + (h0 - hmin) t(ρ) with ρ² = xi²
 * + zeta² and t falling from 1 to 0 toward the rim ({@link CartilageTaper}). With the lost
 * thickness l = h0 - h and the unit normal n of the patch P: outer = P - D l n, bone = P - (h0 - (1
 * - D) l) n. The share D of the taper is taken from the outer surface: 0 on a convex condyle, above
 * 1 on a concave plateau, where raising the bone instead would make a knife-edge rim.
 */
public final class CartilageLayer {
  private final ArticularPatch patch;
  private final double full;
  private final double rim;
  private final CartilageTaper taper;

  CartilageLayer(ArticularPatch patch, double full, double rim, CartilageTaper taper) {
    this.patch = patch;
    this.full = full;
    this.rim = rim;
    this.taper = taper;
  }

  /** Thickness along the patch normal at disc coordinates, mm. */
  public double thickness(double xi, double zeta) {
    return rim + (full - rim) * taper.remainingAt(Math.hypot(xi, zeta));
  }

  /** Point of the joint surface, x, y, z in mm. */
  public void outer(double xi, double zeta, double[] point) {
    offset(xi, zeta, outerLoss(xi, zeta), point);
  }

  /** How far the outer surface lies under the patch, mm. */
  double outerLoss(double xi, double zeta) {
    return taper.outerShare() * (full - thickness(xi, zeta));
  }

  /** Point of the bone skin under it, x, y, z in mm. */
  public void bone(double xi, double zeta, double[] point) {
    double lost = full - thickness(xi, zeta);
    offset(xi, zeta, full - (1 - taper.outerShare()) * lost, point);
  }

  private void offset(double xi, double zeta, double depth, double[] point) {
    double[] normal = new double[3];
    patch.at(xi, zeta, point, normal);
    for (int a = 0; a < 3; a++) {
      point[a] -= depth * normal[a];
    }
  }
}
