package org.plumbline.solver.recover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;

class StressMeasuresTest {
  private static final double RELATIVE = 1e-7;

  private static double[] principal(double[] s) {
    DMatrixRMaj tensor =
        new DMatrixRMaj(3, 3, true, s[0], s[3], s[5], s[3], s[1], s[4], s[5], s[4], s[2]);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(3, false, true);
    eigen.decompose(tensor);
    double[] values = new double[3];
    for (int i = 0; i < 3; i++) {
      values[i] = eigen.getEigenvalue(i).getReal();
    }
    java.util.Arrays.sort(values);
    return values;
  }

  @Test
  void measuresFollowFromPrincipalStresses() {
    Random random = new Random(9);
    for (int trial = 0; trial < 200; trial++) {
      double[] s = new double[8];
      for (int i = 2; i < 8; i++) {
        s[i] = 20 * random.nextDouble() - 10;
      }
      double[] p = principal(java.util.Arrays.copyOfRange(s, 2, 8));
      double mises =
          Math.sqrt(
              0.5
                  * (Math.pow(p[0] - p[1], 2)
                      + Math.pow(p[1] - p[2], 2)
                      + Math.pow(p[2] - p[0], 2)));
      assertThat(StressMeasures.vonMises(s, 2)).isCloseTo(mises, within(RELATIVE * 10));
      assertThat(StressMeasures.principalMinimum(s, 2)).isCloseTo(p[0], within(RELATIVE * 10));
      assertThat(StressMeasures.principalMinimum(s, 2))
          .as("mutant: the middle value")
          .isNotCloseTo(p[1], within(RELATIVE * 10));
    }
  }

  @Test
  void specialStates() {
    double[] pressure = {-4, -4, -4, 0, 0, 0};
    assertThat(StressMeasures.vonMises(pressure, 0)).isZero();
    assertThat(StressMeasures.principalMinimum(pressure, 0)).isEqualTo(-4);
    double[] shear = {0, 0, 0, 3, 0, 0};
    assertThat(StressMeasures.vonMises(shear, 0)).isCloseTo(3 * Math.sqrt(3), within(1e-14));
    assertThat(StressMeasures.principalMinimum(shear, 0)).isCloseTo(-3, within(1e-14));
  }
}
