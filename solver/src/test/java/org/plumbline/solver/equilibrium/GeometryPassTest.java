package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pass that leaves out rows against one that takes them all. */
class GeometryPassTest {
  private static final double RELATIVE = 1e-9;

  private static GeometryPass pass(JointSystem joint, double lastMove) {
    State state = State.undeformed(joint, joint.initialConfiguration());
    ContactRows rows = new ContactState(joint, 1.5).linearize(state);
    return new GeometryPass(
        joint,
        state,
        rows,
        new LoadTangent(joint, state.configuration),
        FrozenModes.none(rows.unknowns),
        Pressures.none(joint),
        5,
        Optional.empty(),
        false,
        new NearFlexibility(joint),
        lastMove);
  }

  /** A compliance of other geometry leads to the solution with the right one, or is refused. */
  @Test
  void solutionWithAnEarlierComplianceIsThatWithItsOwn() {
    JointSystem joint =
        SoftJoint.of(SoftJoint.Kind.ELASTIC, -0.2, List.of(new CoordinateLoad("pull", 1, 1, -300)));
    ContactState contact = new ContactState(joint, 1.5);
    State before = State.undeformed(joint, joint.initialConfiguration());
    GeometryPass first =
        pass(joint, before, contact, Pressures.none(joint), Optional.empty(), Double.NaN);
    ComplianceMemory memory = new ComplianceMemory();
    memory.keep(contact.linearize(before).only(first.taking), first.formed);
    State after = new State(before.configuration.plus(0, 0.05).plus(1, -0.05), first.displacement);
    GeometryPass own = pass(joint, after, contact, first.pressures, Optional.empty(), 0.05);
    GeometryPass kept = pass(joint, after, contact, first.pressures, Optional.of(memory), 0.05);
    assertThat(own.formed).isNotNull();
    assertThat(kept.formed).isNull();
    double peak = own.pressures.peak();
    double change = own.pressures.difference(first.pressures) / peak;
    // It may leave 2 % of the longest movement in the gaps, which makes 7 % of the change here.
    assertThat(change).isGreaterThan(0.05);
    assertThat(kept.pressures.difference(own.pressures) / peak).isLessThan(0.1 * change);
    // Its error is (W − W₀)(λ − λ₀): nothing where λ₀ is the solution. That of its own compliance
    // is
    // in single precision, since all that is 2 % of the movement goes uncorrected.
    GeometryPass there = pass(joint, after, contact, own.pressures, Optional.of(memory), 0.05);
    assertThat(there.formed).isNull();
    assertThat(there.pressures.difference(own.pressures) / peak).isLessThan(2e-7);
    for (int a = 0; a < own.poseStep.length; a++) {
      assertThat(kept.poseStep[a]).isCloseTo(own.poseStep[a], within(0.02 * own.move()));
    }
  }

  /** A compliance in single precision is corrected where movements are so small that it matters. */
  @Test
  void passesWithNewCompliancesComeToRestInDoublePrecision() {
    JointSystem joint =
        SoftJoint.of(SoftJoint.Kind.ELASTIC, -0.2, List.of(new CoordinateLoad("pull", 1, 1, -300)));
    ContactState contact = new ContactState(joint, 1.5);
    State state = State.undeformed(joint, joint.initialConfiguration());
    Pressures warm = Pressures.none(joint);
    for (int k = 0; k < 40; k++) {
      GeometryPass pass =
          pass(joint, state, contact, warm, Optional.empty(), k == 0 ? Double.NaN : 0.01);
      state = step(joint, state, pass);
      warm = pass.pressures;
    }
    GeometryPass own = pass(joint, state, contact, warm, Optional.empty(), 0.01);
    assertThat(own.move()).isLessThan(1e-5);
    ComplianceMemory memory = new ComplianceMemory();
    memory.keep(contact.linearize(state).only(own.taking), own.formed);
    GeometryPass exact = pass(joint, state, contact, own.pressures, Optional.of(memory), 0.01);
    assertThat(exact.formed).isNull();
    assertThat(exact.pressures.difference(own.pressures) / warm.peak()).isLessThan(2e-9);
  }

  private static State step(JointSystem joint, State state, GeometryPass pass) {
    Configuration there = state.configuration;
    for (int a = 0; a < pass.poseStep.length; a++) {
      int coordinate = joint.unknowns()[a];
      there = there.plus(coordinate, pass.poseStep[a] * joint.scale(coordinate));
    }
    return new State(there, pass.displacement);
  }

  private static GeometryPass pass(
      JointSystem joint,
      State state,
      ContactState contact,
      Pressures warm,
      Optional<ComplianceMemory> memory,
      double lastMove) {
    ContactRows rows = contact.linearize(state);
    return new GeometryPass(
        joint,
        state,
        rows,
        new LoadTangent(joint, state.configuration),
        FrozenModes.none(rows.unknowns),
        warm,
        5,
        memory,
        false,
        new NearFlexibility(joint),
        lastMove);
  }

  /** Lifted off, all rows seem too far at first; sunk in, those of the rim. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, -0.2})
  void rowsThatCloseAgainstExpectationTakePart(double lift) {
    JointSystem joint =
        SoftJoint.of(SoftJoint.Kind.ELASTIC, lift, List.of(new CoordinateLoad("pull", 1, 1, -300)));
    GeometryPass all = pass(joint, 10);
    GeometryPass some = pass(joint, 0);
    double peak = all.pressures.peak();
    assertThat(peak).isPositive();
    assertThat(all.taking.length).isEqualTo(all.lambda.length);
    if (lift < 0) {
      assertThat(some.taking.length).isLessThan(all.taking.length);
    }
    for (int i = 0; i < all.lambda.length; i++) {
      assertThat(some.lambda[i]).isCloseTo(all.lambda[i], within(RELATIVE * peak));
    }
    for (int a = 0; a < all.poseStep.length; a++) {
      assertThat(some.poseStep[a]).isCloseTo(all.poseStep[a], within(RELATIVE));
    }
  }
}
