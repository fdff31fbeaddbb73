package org.plumbline.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gate G14 for the oracle: forces and moments are the derivative of the energy. */
class GradientTest {
  private static final double RELATIVE = 1e-6;
  private static final double LEVER = 24;
  private static final double STEP = 1e-5;
  private static final int POSES = 12;
  private static final long SEED = 20;
  private static final int FIRST_COLLATERAL = 6;
  private static final int RESTRAINTS = 15;
  private static final int LOAD = 16;

  private static AnalyticKnee knee(Consumer<KneeParameters> change) {
    KneeParameters p = KneeParameters.gait();
    p.tibialDeformity = -6;
    p.flexionDeg = 12;
    p.restraintAp = 15;
    p.wedge = 8;
    p.releasedFraction = 0.7;
    change.accept(p);
    return new AnalyticKnee(p);
  }

  private static void assertDerivative(AnalyticKnee knee) {
    Random random = new Random(SEED);
    double[] gradient = new double[KneePose.COORDINATES];
    double[] unused = new double[KneePose.COORDINATES];
    for (int pose = 0; pose < POSES; pose++) {
      double[] q = new double[KneePose.COORDINATES];
      for (int i = 0; i < q.length; i++) {
        q[i] = (2 * random.nextDouble() - 1) * (i < 3 ? 2 : 2 / LEVER);
      }
      knee.energy(q, gradient);
      double largest = 0;
      for (int i = 0; i < q.length; i++) {
        largest = Math.max(largest, Math.abs(gradient[i]) / (i < 3 ? 1 : LEVER));
      }
      for (int i = 0; i < q.length; i++) {
        double scale = i < 3 ? 1 : LEVER;
        double[] at = q.clone();
        at[i] = q[i] + STEP / scale;
        double up = knee.energy(at, unused);
        at[i] = q[i] - STEP / scale;
        double difference = (up - knee.energy(at, unused)) / (2 * STEP);
        assertThat(Math.abs(gradient[i] / scale - difference) / largest)
            .as("seed %d pose %d coordinate %d", SEED, pose, i)
            .isLessThan(RELATIVE);
      }
    }
  }

  @Test
  void forcesAreTheDerivativeOfTheEnergy() {
    assertDerivative(knee(p -> {}));
    assertDerivative(knee(p -> p.menisci = false));
    assertDerivative(knee(p -> p.fixedWrench = true));
  }

  /** Both contacts, a collateral that the wedge tightened, restraints and load: force doubled. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, FIRST_COLLATERAL, RESTRAINTS, LOAD})
  void aTermWithAWrongForceIsCaught(int term) {
    AnalyticKnee knee = knee(p -> p.releasedFraction = 0);
    Term right = knee.terms().get(term);
    knee.terms()
        .set(
            term,
            (pose, wrench, gradient) ->
                right.add(pose, wrench, gradient) / 2 + right.add(pose, wrench, gradient) / 2);
    assertThatThrownBy(() -> assertDerivative(knee)).isInstanceOf(AssertionError.class);
  }
}
