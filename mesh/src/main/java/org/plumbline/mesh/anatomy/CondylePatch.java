package org.plumbline.mesh.anatomy;

/**
 * Femoral condyle: part of a torus with tube radius Rc about a centre circle of radius Rs - Rc in
 * the sagittal plane, lowest point at (0, 0, trough).
 *
 * <p>With θ = θc + Δθ xi and φ = Δφ zeta: n = (sin θ cos φ, -cos θ cos φ, sin φ), point = centre
 * circle at θ + Rc n (docs/theory.md, eq. J2 with y₀ = 0; {@link KneeSurfaces} raises it).
 */
final class CondylePatch implements ArticularPatch {
  private final CompartmentShape shape;
  private final double halfWidthDeg;

  CondylePatch(CompartmentShape shape) {
    this.shape = shape;
    this.halfWidthDeg = shape.discHalfWidthDeg();
  }

  @Override
  public void at(double xi, double zeta, double[] point, double[] normal) {
    double theta = Math.toRadians(KneeShape.DISC_CENTER_DEG + KneeShape.DISC_HALF_DEPTH_DEG * xi);
    double phi = Math.toRadians(halfWidthDeg * zeta);
    double tube = shape.condyleCoronalRadius();
    double circle = shape.condyleSagittalRadius() - tube;
    normal[0] = Math.sin(theta) * Math.cos(phi);
    normal[1] = -Math.cos(theta) * Math.cos(phi);
    normal[2] = Math.sin(phi);
    point[0] = circle * Math.sin(theta) + tube * normal[0];
    point[1] = shape.condyleSagittalRadius() - circle * Math.cos(theta) + tube * normal[1];
    point[2] = shape.troughZ() + tube * normal[2];
  }
}
