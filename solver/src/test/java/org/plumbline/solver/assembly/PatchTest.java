package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.solver.BoundaryFaces;
import org.plumbline.solver.Brick;
import org.plumbline.solver.HeldBody;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.recover.StressField;

/** Gate G1: a linear displacement on the border of a distorted patch fills it exactly. */
class PatchTest {
  private static final double EXACT = 1e-12;
  private static final double VOLUME = 2 * 1.4;
  private static final Brick BRICK = new Brick(3, 3, 3);
  // Rows of the displacement gradient.
  private static final double[] GRADIENT = {1e-3, 4e-4, -2e-4, 3e-4, -5e-4, 6e-4, 1e-4, 2e-4, 7e-4};

  /** A box with its inner nodes out of place; inner edges with midside nodes are bent. */
  private static Mesh patch(CellType type) {
    Random random = new Random(5);
    double distortion = type.secondOrder() || type.shape() == CellShape.TETRAHEDRON ? 0.05 : 0.11;
    Mesh box =
        BRICK.mesh(
            type,
            (u, v, w, x) -> {
              x[0] = 2 * u;
              x[1] = v;
              x[2] = 1.4 * w;
            });
    double[] x = box.coordinates();
    int[] border = BoundaryFaces.nodes(box);
    for (int n = 0; n < box.nodeCount(); n++) {
      double inside = Arrays.binarySearch(border, n) < 0 ? distortion : 0;
      for (int i = 0; i < 3; i++) {
        x[3 * n + i] += (n < BRICK.nodes() ? 1 : 0.5) * inside * (2 * random.nextDouble() - 1);
      }
    }
    return box.at(x);
  }

  private static double linear(Mesh mesh, int node, int axis) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += GRADIENT[3 * axis + i] * mesh.coordinate(node, i);
    }
    return sum;
  }

  private static double worst(CellType type, Elasticity material, double moved) {
    Mesh mesh = patch(type);
    int[] fixed = BoundaryFaces.nodes(mesh);
    ElasticBody body = new ElasticBody(mesh, Map.of("solid", material), fixed);
    HeldBody held = new HeldBody(body);
    for (int node : fixed) {
      for (int axis = 0; axis < 3; axis++) {
        double bent = moved * mesh.coordinate(node, 0) * mesh.coordinate(node, 0);
        held.prescribe(node, axis, linear(mesh, node, axis) + bent);
      }
    }
    double[] u = held.solve();
    double error = 0;
    for (int node = 0; node < mesh.nodeCount(); node++) {
      for (int axis = 0; axis < 3; axis++) {
        error = Math.max(error, Math.abs(u[3 * node + axis] - linear(mesh, node, axis)));
      }
    }
    double[] g = GRADIENT;
    double[] strain = {g[0], g[4], g[8], g[1] + g[3], g[5] + g[7], g[6] + g[2]};
    double[] stress = new double[6];
    // not by the material's own product, which the recovered field uses
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        stress[i] += material.entry(i, j) * strain[j];
      }
    }
    double largest = 0;
    for (double s : stress) {
      largest = Math.max(largest, Math.abs(s));
    }
    StressField field = StressField.of(body, u);
    double[] averaged = field.nodeAverages("solid");
    for (int c = 0; c < 6; c++) {
      for (int cell = 0; cell < field.cells(); cell++) {
        error = Math.max(error, Math.abs(field.cell(cell, c) - stress[c]) / largest);
      }
      for (int node = 0; node < mesh.nodeCount(); node++) {
        error = Math.max(error, Math.abs(averaged[6 * node + c] - stress[c]) / largest);
      }
    }
    return Math.max(error, reactions(body, u, stress) / largest);
  }

  // Σ F_i x_j at the border is the volume times σ_ij, and nothing is left over inside.
  private static double reactions(ElasticBody body, double[] u, double[] stress) {
    Mesh mesh = body.mesh();
    double[] forces = new double[u.length];
    body.internalForces(u, forces);
    int[] border = BoundaryFaces.nodes(mesh);
    double[] moments = new double[9];
    double error = 0;
    for (int node = 0; node < mesh.nodeCount(); node++) {
      boolean inside = Arrays.binarySearch(border, node) < 0;
      for (int i = 0; i < 3; i++) {
        error = inside ? Math.max(error, Math.abs(forces[3 * node + i])) : error;
        for (int j = 0; j < 3; j++) {
          moments[3 * i + j] += forces[3 * node + i] * mesh.coordinate(node, j);
        }
      }
    }
    int[] voigt = {0, 3, 5, 3, 1, 4, 5, 4, 2};
    for (int k = 0; k < 9; k++) {
      error = Math.max(error, Math.abs(moments[k] / VOLUME - stress[voigt[k]]));
    }
    return error;
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void constantStressIsExact(CellType type) {
    assertThat(worst(type, Elasticity.isotropic(10, 0.3), 0)).isLessThan(EXACT);
    assertThat(worst(type, Elasticity.isotropic(10, 0.49), 0)).isLessThan(EXACT);
    Elasticity fibres = Elasticity.transverselyIsotropic(140, 20, 0.2, 0.3, 57.7, 0.6, 0.48, 0.64);
    assertThat(worst(type, fibres, 0)).isLessThan(EXACT);
    assertThat(worst(type, Elasticity.isotropic(10, 0.3), 1e-8)).as("mutant").isGreaterThan(EXACT);
  }

  @Test
  void invertedCellIsNamedWithBlockAndPlace() {
    Mesh mesh =
        BRICK.mesh(
            CellType.HEX8,
            (u, v, w, x) -> {
              x[0] = u > 0.4 && u < 0.9 ? 0.1 : u;
              x[1] = v;
              x[2] = w;
            });
    ElasticBody body =
        new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(1, 0.3)), new int[0]);
    assertThatThrownBy(body::stiffness)
        .isInstanceOf(InvertedCellException.class)
        .hasMessageContaining("cell 1 of block 'solid'")
        .hasMessageContaining("mm is inverted");
  }

  @Test
  void materialsMustMatchTheBlocks() {
    Mesh mesh = new MeshBuilder().block("shell", CellType.HEX8, new int[0]).build();
    Elasticity steel = Elasticity.isotropic(2e5, 0.3);
    assertThatThrownBy(() -> new ElasticBody(mesh, Map.of(), new int[0]))
        .hasMessageContaining("block 'shell' has no material");
    assertThatThrownBy(
            () -> new ElasticBody(mesh, Map.of("shell", steel, "core", steel), new int[0]))
        .hasMessageContaining("'core'");
    assertThatThrownBy(() -> new ElasticBody(mesh, Map.of("shell", steel), new int[] {3}))
        .hasMessageContaining("fixed node 3");
  }
}
