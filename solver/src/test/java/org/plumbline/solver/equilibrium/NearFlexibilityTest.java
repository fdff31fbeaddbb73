package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The packed part of F near contact against the whole F. */
class NearFlexibilityTest {
  private static final double RELATIVE = 1e-13;

  private static final JointSystem JOINT =
      SoftJoint.of(
          SoftJoint.Kind.ELASTIC, Pose.atRest(0, 12, 0).plus(3, 0.2).plus(1, -0.2), List.of(), 5);

  private static ContactRows rows() {
    return new ContactState(JOINT, 1.5)
        .linearize(State.undeformed(JOINT, JOINT.initialConfiguration()));
  }

  /** Pressures on every n-th row, all different. */
  private static double[] onEvery(int n, ContactRows rows) {
    double[] lambda = new double[rows.size];
    for (int i = 0; i < rows.size; i += n) {
      lambda[i] = 1 + Math.sin(i);
    }
    return lambda;
  }

  /**
   * Largest difference at near nodes over the largest displacement, and 1 if anything else moves.
   */
  private static double error(NearFlexibility near, double[][] some, double[][] all) {
    double worst = 0;
    double largest = 0;
    for (int b = 0; b < all.length; b++) {
      for (int k = 0; all[b] != null && k < all[b].length; k++) {
        largest = Math.max(largest, Math.abs(all[b][k]));
        if (near.contains(b, k / 3)) {
          worst = Math.max(worst, Math.abs(some[b][k] - all[b][k]));
        } else if (some[b][k] != 0) {
          return 1;
        }
      }
    }
    return worst / largest;
  }

  @Test
  void nearNodesYieldAsTheyDoInTheWholeBody() {
    ContactRows rows = rows();
    NearFlexibility near = new NearFlexibility(JOINT);
    for (int every : new int[] {40, 7, 1, 9}) {
      double[] lambda = onEvery(every, rows);
      double[][] some = near.displacement(rows, lambda);
      double[][] all = new Compliance(JOINT, rows).displacement(lambda);
      assertThat(error(near, some, all)).as("every %d", every).isLessThan(RELATIVE);
      // mutant: a pressure more
      lambda[0] *= 2;
      double[][] other = new Compliance(JOINT, rows).displacement(lambda);
      assertThat(error(near, some, other)).isGreaterThan(1e-3);
    }
  }

  /** What the integrals of a pressed row depend on moves with it, and little else. */
  @Test
  void theNodesOfPressedRowsAreNearAndNotAllNodes() {
    ContactRows rows = rows();
    NearFlexibility near = new NearFlexibility(JOINT);
    double[] one = new double[rows.size];
    one[rows.size / 2] = 1;
    near.displacement(rows, one);
    for (int e = rows.start[rows.size / 2]; e < rows.start[rows.size / 2 + 1]; e++) {
      assertThat(near.contains(rows.body[e], rows.node[e])).isTrue();
    }
    int nearNodes = 0;
    for (int node = 0; node < JOINT.bodies().get(0).nodes(); node++) {
      nearNodes += near.contains(0, node) ? 1 : 0;
    }
    assertThat(nearNodes).isLessThan(JOINT.bodies().get(0).nodes());
  }
}
