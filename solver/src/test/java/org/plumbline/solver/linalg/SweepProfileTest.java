package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SweepProfileTest {
  private static final byte LOW = SeparatorSearch.LOW;
  private static final byte HIGH = SeparatorSearch.HIGH;
  private static final byte CUT = SeparatorSearch.CUT;

  /** Sides of a cut, repaired by all vertices of one side that it parts from a neighbour. */
  private static byte[] repaired(DissectionGraph graph, byte[] cut, byte from) {
    byte[] side = cut.clone();
    for (int v = 0; v < side.length; v++) {
      for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
        side[v] = cut[v] == from && cut[graph.neighbours()[e]] != from ? CUT : side[v];
      }
    }
    return side;
  }

  /** Keys are whole numbers, so that every cut between different ones falls between slices. */
  @Test
  void theCheapestOfAllCutsIsFound() {
    Random random = new Random(94);
    for (int trial = 0; trial < 300; trial++) {
      int n = 12 + random.nextInt(40);
      DissectionGraph graph = TestGraphs.weighted(TestGraphs.random(n, 2 * n, random), random);
      double[] key = new double[n];
      int keys = 3 + random.nextInt(n - 3);
      Arrays.setAll(key, v -> v * keys / n);
      double least = Double.POSITIVE_INFINITY;
      for (int level = 1; level < keys; level++) {
        byte[] cut = new byte[n];
        for (int v = 0; v < n; v++) {
          cut[v] = key[v] < level ? LOW : HIGH;
        }
        least = Math.min(least, TestGraphs.score(graph, repaired(graph, cut, LOW)));
        least = Math.min(least, TestGraphs.score(graph, repaired(graph, cut, HIGH)));
      }
      SweepProfile profile = new SweepProfile(n);
      assertThat(profile.sweep(graph, key)).isEqualTo(least);
      if (least < Double.POSITIVE_INFINITY) {
        byte[] side = new byte[n];
        profile.cut(n, side);
        side = repaired(graph, side, profile.repairedFrom());
        assertThat(TestGraphs.score(graph, side)).isEqualTo(least);
        assertThat(TestGraphs.crossings(graph, side)).isZero();
      }
    }
  }

  @Test
  void equalKeysCannotBeCut() {
    DissectionGraph graph = TestGraphs.grid(3, 3);
    assertThat(new SweepProfile(9).sweep(graph, new double[9])).isInfinite();
  }
}
