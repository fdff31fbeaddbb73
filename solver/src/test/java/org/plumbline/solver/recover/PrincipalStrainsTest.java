package org.plumbline.solver.recover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

class PrincipalStrainsTest {
  /** Two equal principal strains cost half the digits of 0.01 in the cosine formula. */
  private static final double ROUNDING = 1e-9;

  private static final Mesh BOX = new Brick(2, 2, 2).box(4, 3, 2);
  private static final ElasticBody BODY =
      new ElasticBody(BOX, Map.of("solid", Elasticity.isotropic(100, 0.3)), new int[0]);

  /** u = ε x + γ y, the rest still. */
  private static PrincipalStrains field(double axial, double shear) {
    double[] u = new double[3 * BOX.nodeCount()];
    for (int n = 0; n < BOX.nodeCount(); n++) {
      u[3 * n] = axial * BOX.coordinate(n, 0) + shear * BOX.coordinate(n, 1);
    }
    return PrincipalStrains.of(BODY, u);
  }

  @Test
  void axialStrainIsPrincipal() {
    PrincipalStrains stretched = field(0.01, 0);
    assertThat(stretched.largest(3)).isCloseTo(0.01, within(ROUNDING));
    assertThat(stretched.smallest(3)).isCloseTo(0, within(ROUNDING));
    assertThat(field(-0.02, 0).smallest(0)).isCloseTo(-0.02, within(ROUNDING));
  }

  @Test
  void engineeringShearIsHalved() {
    PrincipalStrains sheared = field(0, 0.01);
    assertThat(sheared.largest(5)).isCloseTo(0.005, within(ROUNDING));
    assertThat(sheared.smallest(5)).isCloseTo(-0.005, within(ROUNDING));
    // mutant: shear taken as it stands would give twice that
    assertThat(sheared.largest(5)).isNotCloseTo(0.01, within(1e-3));
  }
}
