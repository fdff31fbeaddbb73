package org.plumbline.models.study;

import java.util.List;
import java.util.Objects;

/**
 * The body of a joint that finds its place, cut free: where it stands at equilibrium and everything
 * that acts on it. Forces and moments add up to zero within the proof of the case (docs/theory.md,
 * eq. R11).
 *
 * @param placement from where the body was meshed to where it stands
 * @param forces all of them, those that vanish included
 */
public record FreeBody(Placement placement, List<BodyForce> forces) {
  public FreeBody {
    Objects.requireNonNull(placement, "placement");
    forces = List.copyOf(forces);
  }

  /** Sum of all forces, N. */
  public Triple resultant() {
    return forces.stream().map(BodyForce::force).reduce(Triple.ZERO, Triple::plus);
  }

  /** Sum of all moments about a point, N·mm. */
  public Triple momentAbout(Triple point) {
    return forces.stream().map(f -> f.momentAbout(point)).reduce(Triple.ZERO, Triple::plus);
  }
}
