package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;

class AggregationTest {
  private static final double SLOPE = 0.1;

  /** Five unit facets in a row under a plate that covers x < edge and comes closer with x. */
  private static MortarRows rows(double edge) {
    ContactSurface base =
        Bricks.surface(
            Bricks.lattice(Bricks.even(0, 5, 5), Bricks.even(0, 1, 1), Bricks.even(-1, 0, 1)),
            "top");
    Mesh plate =
        Bricks.lattice(Bricks.even(-1, edge, 4), Bricks.even(-1, 2, 2), Bricks.even(0, 1, 1));
    ContactSurface above = Bricks.surface(plate, "bottom");
    double[] tilted = above.referenceCoordinates();
    for (int i = 0; i < tilted.length; i += 3) {
      tilted[i + 2] -= SLOPE * tilted[i];
    }
    return new MortarPair(base, above, MortarSettings.production())
        .integrate(base.referenceCoordinates(), tilted, 1);
  }

  /** The node at (x, y) of the base. */
  private static int node(int x, int y) {
    return 6 * y + x;
  }

  @Test
  void givesSliversToTheirNeighboursAndKeepsTheArea() {
    // node 3 is covered by 0.5 · 0.3² of 1 at an edge of 2.3, hence 4.5 %
    MortarRows rows = rows(2.3);
    int row = rows.rowOf(node(3, 0));
    assertThat(row).isNotNegative();
    assertThat(rows.node(row)).isEqualTo(node(2, 0));
    assertThat(rows.rowOf(node(4, 0))).isEqualTo(-1);
    double area = 0;
    for (int i = 0; i < rows.size(); i++) {
      area += rows.area(i);
    }
    assertThat(area).isCloseTo(2.3, within(1e-14));
    double[] lambda = new double[rows.size()];
    Arrays.fill(lambda, 7);
    double[] pressure = new double[12];
    rows.nodalPressures(lambda, pressure);
    assertThat(pressure[node(3, 1)]).isCloseTo(7, within(1e-14));
    assertThat(pressure[node(4, 1)]).isZero();
  }

  /** Softness of the tie on a node's row, times its area, for unit indentation; 0 without one. */
  private static double softness(MortarRows rows, int node) {
    double[] unit = new double[rows.size()];
    double[] opened = new double[rows.size()];
    unit[rows.rowOf(node)] = 1;
    rows.ties().add(unit, opened);
    return opened[rows.rowOf(node)];
  }

  /**
   * A row begins at half the limit, stiffly tied, and is let go by and by until twice the limit.
   */
  @Test
  void aRowBeginsTiedAndIsLetGo() {
    int node = node(3, 0);
    double last = Double.POSITIVE_INFINITY;
    for (double cover : new double[] {0.0501, 0.06, 0.08, 0.1, 0.13, 0.16, 0.1999}) {
      MortarRows rows = rows(2 + Math.sqrt(2 * cover));
      assertThat(owns(rows, node)).as("cover %s", cover).isTrue();
      double now = softness(rows, node) / rows.area(rows.rowOf(node));
      assertThat(now).isPositive().isLessThan(last);
      last = now;
    }
    assertThat(last).isLessThan(1e-6);
    assertThat(owns(rows(2 + Math.sqrt(2 * 0.0499)), node)).isFalse();
    assertThat(rows(2 + Math.sqrt(2 * 0.2001)).ties().size()).isZero();
    assertThat(softness(rows(2 + Math.sqrt(2 * 0.0501)), node)).isGreaterThan(100);
  }

  @Test
  void constantPressuresFeelNoTies() {
    for (double edge = 2.32; edge < 2.6; edge += 0.01) {
      MortarRows rows = rows(edge);
      assertThat(rows.ties().size()).isPositive();
      double[] opened = new double[rows.size()];
      double[] even = new double[rows.size()];
      Arrays.fill(even, 7);
      rows.ties().add(even, opened);
      for (double o : opened) {
        assertThat(o).isCloseTo(0, within(1e-11));
      }
    }
  }

