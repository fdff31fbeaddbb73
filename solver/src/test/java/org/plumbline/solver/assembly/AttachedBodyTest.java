package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.NotPositiveDefiniteException;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.material.MaterialField;

/** Bodies on springs, and materials whose fibres turn from cell to cell. */
class AttachedBodyTest {
  private static final double STIFF = 1e7;

  /** A bar of bricks of 1 mm along x; node 4 i + k at x = i. */
  private static Mesh bar(int cells) {
    MeshBuilder builder = new MeshBuilder();
    for (int i = 0; i <= cells; i++) {
      builder.node(i, 0, 0);
      builder.node(i, 1, 0);
      builder.node(i, 1, 1);
      builder.node(i, 0, 1);
    }
    int[] connectivity =
        IntStream.range(0, cells).flatMap(i -> IntStream.range(4 * i, 4 * i + 8)).toArray();
    return builder.block("bar", CellType.HEX8, connectivity).build();
  }

  private static int[] end(int cells) {
    return IntStream.range(4 * cells, 4 * cells + 4).toArray();
  }

  private static Map<String, Elasticity> stiff() {
    return Map.of("bar", Elasticity.isotropic(STIFF, 0.3));
  }

  @Test
  void aStiffBarOnSpringsMovesByForceOverStiffness() {
    int cells = 3;
    GroundSprings springs =
        GroundSprings.shared(end(0), 400).and(GroundSprings.shared(end(cells), 100));
    ElasticBody body = new ElasticBody(bar(cells), stiff(), new int[0], springs);
    int[] retained = IntStream.range(0, body.mesh().nodeCount()).toArray();
    Superelement element = Superelement.of(body, retained, DenseKernels.best());
    double[] force = new double[3 * retained.length];
    for (int node : end(cells)) {
      force[3 * node] = 2.5;
    }
    double[] u = new double[3 * retained.length];
    element.solve(force, u);
    for (int node : retained) {
      assertThat(u[3 * node]).isCloseTo(10.0 / 500, within(1e-5));
    }
    assertThat(element.residual(u, force)).isLessThan(1e-10);
    assertThat(springs.force(u, 0)).isCloseTo(-10, within(1e-6));
    double[] inner = new double[u.length];
    body.internalForces(u, inner);
    for (int k = 0; k < inner.length; k++) {
      assertThat(inner[k]).isCloseTo(force[k], within(1e-6));
    }
  }

  @Test
  void springsAtOnePointLeaveTheBodyLoose() {
    int[] all = IntStream.range(0, 16).toArray();
    ElasticBody loose =
        new ElasticBody(bar(3), stiff(), new int[0], GroundSprings.shared(new int[] {5}, 100));
    assertThatThrownBy(() -> Superelement.of(loose, all, DenseKernels.best()))
        .isInstanceOf(NotPositiveDefiniteException.class);
  }

  @Test
  void refusesSpringsWithoutSense() {
    assertThatThrownBy(() -> GroundSprings.shared(new int[0], 5)).hasMessageContaining("5.0 N/mm");
    assertThatThrownBy(() -> GroundSprings.shared(new int[] {1}, -2))
        .hasMessageContaining("-2.0 N/mm");
    assertThatThrownBy(
            () ->
                new ElasticBody(
                    bar(1), stiff(), new int[0], GroundSprings.shared(new int[] {8}, 1)))
        .hasMessageContaining("spring node 8 is outside 0 … 7");
  }

  /** A quarter of a thin ring about z; cells follow the angle. */
  private static Mesh ring(double radius, double thickness, int cells) {
    MeshBuilder builder = new MeshBuilder();
    for (int i = 0; i <= cells; i++) {
      double angle = Math.PI / 2 * i / cells;
      for (double z : new double[] {0, 1}) {
        for (double r : new double[] {radius, radius + thickness}) {
          builder.node(r * Math.cos(angle), r * Math.sin(angle), z);
        }
      }
    }
    int[] cell = {0, 1, 5, 4, 2, 3, 7, 6};
    int[] connectivity =
        IntStream.range(0, cells).flatMap(i -> IntStream.of(cell).map(k -> 4 * i + k)).toArray();
    return builder.block("ring", CellType.HEX8, connectivity).build();
  }

  /** Radial growth of a ring of fibres under inner pressure; fibres lie at an angle to the ring. */
  private static double growth(double fibreTurn) {
    double radius = 20;
    double thickness = 0.4;
    int cells = 48;
    Mesh mesh = ring(radius, thickness, cells);
    MaterialField fibres =
        c -> {
          double angle = Math.PI / 2 * (c + 0.5) / cells + Math.PI / 2 + fibreTurn;
          return Elasticity.transverselyIsotropic(
              140, 20, 0.2, 0.3, 57.7, Math.cos(angle), Math.sin(angle), 0);
        };
    int[] held =
        IntStream.range(0, 3 * mesh.nodeCount())
            .filter(
                k ->
                    k % 3 == 0 && Math.abs(mesh.coordinate(k / 3, 0)) < 1e-9
                        || k % 3 == 1 && Math.abs(mesh.coordinate(k / 3, 1)) < 1e-9
                        || k == 2)
            .toArray();
    ElasticBody body = ElasticBody.withFixedComponents(mesh, Map.of("ring", fibres), held);
    int[] retained = IntStream.range(0, mesh.nodeCount()).toArray();
    Superelement element = Superelement.of(body, retained, DenseKernels.best());
    double pressure = 0.01;
    double[] force = new double[3 * retained.length];
    double share = pressure * radius * Math.PI / 2 / cells / 4;
    for (int i = 0; i < cells; i++) {
      double angle = Math.PI / 2 * (i + 0.5) / cells;
      for (int node : new int[] {4 * i, 4 * i + 2, 4 * i + 4, 4 * i + 6}) {
        force[3 * node] += share * Math.cos(angle);
        force[3 * node + 1] += share * Math.sin(angle);
      }
    }
    double[] u = new double[3 * retained.length];
    element.solve(force, u);
    double middle = radius + thickness / 2;
    return u[0] / (pressure * radius * middle / (140 * thickness));
  }

  /** Thin ring: u = p r r_m / (E t), E along the ring. */
  @Test
  void fibresThatFollowARingHoldItByTheirModulus() {
    assertThat(growth(0)).isCloseTo(1, within(0.01));
    assertThat(growth(Math.PI / 2)).as("fibres across the ring").isCloseTo(7, within(0.1));
  }
}
