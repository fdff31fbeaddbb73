package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The full tangent against differences of reactions that were solved afresh at moved poses. */
class TangentProbeTest {
  /** Above what single precision adds to slightly changed displacements. */
  private static final double SETTLED = 1e-10;

  private static final double STEP = 1e-4;
  private static final double REACH = 1.5;

  /** Relative to the largest entry: where the corrections of the probe stop. */
  private static final double TOLERANCE = 1e-5;

  /** Pressures and displacements of a joint held at a configuration. */
  private record Held(State state, ContactRows rows, double[] lambda) {}

  private static Held hold(SoftJoint.Kind kind, Configuration c) {
    JointSystem fixed = SoftJoint.of(kind, c.pose(1), List.of(), 0, 1, 2, 3, 4, 5);
    ContactState contact = new ContactState(fixed, REACH);
    State state = State.undeformed(fixed, c);
    Pressures warm = Pressures.none(fixed);
    for (int pass = 0; pass < 300; pass++) {
      ContactRows rows = contact.linearize(state);
      GeometryPass step =
          new GeometryPass(
              fixed,
              state,
              rows,
              new LoadTangent(fixed, c),
              FrozenModes.none(0),
              warm,
              1,
              Optional.empty(),
              false,
              contact.flexibility,
              Double.NaN);
      double change = step.pressures.difference(warm) / step.pressures.peak();
      double move = step.move();
      warm = step.pressures;
      state = new State(c, step.displacement);
      if (change < SETTLED && move < SETTLED) {
        return new Held(state, rows, step.lambda);
      }
    }
    throw new AssertionError("no convergence at a held pose");
  }

  private static double[] reactions(JointSystem joint, SoftJoint.Kind kind, Configuration c) {
    Held held = hold(kind, c);
    ContactRows rows = new ContactState(joint, REACH).linearize(held.state());
    return rows.frameForces(held.lambda());
  }

  private static double[] differences(JointSystem joint, SoftJoint.Kind kind, Configuration c) {
    int[] unknown = joint.unknowns();
    int n = unknown.length;
    double[] k = new double[n * n];
    for (int j = 0; j < n; j++) {
      double h = STEP * joint.scale(unknown[j]);
      double[] plus = reactions(joint, kind, c.plus(unknown[j], h));
      double[] minus = reactions(joint, kind, c.plus(unknown[j], -h));
      for (int i = 0; i < n; i++) {
        k[i * n + j] = -(plus[i] - minus[i]) / (2 * STEP);
      }
    }
    return k;
  }

  private static Configuration pressedAside(JointSystem joint) {
    Configuration c = joint.initialConfiguration();
    return c.plus(6, 1.1).plus(8, -0.7).plus(9, 0.03).plus(10, 0.05);
  }

  private static double error(double[] a, double[] b) {
    double worst = 0;
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
      largest = Math.max(largest, Math.abs(b[i]));
    }
    return worst / largest;
  }

  @ParameterizedTest
  @EnumSource(SoftJoint.Kind.class)
  void fullTangentIsTheDerivativeOfTheReactions(SoftJoint.Kind kind) {
    JointSystem joint = SoftJoint.of(kind, -0.25, List.of());
    Configuration c = pressedAside(joint);
    double[] exact = differences(joint, kind, c);
    Held held = hold(kind, c);
    ContactState contact = new ContactState(joint, REACH);
    ContactRows rows = contact.linearize(held.state());
    LoadTangent load = new LoadTangent(joint, c);
    double[] full = new TangentProbe(joint, contact).full(held.state(), rows, held.lambda(), load);
    assertThat(error(full, exact)).isLessThan(TOLERANCE);
    double[] expected = new Spectrum(exact, rows.unknowns).value;
    double[] value = new Spectrum(full, rows.unknowns).value;
    for (int k = 1; k < value.length; k++) {
      assertThat(value[k])
          .as("eigenvalue %d", k)
          .isCloseTo(expected[k], within(TOLERANCE * expected[value.length - 1]));
    }
    // mutant: contact whose geometry stands still knows neither turning normals nor sliding
    double[] frozen = new PressedRows(joint, rows, held.lambda(), contact).frozenTangent(load);
    assertThat(error(frozen, exact)).isGreaterThan(10 * TOLERANCE);
    assertThat(new Spectrum(frozen, rows.unknowns).value[1]).isLessThan(expected[1] / 10);
  }

  /** A joint whose softest mode contact softens or stiffens, and one mode far stiffer. */
  private static List<Potential> springs() {
    return List.of(
        new CoordinateSpring("along", 1, 0, 30),
        new CoordinateSpring("across", 1, 2, 60),
        new CoordinateSpring("tilt", 1, 3, 12000),
        new CoordinateSpring("turn", 1, 4, 24000));
  }

  /** The stiffest mode is left as the frozen law says: that must not show in the softest. */
  @ParameterizedTest
  @EnumSource(SoftJoint.Kind.class)
  void smallestStiffnessIsThatOfTheReactions(SoftJoint.Kind kind) {
    JointSystem joint = SoftJoint.of(kind, -0.25, springs());
    Configuration c = pressedAside(joint);
    LoadTangent load = new LoadTangent(joint, c);
    double[] exact = differences(joint, kind, c);
    for (int i = 0; i < exact.length; i++) {
      exact[i] += load.stiffness[i];
    }
    double smallest = new Spectrum(exact, 5).smallest();
    Held held = hold(kind, c);
    ContactState contact = new ContactState(joint, REACH);
    ContactRows rows = contact.linearize(held.state());
    Spectrum full =
        new Spectrum(
            new TangentProbe(joint, contact).full(held.state(), rows, held.lambda(), load), 5);
    Spectrum frozen =
        new Spectrum(new PressedRows(joint, rows, held.lambda(), contact).frozenTangent(load), 5);
    assertThat(full.smallest()).isCloseTo(smallest, within(1e-4 * smallest));
    assertThat(full.largest()).isCloseTo(frozen.largest(), within(1e-5 * frozen.largest()));
    // mutant: all modes as the frozen law says
    assertThat(Math.abs(frozen.smallest() - smallest)).isGreaterThan(1e-2 * smallest);
  }

  /** Which rows there are depends on the state alone, not on what was integrated before. */
  @Test
  void aTrialLeavesNoTrace() {
    JointSystem joint = SoftJoint.of(SoftJoint.Kind.FOUNDATION, -0.25, List.of());
    for (int k = 0; k < 40; k++) {
      State here = State.undeformed(joint, joint.initialConfiguration().plus(6, 0.05 * k));
      State elsewhere = State.undeformed(joint, joint.initialConfiguration().plus(6, 0.05 * k - 1));
      ContactRows fresh = new ContactState(joint, REACH).linearize(here);
      ContactState tried = new ContactState(joint, REACH);
      tried.linearize(elsewhere);
      ContactRows again = tried.linearize(here);
      assertThat(again.primaryNode).isEqualTo(fresh.primaryNode);
      assertThat(again.gap).isEqualTo(fresh.gap);
    }
  }
}
