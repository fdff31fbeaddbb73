package org.plumbline.mesh.anatomy;

/**
 * The space between a plateau and the condyle seated on it, in polar coordinates about the
 * plateau's trough, and the meniscus that lies in it (docs/theory.md, eq. J7, J8, J13).
 *
 * <p>At the angle ψ and radius r: x = r sin ψ, z = trough ± r cos ψ, so that 0° points outward and
 * positive angles lie in front.
 */
final class MeniscusFaces {
  /** Part of the rim height over which the upper face turns level. */
  private static final double TURN_SHARE = 1.0 / 3;

  /** Limit of the lean of the outer wall as a share of the section's width. */
  private static final double LARGEST_LEAN = 0.3;

  private final int side;
  private final double trough;
  private final MeniscusShape shape;
  private final SurfaceHeight plateau;
  private final SurfaceHeight condyle;

  MeniscusFaces(
      Compartment side, CompartmentShape dimensions, MeniscusShape shape, KneeSurfaces surfaces) {
    this.side = side.side();
    this.trough = dimensions.troughZ();
    this.shape = shape;
    this.plateau = SurfaceHeight.plateau(surfaces.tibia(side));
    this.condyle = SurfaceHeight.condyle(surfaces.seatedFemur(side));
  }

  double x(double angleDeg, double r) {
    return r * Math.sin(Math.toRadians(angleDeg));
  }

  double z(double angleDeg, double r) {
    return trough + side * r * Math.cos(Math.toRadians(angleDeg));
  }

  /** Height y of the lower face: the plateau, level beyond its rim. */
  double lower(double angleDeg, double r) {
    return plateau.at(x(angleDeg, r), z(angleDeg, r));
  }

  /** Vertical room between plateau and condyle, mm. */
  double gap(double angleDeg, double r) {
    double x = x(angleDeg, r);
    double z = z(angleDeg, r);
    return condyle.at(x, z) - plateau.at(x, z);
  }

  /**
   * Height of a section, mm: the gap where the section lay before it was displaced, less the relief
   * of the inner edge, turning level at the height of the rim, and never more than the gap where it
   * lies.
   */
  double thickness(MeniscusBorders.Section s, double r) {
    double limit = shape.heightAt(s.angleDeg());
    double outward = Math.min(1, Math.max(0, (r - s.inner()) / (s.outer() - s.inner())));
    double edge = (1 - outward) * (1 - outward);
    double relief = shape.innerRelief() * edge + shape.reliefAt(s.angleDeg());
    double room = gap(s.angleDeg(), r - s.displacement()) - relief;
    double own = Smooth.min(room, limit, TURN_SHARE * limit);
    return s.displacement() == 0 ? own : Math.min(own, gap(s.angleDeg(), r));
  }

  /**
   * How far the upper end of the outer wall of a section stands outward of its lower end, mm: half
   * of what would make the wall square to the mean slope of both faces over the outer half of the
   * section, at most 0.3 of its width.
   */
  double lean(MeniscusBorders.Section s) {
    double middle = s.radius(0.5);
    double rise = lower(s.angleDeg(), s.outer()) - lower(s.angleDeg(), middle);
    double height = thickness(s, s.outer());
    double thicker = height - thickness(s, middle);
    double wanted = -height * (rise + thicker / 2) / (2 * (s.outer() - middle));
    double limit = LARGEST_LEAN * (s.outer() - s.inner());
    return Math.max(-limit, Math.min(limit, wanted));
  }
}
