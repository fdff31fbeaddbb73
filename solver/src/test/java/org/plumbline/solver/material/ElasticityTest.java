package org.plumbline.solver.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class ElasticityTest {
  private static final double RELATIVE = 1e-12;

  private static DMatrixRMaj compliance(Elasticity material) {
    DMatrixRMaj s = new DMatrixRMaj(6, 6, true, material.matrix());
    CommonOps_DDRM.invert(s);
    return s;
  }

  @Test
  void isotropicComplianceHasYoungsModulusAndPoissonRatio() {
    DMatrixRMaj s = compliance(Elasticity.isotropic(10, 0.45));
    assertThat(1 / s.get(0, 0)).isCloseTo(10, within(10 * RELATIVE));
    assertThat(-s.get(0, 1) / s.get(0, 0)).isCloseTo(0.45, within(RELATIVE));
    assertThat(1 / s.get(4, 4)).isCloseTo(10 / 2.9, within(10 * RELATIVE));
  }

  @Test
  void fibresAlongYGiveTheComplianceTheyWereMadeFrom() {
    DMatrixRMaj s = compliance(Elasticity.transverselyIsotropic(140, 20, 0.2, 0.3, 57.7, 0, 1, 0));
    assertThat(1 / s.get(1, 1)).isCloseTo(140, within(140 * RELATIVE));
    assertThat(1 / s.get(0, 0)).isCloseTo(20, within(20 * RELATIVE));
    assertThat(1 / s.get(2, 2)).isCloseTo(20, within(20 * RELATIVE));
    // Load along the fibre contracts across it by 0.3; swapped, it would be 0.3 * 20 / 140.
    assertThat(-s.get(0, 1) / s.get(1, 1)).isCloseTo(0.3, within(RELATIVE));
    assertThat(-s.get(0, 2) / s.get(0, 0)).isCloseTo(0.2, within(RELATIVE));
    assertThat(1 / s.get(3, 3)).isCloseTo(57.7, within(57.7 * RELATIVE));
    assertThat(1 / s.get(4, 4)).isCloseTo(57.7, within(57.7 * RELATIVE));
    assertThat(1 / s.get(5, 5)).isCloseTo(20 / 2.4, within(20 * RELATIVE));
  }

  @Test
  void isotropyIsASpecialCaseForEveryAxis() {
    Elasticity plain = Elasticity.isotropic(10, 0.3);
    Elasticity fibres =
        Elasticity.transverselyIsotropic(10, 10, 0.3, 0.3, 10 / 2.6, 0.36, 0.48, 0.8);
    Elasticity mutant =
        Elasticity.transverselyIsotropic(10, 10, 0.3, 0.3, 10 / 2.5, 0.36, 0.48, 0.8);
    double worst = 0;
    double worstMutant = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        worst = Math.max(worst, Math.abs(fibres.entry(i, j) - plain.entry(i, j)));
        worstMutant = Math.max(worstMutant, Math.abs(mutant.entry(i, j) - plain.entry(i, j)));
      }
    }
    assertThat(worst).isLessThan(10 * RELATIVE);
    assertThat(worstMutant).as("mutant").isGreaterThan(10 * RELATIVE);
  }

  @Test
  void unstableMaterialsAreRefused() {
    assertThatThrownBy(() -> Elasticity.isotropic(10, 0.5)).hasMessageContaining("0.5");
    assertThatThrownBy(() -> Elasticity.isotropic(-1, 0.3)).hasMessageContaining("-1.0 MPa");
    assertThatThrownBy(() -> Elasticity.isotropic(Double.NaN, 0.3)).hasMessageContaining("NaN");
    // The ratio 0.3 read as load across, contraction along the fibre becomes 0.3 * 140 / 20 = 2.1.
    assertThatThrownBy(() -> Elasticity.transverselyIsotropic(140, 20, 0.2, 2.1, 57.7, 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not positive definite")
        .hasMessageContaining("2.1");
    assertThatThrownBy(() -> Elasticity.transverselyIsotropic(140, 20, 0.2, 0.3, 57.7, 1, 1, 0))
        .hasMessageContaining("not 1");
  }
}
