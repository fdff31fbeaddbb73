package org.plumbline.mesh.anatomy;

/**
 * A sampled articular surface: an analytic patch P with normal n and the offset δ of the sampled
 * surface from it, S = P + δ n. Beyond the samples δ fades to nothing, so that S is defined and can
 * be meshed over the whole disc. The normal of S comes from central differences of S.
 */
public final class OffsetPatch implements ArticularPatch {
  /** Step of the differences in disc coordinates: some 0.02 mm. */
  private static final double STEP = 1e-3;

  private final ArticularPatch base;
  private final SurfaceOffset offset;

  /** Disc radii between which a sampled surface turns into the analytic one with its rim. */
  private static final double RIM_START = 0.55;

  private static final double RIM_END = 1;

  /**
   * The plateau of a shape, and how far the sampled one lies from it. The outermost fifth turns
   * into the analytic rim, which the eminence and the walls are meshed from. The thinning that
   * {@link CartilageLayer} takes from the outer surface is given back within: the samples have it
   * already.
   */
  public static ArticularPatch plateau(KneeShape shape, Compartment c, SurfaceOffset offset) {
    ArticularPatch base = new PlateauPatch(c, shape.compartment(c));
    CartilageLayer layer = KneeSurfaces.tibial(shape.cartilage(), base);
    return new OffsetPatch(
        base, (xi, zeta) -> inside(xi, zeta) * (offset.at(xi, zeta) + layer.outerLoss(xi, zeta)));
  }

  /** The condyle of a shape, and how far the sampled one lies from it; the same border. */
  public static ArticularPatch condyle(KneeShape shape, Compartment c, SurfaceOffset offset) {
    return new OffsetPatch(
        new CondylePatch(shape.compartment(c)),
        (xi, zeta) -> inside(xi, zeta) * offset.at(xi, zeta));
  }

  private static double inside(double xi, double zeta) {
    return 1 - Outlines.smoothStep((Math.hypot(xi, zeta) - RIM_START) / (RIM_END - RIM_START));
  }

  private OffsetPatch(ArticularPatch base, SurfaceOffset offset) {
    this.base = base;
    this.offset = offset;
  }

  @Override
  public void at(double xi, double zeta, double[] point, double[] normal) {
    double[][] p = new double[4][3];
    moved(xi + STEP, zeta, p[0], normal);
    moved(xi - STEP, zeta, p[1], normal);
    moved(xi, zeta + STEP, p[2], normal);
    moved(xi, zeta - STEP, p[3], normal);
    moved(xi, zeta, point, normal);
    double[] along = new double[3];
    double[] across = new double[3];
    for (int a = 0; a < 3; a++) {
      along[a] = p[0][a] - p[1][a];
      across[a] = p[2][a] - p[3][a];
    }
    double nx = along[1] * across[2] - along[2] * across[1];
    double ny = along[2] * across[0] - along[0] * across[2];
    double nz = along[0] * across[1] - along[1] * across[0];
    double side = nx * normal[0] + ny * normal[1] + nz * normal[2] < 0 ? -1 : 1;
    double length = side * Math.sqrt(nx * nx + ny * ny + nz * nz);
    normal[0] = nx / length;
    normal[1] = ny / length;
    normal[2] = nz / length;
  }

  private void moved(double xi, double zeta, double[] point, double[] normal) {
    base.at(xi, zeta, point, normal);
    double delta = offset.at(xi, zeta);
    for (int a = 0; a < 3; a++) {
      point[a] += delta * normal[a];
    }
  }
}
