package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquilibriumProofTest {
  /** Each residual by itself, just within and just beyond its bound; NaN is no proof either. */
  @ParameterizedTest
  @CsvSource({
    "0, 1e-8, 1.01e-8",
    "1, 1e-8, 1.01e-8",
    "2, 1e-6, 1.01e-6",
    "3, 1e-6, 1.01e-6",
    "4, 0, 1e-300",
    "5, 1e-8, 1.01e-8",
    "6, 1e-6, 1.01e-6"
  })
  void everyResidualCounts(int which, double within, double beyond) {
    assertThat(proof(which, within).holds()).isTrue();
    assertThat(proof(which, beyond).holds()).isFalse();
    assertThat(proof(which, Double.NaN).holds()).isFalse();
  }

  private static EquilibriumProof proof(int which, double value) {
    double[] r = new double[7];
    r[which] = value;
    return new EquilibriumProof(r[0], r[1], r[2], r[3], r[4], r[5], r[6]);
  }
}