  /** Uneven pressures neither jump where a row begins nor where it is let go. */
  @Test
  void pressuresFollowTheEdge() {
    for (double cover : new double[] {0.05, 0.2}) {
      double edge = 2 + Math.sqrt(2 * cover);
      double[] before = pressures(edge - 1e-9);
      double[] after = pressures(edge + 1e-9);
      for (int node = 0; node < before.length; node++) {
        assertThat(after[node]).as("node %d", node).isCloseTo(before[node], within(2e-4));
      }
    }
    // mutant: a row that begins on its own
    double edge = 2 + Math.sqrt(2 * 0.05);
    double given = pressures(edge - 1e-9)[node(3, 0)];
    assertThat(Winkler.pressures(rows(edge + 1e-9), 0.2, 0)[node(3, 0)])
        .isGreaterThan(given + 0.05);
  }

  private static double[] pressures(double edge) {
    return Winkler.pressures(rows(edge), 0.2, 1);
  }

  private static boolean owns(MortarRows rows, int node) {
    int row = rows.rowOf(node);
    return row >= 0 && rows.node(row) == node;
  }

  /**
   * Small punches anywhere: some nodes have neighbours of their own, some only stand for others.
   */
  @Test
  void sharesArePositiveAndSumToOneWhereverAPunchStands() {
    ContactSurface base =
        Bricks.surface(
            Bricks.lattice(Bricks.even(0, 5, 5), Bricks.even(0, 5, 5), Bricks.even(-1, 0, 1)),
            "top");
    Random random = new Random(17);
    for (int k = 0; k < 400; k++) {
      double x = 0.5 + 2 * random.nextDouble();
      double y = 0.5 + 2 * random.nextDouble();
      double length = 0.05 + 2 * random.nextDouble();
      double width = 0.02 + random.nextDouble() * random.nextDouble() * random.nextDouble();
      ContactSurface punch =
          Bricks.surface(
              Bricks.lattice(
                  Bricks.even(x, x + length, 2),
                  Bricks.even(y, y + width, 1),
                  Bricks.even(0.1, 1, 1)),
              "bottom");
      MortarRows rows =
          new MortarPair(base, punch, MortarSettings.production().withMinimumCover(0.3))
              .integrate(base.referenceCoordinates(), punch.referenceCoordinates(), 1);
      double area = 0;
      double[] lambda = new double[rows.size()];
      for (int i = 0; i < rows.size(); i++) {
        area += rows.area(i);
        lambda[i] = 1 + random.nextDouble();
      }
      assertThat(area).isCloseTo(length * width, within(1e-12));
      double[] pressure = new double[36];
      rows.nodalPressures(lambda, pressure);
      for (int node = 0; node < pressure.length; node++) {
        if (rows.cover(node) > 0) {
          assertThat(pressure[node]).isBetween(1 - 1e-12, 2 + 1e-12);
        }
      }
    }
  }

  @Test
  void aSmallPunchInsideOneFacetIsNotLost() {
    ContactSurface base =
        Bricks.surface(
            Bricks.lattice(Bricks.even(0, 3, 3), Bricks.even(0, 3, 3), Bricks.even(-1, 0, 1)),
            "top");
    ContactSurface punch =
        Bricks.surface(
            Bricks.lattice(
                Bricks.even(1.2, 1.4, 1), Bricks.even(1.3, 1.5, 1), Bricks.even(0.1, 1, 1)),
            "bottom");
    MortarRows rows =
        new MortarPair(base, punch, MortarSettings.production())
            .integrate(base.referenceCoordinates(), punch.referenceCoordinates(), 1);
    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.area(0)).isCloseTo(0.04, within(1e-14));
    assertThat(rows.meanGap(0)).isCloseTo(0.1, within(1e-13));
  }
}
