package org.plumbline.mesh.anatomy;

/**
 * Tibial plateau: y = x²/(2 Rsag) + z'²/(2 Rcor) + tan(slope) x + max(0, s - 8)²/(2 · 10), with z'
 * = z - trough and s = distance from the trough toward the knee's middle (flank of the eminence;
 * docs/theory.md, eq. J1).
 */
final class PlateauPatch implements ArticularPatch {
  /** Distance from the trough at which the flank of the eminence begins, mm. */
  private static final double FLANK_START = 8;

  /** Radius of the flank, mm. */
  private static final double FLANK_RADIUS = 10;

  private final CompartmentShape shape;
  private final double slope;
  private final int inward;

  PlateauPatch(Compartment compartment, CompartmentShape shape) {
    this.shape = shape;
    this.slope = Math.tan(Math.toRadians(shape.posteriorSlopeDeg()));
    this.inward = -compartment.side();
  }

  @Override
  public void at(double xi, double zeta, double[] point, double[] normal) {
    double x = shape.plateauHalfDepth() * xi;
    double across = shape.plateauHalfWidth() * zeta;
    double flank = Math.max(0, inward * across - FLANK_START);
    point[0] = x;
    point[1] =
        x * x / (2 * shape.plateauSagittalRadius())
            + across * across / (2 * shape.plateauCoronalRadius())
            + slope * x
            + flank * flank / (2 * FLANK_RADIUS);
    point[2] = shape.troughZ() + across;
    double gx = x / shape.plateauSagittalRadius() + slope;
    double gz = across / shape.plateauCoronalRadius() + inward * flank / FLANK_RADIUS;
    double length = Math.sqrt(1 + gx * gx + gz * gz);
    normal[0] = -gx / length;
    normal[1] = 1 / length;
    normal[2] = -gz / length;
  }
}
