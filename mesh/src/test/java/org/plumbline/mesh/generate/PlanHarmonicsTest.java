package org.plumbline.mesh.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanHarmonicsTest {
  private static final TwinDiscPlan PLAN = new TwinDiscPlan(6, 5, 2, 4);
  private static final double ROUNDOFF = 1e-12;

  @Test
  void freeNodesAreWeightedMeansOfTheirNeighbours() {
    double[] layout = layout();
    double[] field = randomRim();
    new PlanHarmonics(PLAN.quads(), layout, PLAN.perimeter()).extend(field);
    assertThat(residual(layout, field)).isLessThan(ROUNDOFF);
  }

  @Test
  void mutantFieldWithOneNodeMovedIsNotHarmonic() {
    double[] layout = layout();
    double[] field = randomRim();
    new PlanHarmonics(PLAN.quads(), layout, PLAN.perimeter()).extend(field);
    field[3 * PLAN.squareNode(0, 3, 2)] += 1e-6;
    assertThat(residual(layout, field)).isGreaterThan(ROUNDOFF);
  }

  @Test
  void dataInAPlaneStayInThePlane() {
    double[] field = randomRim();
    for (int n : PLAN.perimeter()) {
      field[3 * n + 1] = 4 + 0.3 * field[3 * n] - 0.7 * field[3 * n + 2];
    }
    new PlanHarmonics(PLAN.quads(), layout(), PLAN.perimeter()).extend(field);
    for (int i = 0; i < field.length; i += 3) {
      assertThat(field[i + 1]).isCloseTo(4 + 0.3 * field[i] - 0.7 * field[i + 2], within(ROUNDOFF));
    }
  }

  private static double[] layout() {
    DiscLayout disc = new DiscLayout(PLAN, 0);
    double[] layout = new double[2 * PLAN.nodeCount()];
    for (int d = 0; d < 2; d++) {
      for (int i = 0; i < PLAN.discNodes(); i++) {
        layout[2 * (d * PLAN.discNodes() + i)] = disc.first(i);
        layout[2 * (d * PLAN.discNodes() + i) + 1] = disc.second(i) + 3 * d;
      }
    }
    for (int i = 0; i <= PLAN.along(); i++) {
      int a = PLAN.bridgeNode(i, 0);
      int b = PLAN.bridgeNode(i, PLAN.bridge());
      for (int k = 1; k < PLAN.bridge(); k++) {
        double f = (double) k / PLAN.bridge();
        for (int axis = 0; axis < 2; axis++) {
          layout[2 * PLAN.bridgeNode(i, k) + axis] =
              (1 - f) * layout[2 * a + axis] + f * layout[2 * b + axis];
        }
      }
    }
    return layout;
  }

  private static double[] randomRim() {
    Random random = new Random(5);
    double[] field = new double[3 * PLAN.nodeCount()];
    for (int n : PLAN.perimeter()) {
      for (int a = 0; a < 3; a++) {
        field[3 * n + a] = random.nextGaussian();
      }
    }
    return field;
  }

  /** Largest |sum of (value - neighbour) / length| over free nodes, from edges of the quads. */
  private static double residual(double[] layout, double[] field) {
    double[] sum = new double[field.length];
    int[] q = PLAN.quads();
    java.util.Set<Long> done = new java.util.HashSet<>();
    for (int i = 0; i < q.length; i++) {
      int a = q[i];
      int b = q[i - i % 4 + (i + 1) % 4];
      if (!done.add((long) Math.min(a, b) << 32 | Math.max(a, b))) {
        continue;
      }
      double w =
          1 / Math.hypot(layout[2 * a] - layout[2 * b], layout[2 * a + 1] - layout[2 * b + 1]);
      for (int axis = 0; axis < 3; axis++) {
        double d = w * (field[3 * a + axis] - field[3 * b + axis]);
        sum[3 * a + axis] += d;
        sum[3 * b + axis] -= d;
      }
    }
    for (int n : PLAN.perimeter()) {
      java.util.Arrays.fill(sum, 3 * n, 3 * n + 3, 0);
    }
    return java.util.Arrays.stream(sum).map(Math::abs).max().orElseThrow();
  }
}
