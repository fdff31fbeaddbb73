package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DisjointPathsTest {
  private static final int TRIALS = 300;

  /** Sources and sinks among the vertices of a random graph; both ends may be one vertex. */
  private record Network(DissectionGraph graph, boolean[] source, boolean[] sink) {
    static Network random(Random random) {
      int n = 4 + random.nextInt(8);
      DissectionGraph graph = TestGraphs.random(n, n + random.nextInt(2 * n), random);
      boolean[] source = new boolean[n];
      boolean[] sink = new boolean[n];
      for (int v = 0; v < n; v++) {
        source[v] = random.nextInt(3) == 0;
        sink[v] = random.nextInt(3) == 0;
      }
      return new Network(graph, source, sink);
    }

    DisjointPaths paths() {
      return new DisjointPaths(graph.start(), graph.neighbours(), source, sink);
    }

    /** Whether no path is left from a source to a sink without the vertices of a bit set. */
    boolean separatedBy(int removed) {
      int reached = 0;
      for (int v = 0; v < source.length; v++) {
        reached |= source[v] ? 1 << v : 0;
      }
      reached &= ~removed;
      int before = 0;
      while (reached != before) {
        before = reached;
        for (int v = 0; v < source.length; v++) {
          for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
            reached |= (reached >> v & 1) << graph.neighbours()[e] & ~removed;
          }
        }
      }
      for (int v = 0; v < sink.length; v++) {
        if (sink[v] && (reached >> v & 1) == 1) {
          return false;
        }
      }
      return true;
    }

    int fewest() {
      int fewest = source.length;
      for (int removed = 0; removed < 1 << source.length; removed++) {
        if (Integer.bitCount(removed) < fewest && separatedBy(removed)) {
          fewest = Integer.bitCount(removed);
        }
      }
      return fewest;
    }
  }

  private static int onlyFirst(boolean[] first, int shift, boolean wanted) {
    int set = 0;
    for (int v = 0; v < first.length / 2; v++) {
      boolean cut = first[2 * v + shift] == wanted && first[2 * v + 1 - shift] != wanted;
      set |= cut ? 1 << v : 0;
    }
    return set;
  }

  /** Menger's theorem against every subset, and the separators nearest to either end. */
  @Test
  void pathsAreAsManyAsTheFewestVerticesThatSeparate() {
    Random random = new Random(92);
    for (int trial = 0; trial < TRIALS; trial++) {
      Network network = Network.random(random);
      DisjointPaths paths = network.paths();
      assertThat(paths.count()).isEqualTo(network.fewest());
      int nearSources = onlyFirst(paths.reachedFromSources(), 0, true);
      assertThat(Integer.bitCount(nearSources)).isEqualTo(paths.count());
      assertThat(network.separatedBy(nearSources)).isTrue();
      int nearSinks = onlyFirst(paths.reachingSinks(), 1, true);
      assertThat(Integer.bitCount(nearSinks)).isEqualTo(paths.count());
      assertThat(network.separatedBy(nearSinks)).isTrue();
    }
  }

  /** Whatever is reached besides, short of the sinks, again leaves a smallest separator. */
  @Test
  void closedSetsEndInSmallestSeparators() {
    Random random = new Random(93);
    int pushed = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Network network = Network.random(random);
      DisjointPaths paths = network.paths();
      boolean[] reached = paths.reachedFromSources();
      boolean[] fixed = paths.reachingSinks();
      for (int v = 0; v < network.source().length; v++) {
        if (reached[2 * v] && !reached[2 * v + 1] && !fixed[2 * v + 1]) {
          assertThat(paths.close(2 * v + 1, reached)).isPositive();
          int separator = onlyFirst(reached, 0, true);
          assertThat(Integer.bitCount(separator)).isEqualTo(paths.count());
          assertThat(network.separatedBy(separator)).isTrue();
          pushed++;
        }
      }
    }
    assertThat(pushed).isGreaterThan(20);
  }
}
