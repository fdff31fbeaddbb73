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

/** What the inverse of a block gives is multiplied with the block, entry by entry. */
class KeptInverseTest {
  private static final double ACCURACY = 1e-10;
  private static final int SIZE = 160;

  private final Random random = new Random(11);
  private final double[] scale = random.doubles(SIZE, 0.1, 10).toArray();

  private double entry(int i, int j) {
    return (Math.exp(-Math.abs(i - j) / 5.0) + (i == j ? 0.3 : 0)) * scale[i] * scale[j];
  }

  private KeptCompliance compliance(DenseKernels kernels) {
    double[] w = new double[SIZE * SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        w[j * SIZE + i] = entry(i, j);
      }
    }
    return new KeptCompliance(SIZE, w, kernels);
  }

  /** Rows with some left out and others in their place. */
  private static int[] rows(int changes) {
    return IntStream.range(0, SIZE)
        .filter(i -> i < SIZE / 2 ? i % 7 != 3 || i / 7 >= changes : i < SIZE / 2 + changes)
        .toArray();
  }

  private double[][] sides(int count, int rows) {
    return IntStream.range(0, count)
        .mapToObj(c -> random.doubles(rows, -1, 1).toArray())
        .toArray(double[][]::new);
  }

  /** Largest entry of W_AA x − b. */
  private double residual(int[] rows, double[] x, double[] b) {
    double worst = 0;
    for (int i = 0; i < rows.length; i++) {
      double s = -b[i];
      for (int j = 0; j < rows.length; j++) {
        s += entry(rows[i], rows[j]) * x[j];
      }
      worst = Math.max(worst, Math.abs(s));
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 11})
  void productsWithTheBlockAreTheRightSides(int changes) {
    for (DenseKernels kernels : new DenseKernels[] {DenseKernels.plain(), DenseKernels.best()}) {
      KeptCompliance kept = compliance(kernels);
      kept.factor(rows(0));
      int[] rows = rows(changes);
      double[][] b = sides(5, rows.length);
      KeptInverse inverse = new KeptInverse(kept, rows);
      double[][] x = inverse.times(b);
      for (int c = 0; c < b.length; c++) {
        assertThat(residual(rows, x[c], b[c])).isLessThan(ACCURACY);
        // mutant: the solution with one row of another
        x[c][2] = x[c][3];
        assertThat(residual(rows, x[c], b[c])).isGreaterThan(1e-4);
      }
      for (int k = 0; k < rows.length; k++) {
        assertThat(inverse.diagonal(k)).isCloseTo(entry(rows[k], rows[k]), within(0.0));
      }
    }
  }

  @Test
  void fewChangesKeepTheFactorAndManyDoNot() {
    KeptCompliance kept = compliance(DenseKernels.best());
    int[] first = rows(0);
    kept.factor(first);
    new KeptInverse(kept, rows(4));
    assertThat(kept.base).isSameAs(first);
    int[] other = rows(11);
    new KeptInverse(kept, other);
    assertThat(kept.base).isEqualTo(other);
  }

  @Test
  void nothingPressedHasNoResponse() {
    KeptCompliance none = new KeptCompliance(0, new double[0]);
    double[][] x = new KeptInverse(none, new int[0]).times(new double[3][0]);
    assertThat(Arrays.stream(x).mapToInt(c -> c.length)).containsExactly(0, 0, 0);
  }
}
