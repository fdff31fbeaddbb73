package org.plumbline.solver.equilibrium;

import java.util.List;
import java.util.Optional;
import org.plumbline.solver.contact.MortarSettings;

/**
 * Two patches that may touch.
 *
 * @param name region that the contact belongs to
 * @param primary patch that carries the pressures
 * @param screen patch that stands between the two and hides a part of them from each other; it
 *     looks at the primary patch
 * @param layerStiffness stiffness of an elastic foundation between rigid bodies, pressure per
 *     approach, MPa/mm; 0 where bodies are elastic
 */
public record ContactPairing(
    String name,
    ContactPatch primary,
    ContactPatch secondary,
    Optional<ContactPatch> screen,
    MortarSettings settings,
    double layerStiffness) {

  /** Two patches that see each other. */
  public ContactPairing(
      String name,
      ContactPatch primary,
      ContactPatch secondary,
      MortarSettings settings,
      double layerStiffness) {
    this(name, primary, secondary, Optional.empty(), settings, layerStiffness);
  }

  /**
   * By how much the two sides give way where unit pressure acts on one facet alone, about, mm/MPa:
   * what makes the pressure of a node stiff or soft.
   *
   * @param bodies those of the system
   */
  double indentation(List<ContactBody> bodies) {
    return layerStiffness > 0
        ? 1 / layerStiffness
        : primary.indentation(bodies.get(primary.body()))
            + secondary.indentation(bodies.get(secondary.body()));
  }

  /** This pairing behind a screen. */
  public ContactPairing screenedBy(ContactPatch patch) {
    return new ContactPairing(
        name, primary, secondary, Optional.of(patch), settings, layerStiffness);
  }
}
