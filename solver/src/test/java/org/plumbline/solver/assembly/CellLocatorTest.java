package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.Brick;

class CellLocatorTest {
  private static final double EXACT = 1e-9;

  static Mesh distorted(CellType type) {
    Random random = new Random(17);
    return new Brick(4, 3, 5)
        .mesh(
            type,
            (u, v, w, x) -> {
              double inside = u * (1 - u) * v * (1 - v) * w * (1 - w) == 0 ? 0 : 1;
              x[0] = 20 * u + 2 * Math.sin(2 * w) + inside * (random.nextDouble() - 0.5);
              x[1] = 15 * v + 3 * u * w + inside * (random.nextDouble() - 0.5);
              x[2] = 25 * w - 2 * u * u + inside * (random.nextDouble() - 0.5);
            });
  }

  private static double field(Mesh mesh, int node) {
    return 1
        + 2 * mesh.coordinate(node, 0)
        - 3 * mesh.coordinate(node, 1)
        + mesh.coordinate(node, 2) / 2;
  }

  /** Worst error of a linear field and its gradient at found points. */
  private static double worst(CellType type, double shift) {
    Mesh mesh = distorted(type);
    CellLocator locator = new CellLocator(mesh);
    Random random = new Random(2);
    // shape functions of second order go below zero
    double least = type.secondOrder() ? -0.31 : 0;
    double worst = 0;
    int found = 0;
    for (int trial = 0; trial < 400; trial++) {
      double x = 26 * random.nextDouble() - 3;
      double y = 20 * random.nextDouble() - 1;
      double z = 28 * random.nextDouble() - 3;
      HostPoint host = locator.find(x, y, z).orElse(null);
      if (host == null) {
        continue;
      }
      found++;
      double value = 0;
      double[] slope = new double[3];
      double sum = 0;
      for (int a = 0; a < host.size(); a++) {
        sum += host.weight(a);
        assertThat(host.weight(a)).isBetween(least - 1e-8, 1 + 1e-8);
        value += host.weight(a) * field(mesh, host.node(a));
        for (int i = 0; i < 3; i++) {
          slope[i] += host.gradient(a, i) * field(mesh, host.node(a));
        }
      }
      worst = Math.max(worst, Math.abs(sum - 1));
      worst = Math.max(worst, Math.abs(value - (1 + 2 * (x + shift) - 3 * y + z / 2)));
      worst = Math.max(worst, Math.abs(slope[0] - 2));
      worst = Math.max(worst, Math.abs(slope[1] + 3));
      worst = Math.max(worst, Math.abs(slope[2] - 0.5));
    }
    assertThat(found).isGreaterThan(150).isLessThan(400);
    return worst;
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void foundPointsReproduceLinearFields(CellType type) {
    assertThat(worst(type, 0)).isLessThan(EXACT);
    assertThat(worst(type, 1e-8)).as("mutant").isGreaterThan(EXACT);
  }

  /** Every node is found, in the lowest of the cells around it; points beside the mesh are not. */
  @ParameterizedTest
  @EnumSource(CellType.class)
  void bordersBelongToTheLowestCell(CellType type) {
    Mesh mesh = distorted(type);
    CellLocator locator = new CellLocator(mesh);
    int[] lowest = new int[mesh.nodeCount()];
    java.util.Arrays.fill(lowest, Integer.MAX_VALUE);
    for (int cell = mesh.cellCount() - 1; cell >= 0; cell--) {
      for (int corner = 0; corner < type.nodes(); corner++) {
        lowest[mesh.blocks().get(0).node(cell, corner)] = cell;
      }
    }
    for (int node = 0; node < mesh.nodeCount(); node++) {
      HostPoint host =
          locator
              .find(mesh.coordinate(node, 0), mesh.coordinate(node, 1), mesh.coordinate(node, 2))
              .orElseThrow();
      assertThat(host.cell()).isEqualTo(lowest[node]);
    }
    assertThat(locator.find(10, 7, -2.5)).isEmpty();
    assertThat(locator.find(1000, 7, 5)).isEmpty();
    assertThat(locator.find(10, -1e-6, 0.5)).isEmpty();
  }
}
