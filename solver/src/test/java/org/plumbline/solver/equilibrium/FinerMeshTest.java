package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A coarse mesh is a place to begin, and decides nothing. */
class FinerMeshTest {
  private static final List<Potential> POTENTIALS =
      List.of(
          new CoordinateLoad("press", 1, 1, -300),
          new CoordinateLoad("push", 1, 0, 8),
          new CoordinateSpring("z", 1, 2, 40),
          new CoordinateSpring("turn", 1, 4, 1e4));

  private static final EquilibriumSolver SOLVER =
      new EquilibriumSolver(EquilibriumSettings.standard());

  private static final JointSystem COARSE = SoftJoint.meshed(7, -0.2, POTENTIALS);
  private static final JointSystem FINE = SoftJoint.meshed(14, -0.2, POTENTIALS);

  private static Start onFineMesh() {
    Start rest =
        new EquilibriumSolver(EquilibriumSettings.approaching())
            .rest(COARSE, COARSE.initialConfiguration())
            .orElseThrow();
    return new FinerMesh(COARSE.pairings(), FINE.pairings()).of(rest, FINE);
  }

  private static JointSolution solved(Start start) {
    EquilibriumOutcome outcome = SOLVER.solve(FINE, start);
    assertThat(outcome).as("%s", outcome).isInstanceOf(JointSolution.class);
    return (JointSolution) outcome;
  }

  private static double peak(ContactResult contact) {
    return IntStream.range(0, contact.surface().nodes())
        .mapToDouble(contact::pressure)
        .max()
        .orElseThrow();
  }

  @Test
  void theSolutionIsTheOneOfItsOwnMesh() {
    JointSolution plain = solved(Start.undeformed(FINE, FINE.initialConfiguration()));
    JointSolution begun = solved(onFineMesh());
    ContactResult expected = plain.contacts().get(0);
    ContactResult found = begun.contacts().get(0);
    for (int i = 0; i < expected.surface().nodes(); i++) {
      assertThat(found.pressure(i)).isCloseTo(expected.pressure(i), within(1e-8 * peak(expected)));
    }
    assertThat(begun.passes()).isLessThanOrEqualTo(plain.passes());
  }

  @Test
  void displacementsAndPressuresAreThoseOfTheCoarseMesh() {
    Start begun = onFineMesh();
    JointSolution end = solved(begun);
    double peak = 0;
    for (double p : begun.pressures.value[0]) {
      peak = Math.max(peak, p);
    }
    assertThat(peak).isCloseTo(peak(end.contacts().get(0)), within(0.25 * peak));
    assertThat(begun.configuration().pose(1).coordinate(1))
        .isCloseTo(end.configuration().pose(1).coordinate(1), within(0.1));
    double deepest = 0;
    for (double u : begun.state.displacement[0]) {
      deepest = Math.min(deepest, u);
    }
    double now = 0;
    PassSearch again = new PassSearch(FINE, begun, EquilibriumSettings.standard());
    assertThat(again.toRest()).isEmpty();
    for (double u : again.reached().state.displacement[0]) {
      now = Math.min(now, u);
    }
    assertThat(deepest).as("mm").isCloseTo(now, within(0.15 * Math.abs(now)));
  }

  @Test
  void anotherJointIsRefused() {
    ContactPairing renamed =
        new ContactPairing(
            "other",
            COARSE.pairings().get(0).primary(),
            COARSE.pairings().get(0).secondary(),
            COARSE.pairings().get(0).settings(),
            0);
    assertThatThrownBy(() -> new FinerMesh(List.of(renamed), FINE.pairings()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other")
        .hasMessageContaining("contact");
  }
}
