package org.plumbline.solver.linalg;

import java.util.Arrays;
import java.util.Random;

/** Small graphs to be separated, all vertices of weight one. */
final class TestGraphs {
  private TestGraphs() {}

  /** Nodes of nx by ny squares with their diagonals: node x + nx · y. */
  static DissectionGraph grid(int nx, int ny) {
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
    return new DissectionGraph(start, neighbours, ones(nx * ny));
  }

  static DissectionGraph random(int n, int edges, Random random) {
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
    return new DissectionGraph(start, Arrays.copyOf(neighbours, e), ones(n));
  }

  /** The same graph with weights from one to four. */
  static DissectionGraph weighted(DissectionGraph graph, Random random) {
    int[] weight = new int[graph.size()];
    Arrays.setAll(weight, v -> 1 + random.nextInt(4));
    return new DissectionGraph(graph.start(), graph.neighbours(), weight);
  }

  private static int[] ones(int n) {
    int[] weight = new int[n];
    Arrays.fill(weight, 1);
    return weight;
  }

  /** Edges between the sides: none if the separator separates. */
  static int crossings(DissectionGraph graph, byte[] side) {
    int count = 0;
    for (int v = 0; v < graph.size(); v++) {
      for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
        boolean low = side[v] == SeparatorSearch.LOW;
        count += low && side[graph.neighbours()[e]] == SeparatorSearch.HIGH ? 1 : 0;
      }
    }
    return count;
  }

  static int count(byte[] side, byte wanted) {
    int count = 0;
    for (byte s : side) {
      count += s == wanted ? 1 : 0;
    }
    return count;
  }

  /** Equation S4, counted from the beginning. */
  static double score(DissectionGraph graph, byte[] side) {
    int[] weight = new int[3];
    for (int v = 0; v < side.length; v++) {
      weight[side[v]] += graph.weight()[v];
    }
    int separator = count(side, SeparatorSearch.CUT);
    return SeparatorSearch.score(
        weight[SeparatorSearch.LOW], weight[SeparatorSearch.HIGH], separator);
  }
}
