package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.solver.linalg.DenseKernels;

class BlockPivotingTest {
  private static final double ACCURACY = 1e-9;

  private static double[] positiveDefinite(int n, Random random) {
    double[] factor = new double[n * n];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = random.nextGaussian();
    }
    double[] w = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = i == j ? 0.1 : 0;
        for (int k = 0; k < n; k++) {
          sum += factor[i * n + k] * factor[j * n + k];
        }
        w[j * n + i] = sum;
      }
    }
    return w;
  }

  /** Largest violation of the three conditions, scaled by the largest term. */
  private static double violation(int n, double[] w, double[] q, double[] lambda) {
    double worst = 0;
    for (int i = 0; i < n; i++) {
      double slack = q[i];
      double size = Math.abs(q[i]);
      for (int j = 0; j < n; j++) {
        slack += w[j * n + i] * lambda[j];
        size += Math.abs(w[j * n + i] * lambda[j]);
      }
      worst = Math.max(worst, Math.max(-slack / size, -lambda[i]));
      worst = Math.max(worst, Math.min(Math.abs(slack) / size, lambda[i]));
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 17, 60, 150})
  void satisfiesAllConditionsFromAnyStart(int n) {
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      double[] w = positiveDefinite(n, random);
      double[] q = new double[n];
      boolean[] guess = new boolean[n];
      for (int i = 0; i < n; i++) {
        q[i] = random.nextGaussian();
        guess[i] = random.nextBoolean();
      }
      double[] cold = new double[n];
      double[] warm = new double[n];
      boolean[] active = new boolean[n];
      BlockPivoting solver = new BlockPivoting();
      solver.solve(n, w, q, active, cold);
      assertThat(violation(n, w, q, cold)).as("seed %d", seed).isLessThan(ACCURACY);
      solver.solve(n, w, q, guess, warm);
      assertThat(guess).isEqualTo(active);
      assertThat(warm).isEqualTo(cold);
      assertThat(solver.solve(n, w, q, active, warm).factorizations()).isLessThanOrEqualTo(1);
      // mutant: the sign of the gaps
      double[] flipped = Arrays.stream(q).map(v -> -v).toArray();
      assertThat(violation(n, w, flipped, cold)).isGreaterThan(ACCURACY);
    }
  }

  @Test
  void doesNotCareAboutUnits() {
    int n = 40;
    Random random = new Random(3);
    double[] w = positiveDefinite(n, random);
    double[] q = random.doubles(n, -1, 1).toArray();
    double[] lambda = new double[n];
    boolean[] active = new boolean[n];
    new BlockPivoting().solve(n, w, q, active, lambda);
    double[] ws = w.clone();
    double[] qs = q.clone();
    for (int i = 0; i < n; i++) {
      double si = Math.pow(10, i % 7 - 3);
      qs[i] *= si;
      for (int j = 0; j < n; j++) {
        ws[j * n + i] *= si * Math.pow(10, j % 7 - 3);
      }
    }
    double[] scaled = new double[n];
    boolean[] scaledActive = new boolean[n];
    new BlockPivoting().solve(n, ws, qs, scaledActive, scaled);
    assertThat(scaledActive).isEqualTo(active);
  }

  @Test
  void singleExchangesEndWhereBlockExchangesCycle() {
    // nearly singular matrices of low rank: block exchanges alone would run in circles on some
    int n = 4;
    int singles = 0;
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      double[] low = random.doubles(2 * n, -1, 1).toArray();
      double[] w = new double[n * n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          w[j * n + i] =
              low[2 * i] * low[2 * j] + low[2 * i + 1] * low[2 * j + 1] + (i == j ? 1e-4 : 0);
        }
      }
      double[] q = random.doubles(n, -1, 1).toArray();
      double[] lambda = new double[n];
      singles +=
          new BlockPivoting(DenseKernels.plain())
              .solve(n, w, q, new boolean[n], lambda)
              .singleExchanges();
      assertThat(violation(n, w, q, lambda)).as("seed %d", seed).isLessThan(ACCURACY);
    }
    assertThat(singles).isPositive();
  }

  @Test
  void refusesWhatIsNotPositiveDefinite() {
    double[] lambda = new double[2];
    assertThatThrownBy(
            () ->
                new BlockPivoting()
                    .solve(
                        2,
                        new double[] {1, 2, 2, 1},
                        new double[] {-1, -1},
                        new boolean[2],
                        lambda))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("not positive definite");
    assertThatThrownBy(
            () ->
                new BlockPivoting()
                    .solve(1, new double[] {0}, new double[] {1}, new boolean[1], lambda))
        .hasMessageContaining("flexibility 0.0");
  }
}
