package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;

class AggregationTest {
  /** Five unit facets in a row under a plate that covers x < edge. */
  private static MortarRows rows(double edge, CoverMemory memory) {
    ContactSurface base =
        Bricks.surface(
            Bricks.lattice(Bricks.even(0, 5, 5), Bricks.even(0, 1, 1), Bricks.even(-1, 0, 1)),
            "top");
    Mesh plate =
        Bricks.lattice(Bricks.even(-1, edge, 4), Bricks.even(-1, 2, 2), Bricks.even(0, 1, 1));
    ContactSurface above = Bricks.surface(plate, "bottom");
    return new MortarPair(base, above, MortarSettings.production())
        .integrate(base.referenceCoordinates(), above.referenceCoordinates(), memory, 1);
  }

  /** The node at (x, y) of the base. */
  private static int node(int x, int y) {
    return 6 * y + x;
  }

  @Test
  void givesSliversToTheirNeighboursAndKeepsTheArea() {
    // node 3 is covered by 0.5 · 0.3² of 1 at an edge of 2.3, hence 4.5 %
    MortarRows rows = rows(2.3, new CoverMemory());
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
    java.util.Arrays.fill(lambda, 7);
    double[] pressure = new double[12];
    rows.nodalPressures(lambda, pressure);
    assertThat(pressure[node(3, 1)]).isCloseTo(7, within(1e-14));
    assertThat(pressure[node(4, 1)]).isZero();
  }

  @Test
  void changesItsMindLate() {
    CoverMemory memory = new CoverMemory();
    double kept = 2.46; // cover of node 3: 0.5 · 0.46² = 10.6 %
    double fading = 2.4; // 8 %
    double gone = 2.3; // 4.5 %
    double back = 2.5; // 12.5 %
    double whole = 2.65; // 21 %
    int node = node(3, 0);
    assertThat(owns(rows(kept, memory), node)).isTrue();
    assertThat(owns(rows(fading, memory), node)).isTrue();
    assertThat(owns(rows(gone, memory), node)).isFalse();
    assertThat(owns(rows(fading, memory), node)).isFalse();
    assertThat(owns(rows(back, memory), node)).isFalse();
    assertThat(owns(rows(whole, memory), node)).isTrue();
    // without memory the same geometry is judged by the plain limit
    assertThat(owns(rows(fading, new CoverMemory()), node)).isFalse();
    assertThat(owns(rows(back, new CoverMemory()), node)).isTrue();
    memory.reconsider();
    assertThat(owns(rows(back, memory), node)).isTrue();
  }

  /** Kept it would be dropped, dropped it would be kept: such a node ends as kept. */
  @Test
  void aNodeWithoutASideOfItsOwnStaysKept() {
    CoverMemory memory = new CoverMemory();
    double above = 2.46;
    double below = 2.4;
    double half = 2.3; // 4.5 %, below half the limit
    int node = node(3, 0);
    for (int change = 0; change < 4; change++) {
      assertThat(owns(rows(change % 2 == 0 ? above : below, memory), node))
          .isEqualTo(change % 2 == 0);
      memory.reconsider();
    }
    assertThat(owns(rows(above, memory), node)).isTrue();
    memory.reconsider();
    assertThat(owns(rows(below, memory), node)).isTrue();
    memory.reconsider();
    assertThat(owns(rows(half, memory), node)).isFalse();
  }

  private static boolean owns(MortarRows rows, int node) {
    int row = rows.rowOf(node);
    return row >= 0 && rows.node(row) == node;
  }

  @Test
  void aCopyRemembersOnItsOwn() {
    CoverMemory memory = new CoverMemory();
    rows(2.46, memory);
    CoverMemory copy = memory.copy();
    rows(2.3, copy);
    assertThat(owns(rows(2.4, memory), node(3, 0))).isTrue();
    assertThat(owns(rows(2.4, copy), node(3, 0))).isFalse();
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
            .integrate(
                base.referenceCoordinates(), punch.referenceCoordinates(), new CoverMemory(), 1);
    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.area(0)).isCloseTo(0.04, within(1e-14));
    assertThat(rows.meanGap(0)).isCloseTo(0.1, within(1e-13));
  }
}
