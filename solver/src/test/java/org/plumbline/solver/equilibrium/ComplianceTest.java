package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** W = D F Dᵀ (+ a/k) entry by entry, with turned frames, against the blocked product. */
class ComplianceTest {
  private static final double RELATIVE = 1e-12;

  /** F is read, and summed, in single precision (measured: 1.13e-7). */
  private static final double SINGLE = 2e-7;

  private static JointSystem turned(SoftJoint.Kind kind) {
    Pose pose = Pose.atRest(0, 12, 0).plus(1, -0.2).plus(3, 0.2).plus(4, 0.7).plus(5, -0.1);
    return SoftJoint.of(kind, pose, List.of(), 5);
  }

  private static ContactRows rows(JointSystem joint) {
    return new ContactState(joint, 1.5)
        .linearize(State.undeformed(joint, joint.initialConfiguration()));
  }

  /** Column j is D u for u = F Dᵀ e_j, by the sums of the definition. */
  private static double[] byDefinition(JointSystem joint, ContactRows rows, double sign) {
    int n = rows.size;
    double[] w = new double[n * n];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      double[][] force = rows.nodalForces(joint, unit);
      double[][] u = new double[force.length][];
      for (int b = 0; b < force.length; b++) {
        if (force[b] != null) {
          double[] f = joint.bodies().get(b).flexibility();
          u[b] = new double[force[b].length];
          for (int r = 0; r < u[b].length; r++) {
            for (int c = 0; c < u[b].length; c++) {
              u[b][r] += (b == 0 ? 1 : sign) * f[c * u[b].length + r] * force[b][c];
            }
          }
        }
      }
      System.arraycopy(rows.gapsOf(u), 0, w, j * n, n);
      double layer = joint.pairings().get(0).layerStiffness();
      w[j * n + j] += layer > 0 ? rows.area[j] / layer : 0;
    }
    return w;
  }

  /** W less what ties add to it, column by column: they are much larger than what bodies add. */
  private static double[] withoutTies(double[] w, ContactRows rows) {
    assertThat(rows.ties.size()).isPositive();
    double[] out = w.clone();
    for (int j = 0; j < rows.size; j++) {
      double[] less = new double[rows.size];
      double[] column = new double[rows.size];
      less[j] = -1;
      rows.ties.add(less, column);
      for (int i = 0; i < rows.size; i++) {
        out[j * rows.size + i] += column[i];
      }
    }
    return out;
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

  @Test
  void stripsGiveTheProductOfTheDefinition() {
    for (SoftJoint.Kind kind : SoftJoint.Kind.values()) {
      JointSystem joint = turned(kind);
      ContactRows rows = rows(joint);
      assertThat(rows.size).isGreaterThan(40);
      double[] w =
          withoutTies(new Compliance(joint, rows, new NearFlexibility(joint)).form(), rows);
      assertThat(error(w, byDefinition(joint, rows, 1)))
          .as("%s", kind)
          .isLessThan(kind == SoftJoint.Kind.ELASTIC ? SINGLE : RELATIVE);
      if (kind == SoftJoint.Kind.ELASTIC) {
        assertThat(error(w, byDefinition(joint, rows, 0))).as("mutant").isGreaterThan(0.1);
      }
    }
  }

  /** D is written in each body's own axes, G in the common frame: both must see a shift alike. */
  @Test
  void aShiftOfAllNodesDoesWhatAShiftOfTheirFrameDoes() {
    JointSystem joint = turned(SoftJoint.Kind.ELASTIC);
    Configuration c = joint.initialConfiguration();
    assertThat(differenceError(joint, c, 1)).isLessThan(RELATIVE);
    assertThat(differenceError(joint, c, -1)).as("mutant").isGreaterThan(1e-2);
  }

  /** A shift of the ball's nodes along its own axes does what the same shift of its frame does. */
  private static double differenceError(JointSystem joint, Configuration c, double sign) {
    ContactRows rows = rows(joint);
    double[] r = new double[9];
    c.pose(1).rotation(r);
    double[][] u = new double[2][];
    u[0] = new double[3 * joint.bodies().get(0).nodes()];
    u[1] = new double[3 * joint.bodies().get(1).nodes()];
    for (int i = 0; i < u[1].length; i++) {
      u[1][i] = sign * r[3 + i % 3]; // Rᵀ e_y: up in the common frame
    }
    double[] bySum = rows.gapsOf(u);
    double worst = 0;
    for (int i = 0; i < rows.size; i++) {
      double byFrame = rows.frameGradient[i * rows.unknowns + 1];
      worst = Math.max(worst, Math.abs(bySum[i] - byFrame) / rows.area[i]);
    }
    return worst;
  }
}
