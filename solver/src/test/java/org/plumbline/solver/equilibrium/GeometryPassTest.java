package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
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
    assertThat(all.contact.rows.size).isEqualTo(all.lambda.length);
    if (lift < 0) {
      assertThat(some.contact.rows.size).isLessThan(all.contact.rows.size);
    }
    for (int i = 0; i < all.lambda.length; i++) {
      assertThat(some.lambda[i]).isCloseTo(all.lambda[i], within(RELATIVE * peak));
    }
    for (int a = 0; a < all.poseStep.length; a++) {
      assertThat(some.poseStep[a]).isCloseTo(all.poseStep[a], within(RELATIVE));
    }
  }
}
