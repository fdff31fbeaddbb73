package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElasticSupportTest {
  private static final double STEP = 1e-5;

  /** Gradient and Hessian by differences, for a support with all entries. */
  @Test
  void gradientAndHessianAreTheDerivatives() {
    Random random = new Random(7);
    double[] k = new double[36];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j <= i; j++) {
        k[6 * i + j] = k[6 * j + i] = (i == j ? 20 : 0) + random.nextDouble();
      }
    }
    double[] rest = random.doubles(6, -1, 1).toArray();
    ElasticSupport support = new ElasticSupport(1, rest, k);
    Configuration c =
        new Configuration(
            List.of(Pose.atRest(0, 0, 0), new Pose(1, 2, 3, 0.3, -0.2, 0.5, 0.02, -0.01, 0.04)));
    double[] gradient = new double[12];
    support.addGradient(c, gradient);
    double[] hessian = new double[144];
    support.addHessian(c, hessian);
    for (int i = 6; i < 12; i++) {
      double slope =
          (support.energy(c.plus(i, STEP)) - support.energy(c.plus(i, -STEP))) / (2 * STEP);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
      assertThat(support.force(c, i - 6)).isEqualTo(-gradient[i]);
      double[] ahead = new double[12];
      support.addGradient(c.plus(i, STEP), ahead);
      for (int j = 6; j < 12; j++) {
        assertThat(hessian[12 * i + j]).isCloseTo((ahead[j] - gradient[j]) / STEP, within(1e-5));
      }
    }
    assertThat(gradient[0]).isZero();
  }
}
