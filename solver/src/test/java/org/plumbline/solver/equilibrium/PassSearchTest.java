package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a search for rest finds, and that it sees all rows again where it ends. */
class PassSearchTest {
  private static final double LOAD = 1000;
  private static final double RADIUS = 30;

  private static final EquilibriumSolver SOLVER =
      new EquilibriumSolver(EquilibriumSettings.standard());

  private static JointSystem balls(double load) {
    return FoundationEquilibriumTest.twoSpheres(3, 0, load, 8.43, 14);
  }

  /** A load so high above the joint that its rest is none to stay in. */
  private static JointSystem topHeavy() {
    return FoundationEquilibriumTest.twoSpheres(0, 0, LOAD, 8.43, 14)
        .withPotentials(
            List.of(
                new DeadForce("load", new FramePoint(1, 0, 5000, 0), 0, -LOAD, 0),
                new CoordinateSpring("x", 1, 0, 1e5),
                new CoordinateSpring("z", 1, 2, 1e5),
                new CoordinateSpring("turn", 1, 4, 1e7)));
  }

  private static Optional<Start> rest(JointSystem system) {
    return SOLVER.rest(system, system.initialConfiguration());
  }

  private static double[] coordinates(Configuration c) {
    double[] out = new double[Pose.COORDINATES];
    for (int k = 0; k < out.length; k++) {
      out[k] = c.pose(1).coordinate(k);
    }
    return out;
  }

  @Test
  void restIsWhereTheProvenSolutionStands() {
    JointSolution solved = (JointSolution) SOLVER.solve(balls(LOAD));
    Configuration rest = rest(balls(LOAD)).orElseThrow().configuration();
    assertThat(coordinates(rest)).containsExactly(coordinates(solved.configuration()));
  }

  @Test
  void whatWouldBuckleRestsAllTheSame() {
    assertThat(SOLVER.solve(topHeavy())).isInstanceOf(Unstable.class);
    assertThat(rest(topHeavy())).isPresent();
  }

  @Test
  void whatIsPulledApartRestsNowhere() {
    assertThat(SOLVER.solve(balls(-LOAD))).isInstanceOf(Unstable.class);
    assertThat(rest(balls(-LOAD))).isEmpty();
  }

  /** Late passes leave open rows out; where a search ends, all within reach are there again. */
  @Test
  void openRowsAreThereAtRest() {
    JointSystem system = balls(LOAD);
    PassSearch search =
        new PassSearch(
            system,
            Start.undeformed(system, system.initialConfiguration()),
            EquilibriumSettings.standard());
    assertThat(search.toRest()).isEmpty();
    JointSolution s = (JointSolution) search.settled().outcome(search.frozen(), search.passes());
    ContactResult contact = s.contacts().get(0);
    double contactRadius = 0;
    int open = 0;
    for (int node = 0; node < contact.surface().nodes(); node++) {
      if (contact.pressure(node) > 0) {
        contactRadius = Math.max(contactRadius, fromMiddle(contact, node));
      }
    }
    for (int node = 0; node < contact.surface().nodes(); node++) {
      double r = fromMiddle(contact, node);
      double gap = (r * r - contactRadius * contactRadius) / (2 * RADIUS);
      if (gap > 0.2 && gap < 1 && Math.abs(contact.position(node, 0)) < 9) {
        assertThat(contact.area(node)).as("node %d, %.1f mm open", node, gap).isPositive();
        open++;
      }
    }
    assertThat(open).isGreaterThan(20);
  }

  /** Distance from the axis of the left ball, mm. */
  private static double fromMiddle(ContactResult contact, int node) {
    return Math.hypot(contact.position(node, 0), contact.position(node, 2) + 24);
  }
}
