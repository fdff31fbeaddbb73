package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The packed parts of F near contact against the whole F. */
class NearFlexibilityTest {
  /** Single precision, with sums over a few hundred forces. */
  private static final double SINGLE = 1e-6;

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

  /** F Dᵀ λ from the whole F. */
  private static double[][] whole(ContactRows rows, double[] lambda) {
    double[][] forces = rows.nodalForces(JOINT, lambda);
    for (int b = 0; b < forces.length; b++) {
      forces[b] = JOINT.bodies().get(b).displacement(forces[b]);
    }
    return forces;
  }

  /** Largest difference at near nodes over the largest displacement. */
  private static double error(NearFlexibility near, double[][] some, double[][] all) {
    double worst = 0;
    double largest = 0;
    for (int b = 0; b < all.length; b++) {
      for (int k = 0; k < all[b].length; k++) {
        largest = Math.max(largest, Math.abs(all[b][k]));
        if (near.contains(b, k / 3)) {
          worst = Math.max(worst, Math.abs(some[b][k] - all[b][k]));
        }
      }
    }
    return worst / largest;
  }

  /** Places are given as rows become pressed: every number and order of nodes must do. */
  @Test
  void nearNodesYieldToAChangeAsTheyDoInTheWholeBody() {
    ContactRows rows = rows();
    NearFlexibility near = new NearFlexibility(JOINT);
    for (int every : new int[] {40, 7, 1, 9}) {
      double[] change = onEvery(every, rows);
      double[][] some = near.change(rows, change);
      assertThat(error(near, some, whole(rows, change))).as("every %d", every).isLessThan(SINGLE);
      // mutant: a pressure more
      change[0] *= 2;
      assertThat(error(near, some, whole(rows, change))).isGreaterThan(1e-3);
    }
  }

  @Test
  void nodesElsewhereDoNotYieldToAChange() {
    ContactRows rows = rows();
    NearFlexibility near = new NearFlexibility(JOINT);
    double[][] some = near.change(rows, onEvery(40, rows));
    int still = 0;
    for (int k = 0; k < some[0].length; k++) {
      if (!near.contains(0, k / 3)) {
        assertThat(some[0][k]).isZero();
        still++;
      }
    }
    assertThat(still).isPositive();
  }

  /** Pressures that differ from others by a share of their own. */
  private static double[] changed(double[] lambda, double change) {
    double[] out = lambda.clone();
    for (int i = 0; i < out.length; i += 3) {
      out[i] *= 1 + change * Math.cos(i);
    }
    return out;
  }

  /** The error falls with the change from the reference forces, and does not add up. */
  @Test
  void slightlyChangedForcesKeepTheAccuracyOfDoubles() {
    ContactRows rows = rows();
    double[] lambda = onEvery(3, rows);
    for (double slight : new double[] {1, 1e-3, 1e-5}) {
      NearFlexibility near = new NearFlexibility(JOINT);
      if (slight == 1) {
        near.depart();
      } else if (slight == 1e-3) {
        near.depart();
        near.approach();
      } else {
        near.rest();
      }
      assertThat(error(near, near.displacement(rows, lambda), whole(rows, lambda))).isZero();
      for (double change : new double[] {1e-1, 5e-4, 4e-4, -3e-4, 1e-5, 1e-7}) {
        double[] changed = changed(lambda, change);
        double[][] some = near.displacement(rows, changed);
        assertThat(error(near, some, whole(rows, changed)))
            .as("change %g, slight %g", change, slight)
            .isLessThan(SINGLE * slight);
        // mutant: the change left out
        if (Math.abs(change) > 1e-6) {
          assertThat(error(near, some, whole(rows, lambda))).isGreaterThan(0.1 * Math.abs(change));
        }
      }
    }
  }

  /** Forces that were asked for everywhere are known from then on, and others from them. */
  @Test
  void whatIsKnownEverywhereIsTheReference() {
    ContactRows rows = rows();
    double[] lambda = onEvery(40, rows);
    NearFlexibility near = new NearFlexibility(JOINT);
    double[][] all = near.everywhere(rows.nodalForces(JOINT, lambda));
    assertThat(all).isDeepEqualTo(whole(rows, lambda));
    double[][] slightly = near.displacement(rows, changed(lambda, 1e-5));
    assertThat(error(near, slightly, whole(rows, changed(lambda, 1e-5)))).isLessThan(1e-3 * SINGLE);
    int kept = 0;
    for (int k = 0; k < all[0].length; k++) {
      if (!near.contains(0, k / 3)) {
        assertThat(slightly[0][k]).isEqualTo(all[0][k]);
        kept++;
      }
    }
    assertThat(kept).isPositive();
  }

  /** Several problems at once have the numbers of each on its own, slight or not. */
  @Test
  void severalProblemsAtOnceHaveTheNumbersOfEach() {
    ContactRows rows = rows();
    double[] lambda = onEvery(3, rows);
    for (double change : new double[] {3e-4, 0.2}) {
      List<double[]> all = List.of(changed(lambda, change), changed(lambda, -change), lambda);
      NearFlexibility together = new NearFlexibility(JOINT);
      NearFlexibility single = new NearFlexibility(JOINT);
      together.displacement(rows, lambda);
      single.displacement(rows, lambda);
      List<double[][]> some = together.displacements(List.of(rows, rows, rows), all);
      List<double[][]> changes = together.changes(rows, all);
      for (int k = 0; k < all.size(); k++) {
        assertThat(some.get(k)).isDeepEqualTo(single.displacement(rows, all.get(k)));
        assertThat(changes.get(k)).isDeepEqualTo(single.change(rows, all.get(k)));
      }
      assertThat(some.get(0)).isNotEqualTo(some.get(1));
    }
  }

  /** What the integrals of a pressed row depend on moves with it, and little else. */
  @Test
  void theNodesOfPressedRowsAreNearAndNotAllNodes() {
    ContactRows rows = rows();
    NearFlexibility near = new NearFlexibility(JOINT);
    double[] one = new double[rows.size];
    one[rows.size / 2] = 1;
    near.change(rows, one);
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
