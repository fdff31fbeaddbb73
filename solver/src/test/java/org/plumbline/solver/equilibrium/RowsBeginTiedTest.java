package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The edge of a pressed body moves over nodes: nothing jumps where their rows begin. */
class RowsBeginTiedTest {
  private static final double STEP = 0.05;

  /**
   * Largest jump of pressure, relative to the peak, where a row begins: 2.3e-3 on the foundation
   * and 4e-4 between elastic bodies. Untied, rows jump by up to 0.11 on the foundation, and elastic
   * bodies do not come to rest.
   */
  private static final double JUMP = 4e-3;

  /** The same of the smallest stiffness, relative: the probe must not compare other rows. */
  private static final double STIFFNESS = 0.01;

  private static JointSolution solved(SoftJoint.Kind kind, double x) {
    JointSystem joint =
        SoftJoint.punch(
            kind,
            Pose.atRest(0, 12, 0).plus(0, x).plus(1, -0.1),
            List.of(
                new CoordinateLoad("pull", 1, 1, -300),
                new CoordinateSpring("spring", 1, 0, 500),
                new CoordinateLoad("hold", 1, 0, 500 * x)),
            2,
            3,
            4,
            5);
    EquilibriumOutcome outcome = new EquilibriumSolver(EquilibriumSettings.standard()).solve(joint);
    assertThat(outcome).as("%s %s %s", kind, x, outcome).isInstanceOf(JointSolution.class);
    JointSolution s = (JointSolution) outcome;
    assertThat(s.proof().holds()).as("%s", s.proof()).isTrue();
    return s;
  }

  /** Nodes with rows of their own. */
  private static int[] rows(JointSolution s) {
    ContactResult c = s.contacts().get(0);
    return IntStream.range(0, c.surface().nodes()).filter(node -> c.area(node) > 0).toArray();
  }

  @ParameterizedTest
  @EnumSource(SoftJoint.Kind.class)
  void pressuresDoNotJumpWhereRowsBegin(SoftJoint.Kind kind) {
    int pressed = 0;
    for (double x = 0.2; x < 1.2; x += STEP) {
      double low = x;
      double high = x + STEP;
      JointSolution from = solved(kind, low);
      JointSolution to = solved(kind, high);
      if (Arrays.equals(rows(from), rows(to))) {
        continue;
      }
      while (high - low > 1e-7) {
        double middle = (low + high) / 2;
        JointSolution there = solved(kind, middle);
        if (Arrays.equals(rows(there), rows(from))) {
          low = middle;
          from = there;
        } else {
          high = middle;
          to = there;
        }
      }
      ContactResult before = from.contacts().get(0);
      ContactResult after = to.contacts().get(0);
      double peak = 0;
      double jump = 0;
      for (int node = 0; node < before.surface().nodes(); node++) {
        peak = Math.max(peak, before.pressure(node));
        jump = Math.max(jump, Math.abs(after.pressure(node) - before.pressure(node)));
        boolean begins = (before.area(node) > 0) != (after.area(node) > 0);
        pressed += begins && before.pressure(node) > 0.1 * peak ? 1 : 0;
      }
      assertThat(jump).isLessThan(JUMP * peak);
      double stiffness = from.smallestEigenvalue();
      assertThat(to.smallestEigenvalue()).isCloseTo(stiffness, within(STIFFNESS * stiffness));
    }
    assertThat(pressed).isGreaterThan(2);
  }
}
