package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two balls on flat plates under a load at height h above the frame's origin. The load takes P h
 * from the stiffness against tilt, 2 k (d/2)² + π K a⁴ / 2 with k = 2 √(π K R P / 2) and a² = k /
 * (π K) of each ball on its foundation; where nothing is left the joint buckles.
 */
class StabilityGateTest {
  private static final double LOAD = 1000;
  private static final double LAYER = 8.43;
  private static final double RADIUS = 30;
  private static final double HALF_SPACING = 24;
  private static final double ORIGIN_HEIGHT = 36;

  /**
   * Holds everything but tilt so firmly that the softest mode is tilt alone, N/mm. Not firmer:
   * modes below 1e-4 of the firmest count as unheld.
   */
  private static final double FIRM = 1e5;

  /** The same against axial turning, N·mm/rad. */
  private static final double FIRM_TURN = FIRM * HALF_SPACING * HALF_SPACING;

  private static EquilibriumOutcome solve(double height, double turnSpring) {
    List<Potential> potentials =
        new ArrayList<>(
            List.of(
                new DeadForce("load", new FramePoint(1, 0, ORIGIN_HEIGHT + height, 0), 0, -LOAD, 0),
                new CoordinateSpring("x", 1, 0, FIRM),
                new CoordinateSpring("z", 1, 2, FIRM)));
    if (turnSpring > 0) {
      potentials.add(new CoordinateSpring("turn", 1, 4, turnSpring));
    }
    return new EquilibriumSolver(EquilibriumSettings.standard())
        .solve(
            FoundationEquilibriumTest.twoSpheres(0, 0, LOAD, LAYER, 14).withPotentials(potentials));
  }

  private static JointSolution solved(double height, double turnSpring) {
    EquilibriumOutcome outcome = solve(height, turnSpring);
    assertThat(outcome).isInstanceOf(JointSolution.class);
    return (JointSolution) outcome;
  }

  private static double tiltStiffness() {
    double ball = 2 * Math.sqrt(Math.PI * LAYER * RADIUS * LOAD / 2);
    double patch = Math.pow(ball / (Math.PI * LAYER), 2);
    return 2 * ball * HALF_SPACING * HALF_SPACING + Math.PI * LAYER * patch / 2;
  }

  @Test
  void aHigherLoadSoftensTheTiltByItsMoment() {
    double low = solved(400, FIRM_TURN).smallestEigenvalue();
    double high = solved(900, FIRM_TURN).smallestEigenvalue();
    double expected = LOAD * 500 / (HALF_SPACING * HALF_SPACING);
    assertThat(low - high).isCloseTo(expected, within(0.005 * expected));
    assertThat(low - high).as("mutant").isNotCloseTo(1.01 * expected, within(0.005 * expected));
    double tilt = tiltStiffness() / (HALF_SPACING * HALF_SPACING);
    assertThat(low + 400 * LOAD / (HALF_SPACING * HALF_SPACING))
        .isCloseTo(tilt, within(0.02 * tilt));
  }

  @Test
  void aLoadBeyondTheBucklingHeightIsUnstable() {
    double critical = tiltStiffness() / LOAD;
    assertThat(solve(0.9 * critical, FIRM_TURN)).isInstanceOf(JointSolution.class);
    assertThat(solve(1.1 * critical, FIRM_TURN)).isInstanceOf(Unstable.class);
  }

  @Test
  void aModeThatNothingHoldsIsCountedAndLeftAlone() {
    JointSolution loose = solved(0, 0);
    assertThat(loose.unheldModes()).isEqualTo(1);
    assertThat(loose.configuration().pose(1).ry()).isCloseTo(0, within(1e-9));
    assertThat(loose.proof().holds()).as("%s", loose.proof()).isTrue();
    assertThat(solved(0, FIRM_TURN).unheldModes()).isZero();
  }
}
