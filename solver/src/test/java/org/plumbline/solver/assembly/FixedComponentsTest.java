package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

class FixedComponentsTest {
  private static final double MODULUS = 200;
  private static final double POISSON = 0.3;
  private static final Map<String, Elasticity> MATERIAL =
      Map.of("cube", Elasticity.isotropic(MODULUS, POISSON));

  private static Mesh cube() {
    MeshBuilder b = new MeshBuilder();
    for (int k = 0; k < 8; k++) {
      int x = (k + 1 & 2) / 2;
      b.node(x, (k & 2) / 2, k / 4);
    }
    return b.block("cube", CellType.HEX8, new int[] {0, 1, 2, 3, 4, 5, 6, 7}).build();
  }

  /** Unit cube held by x = 0, y = 0 and z = 0 planes: uniaxial stress is exact. */
  @Test
  void symmetryPlanesAllowUniaxialStress() {
    Mesh mesh = cube();
    int[] held =
        java.util.stream.IntStream.range(0, 24)
            .filter(k -> mesh.coordinate(k / 3, k % 3) == 0)
            .toArray();
    ElasticBody body = ElasticBody.withFixedComponents(mesh, MATERIAL, held);
    Superelement condensed = Superelement.of(body, new int[] {4, 5, 6, 7}, DenseKernels.plain());
    double[] forces = new double[12];
    for (int i = 0; i < 4; i++) {
      forces[3 * i + 2] = -0.25;
      forces[3 * i] = mesh.coordinate(4 + i, 0) == 0 ? 77 : 0; // on a held component: no effect
    }
    double[] u = new double[24];
    condensed.solve(forces, u);
    for (int node = 0; node < 8; node++) {
      for (int axis = 0; axis < 3; axis++) {
        double strain = (axis == 2 ? -1 : POISSON) / MODULUS;
        assertThat(u[3 * node + axis])
            .isCloseTo(strain * mesh.coordinate(node, axis), within(1e-15));
      }
    }
    assertThat(condensed.residual(u, forces)).isLessThan(1e-14);
    // mutant: one plane let go, and nothing holds the cube along y
    int[] loose = java.util.Arrays.stream(held).filter(k -> k % 3 != 1).toArray();
    assertThatThrownBy(
            () ->
                Superelement.of(
                    ElasticBody.withFixedComponents(mesh, MATERIAL, loose),
                    new int[] {4, 5, 6, 7},
                    DenseKernels.plain()))
        .hasMessageContaining("not");
  }

  @Test
  void refusesComponentsThatDoNotExist() {
    assertThatThrownBy(() -> ElasticBody.withFixedComponents(cube(), MATERIAL, new int[] {24}))
        .hasMessageContaining("24 is outside 0 … 23");
  }
}
