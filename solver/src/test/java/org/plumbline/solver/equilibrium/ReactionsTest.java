package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a prescribed coordinate takes is the load under which it would stay there if it were free.
 */
class ReactionsTest {
  private static final double LOAD = 800;
  private static final double LAYER = 8.43;
  private static final int SLIDE = 0;
  private static final int TURN = 4;

  /** Two spheres on slopes, turned and moved aside by half a millimetre. */
  private static JointSystem held() {
    JointSystem free = FoundationEquilibriumTest.twoSpheres(4, 0.06, LOAD, LAYER, 14);
    Pose aside = Pose.atRest(0, 36, 0).plus(SLIDE, 0.5).plus(TURN, 0.05);
    return with(free, Frame.freeExcept("upper", aside, SLIDE, TURN, 5), free.potentials());
  }

  private static JointSystem with(JointSystem s, Frame frame, List<Potential> potentials) {
    return new JointSystem(
        List.of(Frame.ground(), frame), s.bodies(), s.pairings(), potentials, s.scaleLength());
  }

  private static JointSolution solve(JointSystem system) {
    EquilibriumOutcome outcome =
        new EquilibriumSolver(EquilibriumSettings.standard()).solve(system);
    assertThat(outcome).isInstanceOf(JointSolution.class);
    return (JointSolution) outcome;
  }

  @Test
  void setFreeUnderItsReactionACoordinateStays() {
    JointSolution still = solve(held());
    Pose there = still.configuration().pose(1);
    assertThat(there.tx()).isEqualTo(0.5);
    assertThat(there.ry()).isEqualTo(0.05);
    for (double factor : new double[] {1, 1.001}) {
      List<Potential> loads = new ArrayList<>(held().potentials());
      for (int k : new int[] {SLIDE, TURN}) {
        loads.add(new CoordinateLoad("reaction", 1, k, factor * still.reaction(1, k)));
      }
      Frame free = Frame.freeExcept("upper", Pose.atRest(0, 36, 0), 5);
      Pose found = solve(with(held(), free, loads)).configuration().pose(1);
      double off = Math.abs(found.tx() - there.tx()) + 24 * Math.abs(found.ry() - there.ry());
      if (factor == 1) {
        assertThat(off).isLessThan(1e-6);
      } else {
        assertThat(off).as("mutant: a reaction that is off by a thousandth").isGreaterThan(1e-4);
      }
    }
  }

  /** Free coordinates need nothing, and a coordinate that nothing moves needs nothing. */
  @Test
  void freeCoordinatesAreInBalance() {
    JointSolution still = solve(held());
    for (int k : new int[] {1, 2, 3}) {
      assertThat(still.reaction(1, k))
          .as("coordinate %d", k)
          .isCloseTo(0, within(1e-8 * LOAD * 24));
    }
    assertThat(Math.abs(still.reaction(1, SLIDE))).isGreaterThan(10);
    assertThat(Math.abs(still.reaction(1, TURN))).isGreaterThan(100);
  }

  /** The ground takes what presses on it. */
  @Test
  void theGroundCarriesTheLoad() {
    JointSolution still = solve(held());
    assertThat(still.reaction(0, 1)).isCloseTo(LOAD, within(1e-6 * LOAD));
  }
}
