package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparatorRefinementTest {
  private static final byte LOW = SeparatorSearch.LOW;
  private static final byte HIGH = SeparatorSearch.HIGH;
  private static final byte CUT = SeparatorSearch.CUT;

  /** Nodes of nx by ny squares with their diagonals: node x + nx · y. */
  private static DissectionGraph grid(int nx, int ny) {
    int[] start = new int[nx * ny + 1];
    int[] neighbours = new int[8 * nx * ny];
    int e = 0;
    for (int v = 0; v < nx * ny; v++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int x = v % nx + dx;
          int y = v / nx + dy;
          if ((dx != 0 || dy != 0) && x >= 0 && x < nx && y >= 0 && y < ny) {
            neighbours[e++] = x + nx * y;
          }
        }
      }
      start[v + 1] = e;
    }
    return new DissectionGraph(start, neighbours);
  }

  private static int crossings(DissectionGraph graph, byte[] side) {
    int count = 0;
    for (int v = 0; v < graph.size(); v++) {
      for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
        count += side[v] == LOW && side[graph.neighbours()[e]] == HIGH ? 1 : 0;
      }
    }
    return count;
  }

  private static int count(byte[] side, byte wanted) {
    int count = 0;
    for (byte s : side) {
      count += s == wanted ? 1 : 0;
    }
    return count;
  }

  /** A thick band off the middle of a strip becomes one straight line, which divides it best. */
  @Test
  void aBandBecomesTheShortestLineNearTheMiddle() {
    int nx = 40;
    int ny = 9;
    DissectionGraph graph = grid(nx, ny);
    byte[] side = new byte[nx * ny];
    for (int v = 0; v < side.length; v++) {
      int beyond = v % nx - 13;
      side[v] = beyond < 0 ? LOW : beyond < 3 + v / nx % 2 ? CUT : HIGH;
    }
    assertThat(crossings(graph, side)).isZero();
    double score = new SeparatorRefinement(side.length).refine(graph, side);
    assertThat(crossings(graph, side)).isZero();
    assertThat(count(side, CUT)).isEqualTo(ny);
    int most = Math.max(count(side, LOW), count(side, HIGH));
    assertThat(most).isLessThanOrEqualTo((int) (0.6 * side.length));
    assertThat(score)
        .isEqualTo(SeparatorSearch.score(count(side, LOW), count(side, HIGH), count(side, CUT)));
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
      DissectionGraph graph = random(n, 3 * n, random);
      byte[] side = new byte[n];
      for (int v = 0; v < n; v++) {
        side[v] = v < n / 2 ? LOW : HIGH;
      }
      for (int v = 0; v < n / 2; v++) {
        for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
          side[v] = graph.neighbours()[e] >= n / 2 ? CUT : side[v];
        }
      }
      double before = SeparatorSearch.score(count(side, LOW), count(side, HIGH), count(side, CUT));
      double after = refinement.refine(graph, side);
      assertThat(crossings(graph, side)).isZero();
      assertThat(after).isLessThanOrEqualTo(before);
      assertThat(after)
          .isEqualTo(SeparatorSearch.score(count(side, LOW), count(side, HIGH), count(side, CUT)));
      better += after < before ? 1 : 0;
    }
    assertThat(better).isGreaterThan(150);
  }

  private static DissectionGraph random(int n, int edges, Random random) {
    boolean[][] coupled = new boolean[n][n];
    for (int k = 0; k < edges; k++) {
      int a = random.nextInt(n);
      int b = (a + 1 + random.nextInt(n / 4)) % n;
      coupled[a][b] = a != b;
      coupled[b][a] = a != b;
    }
    int[] start = new int[n + 1];
    int[] neighbours = new int[n * n];
    int e = 0;
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        if (coupled[a][b]) {
          neighbours[e++] = b;
        }
      }
      start[a + 1] = e;
    }
    return new DissectionGraph(start, Arrays.copyOf(neighbours, e));
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
