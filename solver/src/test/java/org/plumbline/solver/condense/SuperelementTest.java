package org.plumbline.solver.condense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.NotPositiveDefiniteException;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;
import org.plumbline.solver.material.Elasticity;

class SuperelementTest {
  private static final Brick BRICK = new Brick(5, 4, 6);
  private static final double RELATIVE = 1e-10;

  static Stream<DenseKernels> kernels() {
    return Stream.of(DenseKernels.plain(), DenseKernels.best());
  }

  static ElasticBody block(double nu, int[] fixed) {
    Mesh mesh =
        BRICK.mesh(
            CellType.HEX8,
            (u, v, w, x) -> {
              x[0] = 10 * u + Math.sin(2 * w);
              x[1] = 8 * v + 0.4 * u * w;
              x[2] = 12 * w + 0.7 * Math.sin(3 * u);
            });
    return new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(10, nu)), fixed);
  }

  static int[] scatteredTop() {
    int[] top = BRICK.plane(2, 6);
    int[] nodes = Arrays.copyOf(top, 11);
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = top[(7 * i + 3) % top.length];
    }
    return nodes;
  }

  /** F from a dense inverse of the assembled matrix. */
  static double[] denseFlexibility(ElasticBody body, int[] retained) {
    SymmetricBlockMatrix k = body.stiffness();
    DMatrixRMaj dense = new DMatrixRMaj(3 * k.nodes(), 3 * k.nodes());
    for (int i = 0; i < k.nodes(); i++) {
      for (int p = k.first(i); p < k.first(i + 1); p++) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            dense.set(3 * i + a, 3 * k.column(p) + b, k.value(p, a, b));
            dense.set(3 * k.column(p) + b, 3 * i + a, k.value(p, a, b));
          }
        }
      }
    }
    CommonOps_DDRM.invert(dense);
    int n = 3 * retained.length;
    double[] f = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        f[i + j * n] =
            dense.get(
                3 * body.freeNode(retained[i / 3]) + i % 3,
                3 * body.freeNode(retained[j / 3]) + j % 3);
      }
    }
    return f;
  }

  static double difference(double[] a, double[] b) {
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
      scale = Math.max(scale, Math.abs(b[i]));
    }
    return worst / scale;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void flexibilityEqualsADenseInverse(DenseKernels kernels) {
    ElasticBody body = block(0.45, BRICK.plane(2, 0));
    int[] retained = scatteredTop();
    Superelement element = Superelement.of(body, retained, kernels);
    assertThat(difference(element.flexibility(), denseFlexibility(body, retained)))
        .isLessThan(RELATIVE);
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void bodiesOfEveryCellAreCondensed(CellType type) {
    Mesh mesh =
        new Brick(2, 2, 3)
            .mesh(
                type,
                (u, v, w, x) -> {
                  x[0] = 10 * u + w;
                  x[1] = 8 * v + 0.4 * u * w;
                  x[2] = 12 * w;
                });
    int[] fixed = nodesAt(mesh, 0);
    ElasticBody body = new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(10, 0.4)), fixed);
    int[] retained = nodesAt(mesh, 12);
    Superelement element = Superelement.of(body, retained, DenseKernels.best());
    assertThat(difference(element.flexibility(), denseFlexibility(body, retained)))
        .isLessThan(RELATIVE);
  }

  private static int[] nodesAt(Mesh mesh, double z) {
    return IntStream.range(0, mesh.nodeCount()).filter(n -> mesh.coordinate(n, 2) == z).toArray();
  }

  @Test
  void mutantMovedNodeIsNoticed() {
    ElasticBody body = block(0.45, BRICK.plane(2, 0));
    ElasticBody other = block(0.4499, BRICK.plane(2, 0));
    int[] retained = scatteredTop();
    Superelement element = Superelement.of(other, retained, DenseKernels.plain());
    assertThat(difference(element.flexibility(), denseFlexibility(body, retained)))
        .isGreaterThan(RELATIVE);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void fieldUnderRetainedForcesSatisfiesEquilibrium(DenseKernels kernels) {
    ElasticBody body = block(0.45, BRICK.plane(2, 0));
    int[] retained = scatteredTop();
    Superelement element = Superelement.of(body, retained, kernels);
    double[] forces = new double[3 * retained.length];
    for (int i = 0; i < forces.length; i++) {
      forces[i] = Math.cos(3.0 * i) - 0.5;
    }
    double[] u = new double[3 * body.mesh().nodeCount()];
    element.solve(forces, u);
    assertThat(element.residual(u, forces)).isLessThan(1e-11);
    double[] everywhere = new double[u.length];
    for (int i = 0; i < forces.length; i++) {
      everywhere[3 * retained[i / 3] + i % 3] = forces[i];
    }
    double[] again = new double[u.length];
    element.solveLoads(everywhere, again);
    assertThat(difference(again, u)).isLessThan(RELATIVE);
    u[3 * retained[0]] *= 1 + 1e-6;
    assertThat(element.residual(u, forces)).as("mutant").isGreaterThan(1e-9);
    element.refine(forces, u);
    assertThat(element.residual(u, forces)).isLessThan(1e-11);
    assertThat(difference(u, again)).isLessThan(RELATIVE);
  }

  /** A body that has lifted off takes no force: its proof is trivial, not an error. */
  @Test
  void aBodyWithoutForceHasNoResidual() {
    ElasticBody body = block(0.45, BRICK.plane(2, 0));
    int[] retained = scatteredTop();
    Superelement element = Superelement.of(body, retained, DenseKernels.plain());
    double[] forces = new double[3 * retained.length];
    double[] u = new double[3 * body.mesh().nodeCount()];
    element.solve(forces, u);
    assertThat(element.residual(u, forces)).isZero();
    u[3 * retained[0]] = 1e-9;
    assertThat(element.residual(u, forces)).as("mutant").isInfinite();
  }

  @Test
  void factorizationsAreCounted() {
    FactorizationCount count = new FactorizationCount();
    ElasticBody body = block(0.3, BRICK.plane(2, 0));
    Superelement.of(body, scatteredTop(), DenseKernels.plain(), count);
    Superelement.of(body, BRICK.plane(2, 6), DenseKernels.plain(), count);
    assertThat(count.value()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void aBodyThatIsNotHeldIsReportedWithItsNode(DenseKernels kernels) {
    for (int[] fixed : new int[][] {{}, {0}, {0, 1}}) {
      ElasticBody body = block(0.3, fixed);
      assertThatThrownBy(() -> Superelement.of(body, scatteredTop(), kernels))
          .isInstanceOf(NotPositiveDefiniteException.class)
          .hasMessageContaining("mesh node")
          .hasMessageContaining("fixed nodes");
    }
  }

  @Test
  void retainedNodesAreChecked() {
    ElasticBody body = block(0.3, BRICK.plane(2, 0));
    DenseKernels kernels = DenseKernels.plain();
    assertThatThrownBy(() -> Superelement.of(body, new int[] {0}, kernels))
        .hasMessageContaining("retained node 0 is fixed");
    assertThatThrownBy(() -> Superelement.of(body, new int[] {200, 200}, kernels))
        .hasMessageContaining("retained twice");
    assertThatThrownBy(() -> Superelement.of(body, new int[] {-1}, kernels))
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> Superelement.of(body, new int[0], kernels))
        .hasMessageContaining("no retained nodes");
  }
}
