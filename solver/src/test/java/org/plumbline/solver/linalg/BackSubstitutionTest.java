package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns side by side against L₁ᵀ x₁ + L₂ᵀ x₂ multiplied out. */
class BackSubstitutionTest {
  private static final int AT = 5;

  @ParameterizedTest
  @CsvSource({"3, 3", "3, 12", "9, 30", "12, 12", "15, 15", "24, 25", "27, 60", "300, 900"})
  void solvesTheTransposedColumns(int c, int f) {
    Random random = new Random(7);
    double[] l = new double[AT + Update.column(c, f)];
    for (int j = 0; j < c; j++) {
      int column = AT + Update.column(j, f);
      l[column] = 2 + random.nextDouble();
      for (int i = 1; i < f - j; i++) {
        l[column + i] = (random.nextDouble() - 0.5) / c;
      }
    }
    double[] x = random.doubles(f).toArray();
    double[] right = x.clone();
    for (int j = 0; j < c; j++) {
      right[j] = 0;
      for (int i = j; i < f; i++) {
        right[j] += l[AT + Update.column(j, f) + i - j] * x[i];
      }
    }
    BackSubstitution.solve(l, AT, c, f, right);
    for (int i = 0; i < f; i++) {
      assertThat(right[i]).as("row %d", i).isCloseTo(x[i], within(1e-14));
    }
  }
}
