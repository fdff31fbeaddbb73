package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.solver.linalg.DenseKernels;

/** Borders about a kept factor against a matrix that is put together and factored each time. */
class KeptSystemTest {
  private static final int POSES = 3;
  private static final double ACCURACY = 1e-9;

  /** A problem over some rows of a larger compliance, and the same put together. */
  private static final class Problem {
    final int[] row;
    final double[] gradient;
    final double[] inverse;
    final double[] constant;
    final double[] matrix;

    Problem(int size, double[] w, Random random) {
      row = IntStream.range(0, size).filter(i -> size < 10 || random.nextInt(8) > 0).toArray();
      int n = row.length;
      gradient = random.doubles((long) n * POSES, -1, 1).toArray();
      double[] low = random.doubles((long) POSES * POSES, -1, 1).toArray();
      // singular: a mode that nothing holds has no yielding
      inverse = new double[POSES * POSES];
      for (int a = 0; a < POSES; a++) {
        for (int b = 0; b < POSES; b++) {
          for (int c = 0; c < POSES - 1; c++) {
            inverse[a * POSES + b] += low[a * POSES + c] * low[b * POSES + c];
          }
        }
      }
      constant = random.doubles(n, -1, 1).toArray();
      matrix = new double[n * n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          matrix[j * n + i] = w[row[j] * size + row[i]];
          for (int a = 0; a < POSES; a++) {
            for (int b = 0; b < POSES; b++) {
              matrix[j * n + i] +=
                  gradient[i * POSES + a] * inverse[a * POSES + b] * gradient[j * POSES + b];
            }
          }
        }
      }
    }

    KeptSystem over(KeptCompliance w) {
      return new KeptSystem(w, row, gradient, POSES, inverse, constant);
    }
  }

  private static double[] compliance(int n, Random random) {
    double[] w = new double[n * n];
    double[] scale = random.doubles(n, 0.1, 10).toArray();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        w[j * n + i] =
            (Math.exp(-Math.abs(i - j) / 5.0) + (i == j ? 0.3 : 0)) * scale[i] * scale[j];
      }
    }
    return w;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 90, 200})
  void problemsOneAfterTheOtherHaveTheSolutionsOfTheirOwnMatrices(int size) {
    Random random = new Random(size);
    double[] w = compliance(size, random);
    for (DenseKernels kernels : new DenseKernels[] {DenseKernels.plain(), DenseKernels.best()}) {
      KeptCompliance kept = new KeptCompliance(size, w, kernels);
      int factorizations = 0;
      int plain = 0;
      for (int pass = 0; pass < 6; pass++) {
        Problem problem = new Problem(size, w, random);
        int n = problem.row.length;
        boolean[] active = new boolean[n];
        double[] lambda = new double[n];
        factorizations += BlockPivoting.solve(problem.over(kept), active, lambda).factorizations();
        boolean[] expectedActive = new boolean[n];
        double[] expected = new double[n];
        plain +=
            new BlockPivoting(kernels)
                .solve(n, problem.matrix, problem.constant, expectedActive, expected)
                .factorizations();
        assertThat(active).isEqualTo(expectedActive);
        double largest = Arrays.stream(expected).max().orElse(0);
        for (int i = 0; i < n; i++) {
          assertThat(lambda[i]).isCloseTo(expected[i], within(ACCURACY * largest));
        }
      }
      assertThat(factorizations).isLessThanOrEqualTo(plain);
    }
  }

  @Test
  void fewExchangesNeedNoNewFactor() {
    int n = 160;
    Random random = new Random(5);
    double[] w = compliance(n, random);
    Problem problem = new Problem(n, w, random);
    KeptCompliance kept = new KeptCompliance(n, w);
    int unknowns = problem.row.length;
    boolean[] active = new boolean[unknowns];
    Arrays.fill(active, 0, unknowns / 2, true);
    double[] lambda = new double[unknowns];
    double[] slack = new double[unknowns];
    assertThat(problem.over(kept).solve(active, lambda, slack)).isTrue();
    for (int i = 0; i < 4; i++) {
      active[7 * i] = false;
      active[unknowns - 1 - 9 * i] = true;
    }
    assertThat(problem.over(kept).solve(active, lambda, slack)).isFalse();
    double[] expected = new double[unknowns];
    double[] expectedSlack = new double[unknowns];
    new DenseSystem(unknowns, problem.matrix, problem.constant, DenseKernels.plain())
        .solve(active, expected, expectedSlack);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    for (int i = 0; i < unknowns; i++) {
      assertThat(lambda[i]).isCloseTo(expected[i], within(ACCURACY * largest));
      if (!active[i]) {
        assertThat(slack[i]).isCloseTo(expectedSlack[i], within(1e-8));
      }
    }
    // mutant: what left is not held at zero
    active[0] = true;
    new DenseSystem(unknowns, problem.matrix, problem.constant, DenseKernels.plain())
        .solve(active, expected, expectedSlack);
    assertThat(Math.abs(lambda[1] - expected[1])).isGreaterThan(ACCURACY * largest);
  }
}
