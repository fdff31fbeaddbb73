package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BandSeparatorTest {
  private static final byte LOW = SeparatorSearch.LOW;
  private static final byte HIGH = SeparatorSearch.HIGH;
  private static final byte CUT = SeparatorSearch.CUT;

  /** A separator with steps costs a node for each; the shortest one is a line. */
  @Test
  void stepsBecomeALineThatHalvesTheGrid() {
    int nx = 21;
    int ny = 9;
    DissectionGraph graph = TestGraphs.grid(nx, ny);
    byte[] side = new byte[nx * ny];
    for (int v = 0; v < side.length; v++) {
      int beyond = v % nx - 9 - v / nx / 3;
      side[v] = beyond < 0 ? LOW : beyond < 2 ? CUT : HIGH;
    }
    assertThat(TestGraphs.crossings(graph, side)).isZero();
    new BandSeparator(side.length).improve(graph, side);
    assertThat(TestGraphs.crossings(graph, side)).isZero();
    assertThat(TestGraphs.count(side, CUT)).isEqualTo(ny);
    int low = TestGraphs.count(side, LOW);
    assertThat(low).isBetween(9 * ny, 11 * ny);
    for (int v = 0; v < side.length; v++) {
      assertThat(side[v]).isEqualTo(side[v % nx]);
    }
  }

  @Test
  void separatorsOfRandomGraphsStaySeparatorsAndGetHardlyDearer() {
    Random random = new Random(95);
    int better = 0;
    for (int trial = 0; trial < 300; trial++) {
      int n = 60 + random.nextInt(80);
      DissectionGraph graph = TestGraphs.weighted(TestGraphs.random(n, 2 * n, random), random);
      byte[] side = new byte[n];
      // The graph is a ring: two thick separators.
      for (int v = 0; v < n; v++) {
        side[v] = v < n / 2 ? LOW : HIGH;
      }
      new CrossingCover(n).repair(graph, side, random.nextBoolean() ? LOW : HIGH);
      assertThat(TestGraphs.crossings(graph, side)).isZero();
      double before = TestGraphs.score(graph, side);
      new BandSeparator(n).improve(graph, side);
      assertThat(TestGraphs.crossings(graph, side)).isZero();
      double after = TestGraphs.score(graph, side);
      assertThat(after).isLessThanOrEqualTo(1.005 * before);
      better += after < before ? 1 : 0;
    }
    assertThat(better).isGreaterThan(20);
  }
}
