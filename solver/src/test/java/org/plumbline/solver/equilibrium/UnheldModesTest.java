package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nothing holds is frozen and told; what the shape of the surfaces holds is not. */
class UnheldModesTest {
  private static EquilibriumOutcome solve(JointSystem system) {
    return new EquilibriumSolver(EquilibriumSettings.standard()).solve(system);
  }

  private static Potential load(double fx, double fy, double fz) {
    return new DeadForce("load", new FramePoint(1, 0, 12, 0), fx, fy, fz);
  }

  private static JointSystem onAPlate(Potential load) {
    return SoftJoint.of(
        SoftJoint.Kind.FOUNDATION,
        Double.POSITIVE_INFINITY,
        Pose.atRest(0, 12, 0),
        List.of(load),
        5);
  }

  /** Only turning normals hold the ball against sideways load; its spin nothing holds. */
  @ParameterizedTest
  @EnumSource(SoftJoint.Kind.class)
  void aBowlHoldsItsBallByItsShape(SoftJoint.Kind kind) {
    EquilibriumOutcome outcome = solve(SoftJoint.of(kind, 0, List.of(load(1, -50, 0.5))));
    assertThat(outcome).isInstanceOf(JointSolution.class);
    JointSolution s = (JointSolution) outcome;
    assertThat(s.unheldModes()).isEqualTo(1);
    assertThat(s.contacts().get(0).force(0)).isCloseTo(1, within(1e-6));
    assertThat(s.contacts().get(0).force(1)).isCloseTo(-50, within(1e-6));
    assertThat(s.contacts().get(0).force(2)).isCloseTo(0.5, within(1e-6));
  }

  /**
   * Frictionless on a plate, nothing holds the ball sideways: not a result, whatever the balance.
   */
  @Test
  void aLoadedMotionThatNothingHoldsIsUnstable() {
    for (double side : new double[] {0.2, 5}) {
      EquilibriumOutcome outcome = solve(onAPlate(load(side, -50, 0)));
      assertThat(outcome).as("%s N sideways", side).isInstanceOf(Unstable.class);
    }
  }

  @Test
  void surfacesThatComeApartAreANamedOutcome() {
    for (SoftJoint.Kind kind : SoftJoint.Kind.values()) {
      EquilibriumOutcome pulled = solve(SoftJoint.of(kind, 0, List.of(load(0, 20, 0))));
      assertThat(pulled).isInstanceOf(Unstable.class);
      assertThat(((Unstable) pulled).reason()).contains("come apart");
      List<Potential> hung =
          IntStream.range(0, 5)
              .<Potential>mapToObj(k -> new CoordinateSpring("hang", 1, k, 50))
              .toList();
      EquilibriumOutcome hanging = solve(SoftJoint.of(kind, 0, withLoad(hung, load(0, 20, 0))));
      assertThat(hanging).isInstanceOf(Unstable.class);
      assertThat(((Unstable) hanging).reason()).contains("come apart");
    }
  }

  private static List<Potential> withLoad(List<Potential> springs, Potential load) {
    return Stream.concat(springs.stream(), Stream.of(load)).toList();
  }
}
