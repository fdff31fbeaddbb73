package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparatorRefinementTest {
  private static final byte LOW = SeparatorSearch.LOW;
  private static final byte HIGH = SeparatorSearch.HIGH;
  private static final byte CUT = SeparatorSearch.CUT;

  /** A thick band off the middle of a strip becomes one straight line, which divides it best. */
  @Test
  void aBandBecomesTheShortestLineNearTheMiddle() {
    int nx = 40;
    int ny = 9;
    DissectionGraph graph = TestGraphs.grid(nx, ny);
    byte[] side = new byte[nx * ny];
    for (int v = 0; v < side.length; v++) {
      int beyond = v % nx - 13;
      side[v] = beyond < 0 ? LOW : beyond < 3 + v / nx % 2 ? CUT : HIGH;
    }
    assertThat(TestGraphs.crossings(graph, side)).isZero();
    double score = new SeparatorRefinement(side.length).refine(graph, side);
    assertThat(TestGraphs.crossings(graph, side)).isZero();
    assertThat(TestGraphs.count(side, CUT)).isEqualTo(ny);
    int most = Math.max(TestGraphs.count(side, LOW), TestGraphs.count(side, HIGH));
    assertThat(most).isLessThanOrEqualTo((int) (0.6 * side.length));
    assertThat(score).isEqualTo(TestGraphs.score(graph, side));
  }

  /**
   * What the search updates as it moves is right: the result separates, and no start gets worse.
   */
  @Test
  void separatorsOfRandomGraphsStaySeparatorsAndGetNoWorse() {
    Random random = new Random(79);
    SeparatorRefinement refinement = new SeparatorRefinement(60);
    int better = 0;
    for (int trial = 0; trial < 200; trial++) {
      int n = 20 + random.nextInt(41);
      DissectionGraph graph = TestGraphs.weighted(TestGraphs.random(n, 3 * n, random), random);
      byte[] side = new byte[n];
      for (int v = 0; v < n; v++) {
        side[v] = v < n / 2 ? LOW : HIGH;
      }
      for (int v = 0; v < n / 2; v++) {
        for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
          side[v] = graph.neighbours()[e] >= n / 2 ? CUT : side[v];
        }
      }
      double before = TestGraphs.score(graph, side);
      double after = refinement.refine(graph, side);
      assertThat(TestGraphs.crossings(graph, side)).isZero();
      assertThat(after).isLessThanOrEqualTo(before);
      assertThat(after).isEqualTo(TestGraphs.score(graph, side));
      better += after < before ? 1 : 0;
    }
    assertThat(better).isGreaterThan(150);
  }

  /** Cutting a corner off a plate of 101 × 101 × 10 nodes takes 114 nodes, halving it 1 010. */
  @Test
  void aCornerIsNoSeparatorOfAPlate() {
    double halves = SeparatorSearch.score(50_500, 50_500, 1010);
    assertThat(SeparatorSearch.score(145, 101_751, 114)).isGreaterThan(halves);
    // A little askew costs next to nothing, three nodes in five on one side 4 %.
    assertThat(SeparatorSearch.score(60, 40, 24) / 24).isBetween(1.04, 1.05);
    assertThat(SeparatorSearch.score(0, 100, 5)).isInfinite();
  }
}
