package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Acceleration of a linear iteration z ← A z + b with a spectrum that plain passes hardly damp. */
class AndersonTest {
  private static final int SIZE = 12;
  private static final double REACHED = 1e-10;

  /** A symmetric with eigenvalues between −0.9 and 0.999, seeded. */
  private static final class Map {
    final double[] a = new double[SIZE * SIZE];
    final double[] b;

    Map(long seed) {
      Random random = new Random(seed);
      b = random.doubles(SIZE, -1, 1).toArray();
      double[] noise = random.doubles(SIZE * SIZE, -1, 1).toArray();
      double[] vector = new Spectrum(noise, SIZE).vector;
      for (int k = 0; k < SIZE; k++) {
        double value = -0.9 + 1.899 * k / (SIZE - 1);
        for (int i = 0; i < SIZE; i++) {
          for (int j = 0; j < SIZE; j++) {
            a[i * SIZE + j] += value * vector[k * SIZE + i] * vector[k * SIZE + j];
          }
        }
      }
    }

    double[] image(double[] z) {
      double[] out = b.clone();
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          out[i] += a[i * SIZE + j] * z[j];
        }
      }
      return out;
    }
  }

  private static double residual(Map map, double[] z) {
    double[] image = map.image(z);
    double worst = 0;
    for (int i = 0; i < SIZE; i++) {
      worst = Math.max(worst, Math.abs(image[i] - z[i]));
    }
    return worst;
  }

  private static int passes(Map map, Anderson anderson) {
    double[] z = new double[SIZE];
    for (int pass = 1; pass < 1000; pass++) {
      z = anderson.accelerate(z, map.image(z));
      if (residual(map, z) < REACHED) {
        return pass;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static Anderson acceleration(int depth) {
    double[] weight = new double[SIZE];
    Arrays.setAll(weight, i -> 1 + i);
    return new Anderson(depth, weight);
  }

  /**
   * With full memory the iteration is GMRES: it ends after as many passes as unknowns, plus two.
   */
  @Test
  void fullMemoryEndsALinearIterationInAsManyPassesAsUnknowns() {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(passes(new Map(seed), acceleration(SIZE + 2)))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(SIZE + 2);
      assertThat(passes(new Map(seed), acceleration(0))).as("plain").isEqualTo(Integer.MAX_VALUE);
    }
  }

  /** Differences outlive the right-hand side, their last ends do not. */
  @Test
  void memoryServesAnotherRightHandSideOfTheSameMap() {
    Map map = new Map(7);
    Anderson anderson = acceleration(3 * SIZE);
    assertThat(passes(map, anderson)).isGreaterThan(SIZE / 2);
    Arrays.setAll(map.b, i -> Math.cos(i));
    anderson.resume();
    assertThat(passes(map, anderson)).isLessThanOrEqualTo(3);
    // mutant: without resuming, a difference across two maps poisons the memory
    Map other = new Map(7);
    Anderson poisoned = acceleration(3 * SIZE);
    passes(other, poisoned);
    Arrays.setAll(other.b, i -> Math.cos(i));
    assertThat(passes(other, poisoned)).isGreaterThan(3);
  }

  /** Two iterations of one map, side by side, learn twice as much per round. */
  @Test
  void iterationsSideBySideShareWhatTheyLearn() {
    Map one = new Map(7);
    Map other = new Map(7);
    Arrays.setAll(other.b, i -> Math.cos(i));
    Map[] maps = {one, other};
    Anderson anderson = acceleration(3 * SIZE);
    double[][] z = new double[2][SIZE];
    int rounds = 0;
    while (Math.max(residual(one, z[0]), residual(other, z[1])) > REACHED) {
      double[][] image = {maps[0].image(z[0]), maps[1].image(z[1])};
      z = anderson.accelerate(new int[] {0, 1}, z, image);
      rounds++;
    }
    int alone =
        Math.min(passes(one, acceleration(3 * SIZE)), passes(other, acceleration(3 * SIZE)));
    assertThat(rounds).isLessThanOrEqualTo(SIZE / 2 + 2).isLessThan(alone);
    // alone it is the same iteration as ever
    Anderson numbered = acceleration(3 * SIZE);
    Anderson plain = acceleration(3 * SIZE);
    double[] at = new double[SIZE];
    for (int k = 0; k < 4; k++) {
      double[] image = one.image(at);
      double[] next = plain.accelerate(at, image);
      assertThat(numbered.accelerate(new int[] {3}, new double[][] {at}, new double[][] {image})[0])
          .isEqualTo(next);
      at = next;
    }
  }
}
