package org.plumbline.mesh.anatomy;

/**
 * How cartilage thins toward the rim of its disc, and which face gives way (docs/theory.md, eq. J3,
 * J4).
 */
enum CartilageTaper {
  /**
   * A plateau: full out to 0.7 of the disc, then a rounded shoulder. The outer surface turns down
   * ever more steeply until it ends, so that a meniscus pushed outward leaves it smoothly. The
   * share above 1 keeps the bone beneath a concave plateau from rising to a knife edge.
   */
  PLATEAU(0.7, 1.3) {
    @Override
    double remaining(double f) {
      return Math.cos(Math.PI / 2 * f);
    }
  },
  /** A condyle: full out to 0.75 of the disc; only the bone beneath rises, level at both ends. */
  CONDYLE(0.75, 0) {
    @Override
    double remaining(double f) {
      return (1 + Math.cos(Math.PI * f)) / 2;
    }
  };

  private final double start;
  private final double outerShare;

  CartilageTaper(double start, double outerShare) {
    this.start = start;
    this.outerShare = outerShare;
  }

  /** Part of the thickness above that of the rim which is left: 1 at f = 0, 0 at f = 1. */
  abstract double remaining(double f);

  /** The same at a radius of the disc, 0 … 1. */
  final double remainingAt(double rho) {
    return remaining(Math.min(1, Math.max(0, (rho - start) / (1 - start))));
  }

  /** Share of the lost thickness that is taken from the outer surface. */
  final double outerShare() {
    return outerShare;
  }
}
