package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactPatch;

/** Gate G9 with both menisci in, on the coarse mesh. */
@Tag("slow")
class WholeKneeInvarianceGateTest extends JointInvariance {
  private static final double CARRIED = 0.03;

  WholeKneeInvarianceGateTest() {
    super(
        "knee-varus",
        "gait-peak",
        8,
        "mesh=coarse",
        "menisci.medial=intact",
        "menisci.lateral=intact");
  }

  /**
   * All pressures on the femur: primary against the plateau, where the upper side of the meniscus
   * is what hides the two from each other, and against the meniscus.
   */
  private ContactPairing onTheFemur(ContactPairing p) {
    if (p.screen().isPresent()) {
      ContactPatch top = scene.joint().pairing(JointContacts.above(p.name())).primary();
      return swapped(p, Optional.of(top));
    }
    return isAbove(p) ? swapped(p, Optional.empty()) : p;
  }

  private static boolean isAbove(ContactPairing p) {
    return KneeDefinition.COMPARTMENTS.stream()
        .anyMatch(c -> p.name().equals(JointContacts.above(c)));
  }

  private static ContactPairing swapped(ContactPairing p, Optional<ContactPatch> screen) {
    return new ContactPairing(
        p.name(), p.secondary(), p.primary(), screen, p.settings(), p.layerStiffness());
  }

  /**
   * What each contact carries is held to a part of the load on the plateau, a bound set before the
   * numbers were known. Peaks are printed only: on this mesh they change by up to 19 %, where 6 %
   * were meant to hold as without menisci; the mesh does not resolve them (gate G13).
   */
  @Test
  void pressuresOnTheFemurCarryTheSame() {
    JointScene.Pressed own = scene.solve(asked);
    JointScene.Pressed other = scene.solve(asked, this::onTheFemur);
    List<ContactPairing> pairs = scene.joint().pairings();
    double load = 0;
    for (int c = 0; c < pairs.size(); c++) {
      load += isAbove(pairs.get(c)) ? 0 : own.force(c);
    }
    for (int c = 0; c < pairs.size(); c++) {
      System.out.printf(
          "G9 with menisci, %s: peak %.3f MPa changes by %+.2f %%, force %.1f N by %+.2f %% of the"
              + " load, with pressures on the femur%n",
          pairs.get(c).name(),
          own.peak(c),
          100 * (other.peak(c) / own.peak(c) - 1),
          own.force(c),
          100 * (other.force(c) - own.force(c)) / load);
    }
    for (int c = 0; c < pairs.size(); c++) {
      String name = pairs.get(c).name();
      assertThat(Math.abs(other.force(c) - own.force(c)) / load).as(name).isLessThan(CARRIED);
    }
    assertThat(other.peak(0)).as("two sides, not one").isNotEqualTo(own.peak(0));
  }
}
