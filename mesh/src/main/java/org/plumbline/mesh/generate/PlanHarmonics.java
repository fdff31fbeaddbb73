package org.plumbline.mesh.generate;

import java.util.Arrays;

/**
 * Discrete harmonic extension over a plan: values given at fixed nodes, every free node the
 * weighted mean of its neighbours.
 *
 * <p>Weights are 1 / (edge length of a reference layout), which keeps the grading of that layout.
 * Linear in the data and exact for constants, so planar data give a planar result. The matrix is
 * factored once (Cholesky in a skyline, nodes in Cuthill–McKee order); each extension is two
 * triangular solves.
 */
public final class PlanHarmonics {
  private final int nodes;
  private final int[] neighbourStart;
  private final int[] neighbours;
  private final double[] weights;
  private final int[] order;
  private final int[] rank;
  private final int[] rowStart;
  private final int[] rowFirst;
  private final double[] factor;

  /**
   * @param quads connectivity of the plan, four nodes each
   * @param layout first and second coordinate of each node, flat (length 2 · nodes)
   * @param fixed nodes with prescribed values
   */
  public PlanHarmonics(int[] quads, double[] layout, int[] fixed) {
    nodes = layout.length / 2;
    int[][] adjacency = adjacency(quads, nodes);
    neighbourStart = new int[nodes + 1];
    for (int n = 0; n < nodes; n++) {
      neighbourStart[n + 1] = neighbourStart[n] + adjacency[n].length;
    }
    neighbours = new int[neighbourStart[nodes]];
    weights = new double[neighbours.length];
    for (int n = 0; n < nodes; n++) {
      for (int e = 0; e < adjacency[n].length; e++) {
        int other = adjacency[n][e];
        double length =
            Math.hypot(
                layout[2 * n] - layout[2 * other], layout[2 * n + 1] - layout[2 * other + 1]);
        if (!(length > 0)) {
          throw new IllegalArgumentException("plan nodes " + n + " and " + other + " coincide");
        }
        neighbours[neighbourStart[n] + e] = other;
        weights[neighbourStart[n] + e] = 1 / length;
      }
    }
    boolean[] isFixed = new boolean[nodes];
    for (int f : fixed) {
      isFixed[f] = true;
    }
    order = cuthillMcKee(isFixed);
    rank = new int[nodes];
    Arrays.fill(rank, -1);
    for (int r = 0; r < order.length; r++) {
      rank[order[r]] = r;
    }
    rowFirst = new int[order.length];
    rowStart = new int[order.length + 1];
    for (int r = 0; r < order.length; r++) {
      int first = r;
      for (int e = neighbourStart[order[r]]; e < neighbourStart[order[r] + 1]; e++) {
        int other = rank[neighbours[e]];
        if (other >= 0 && other < first) {
          first = other;
        }
      }
      rowFirst[r] = first;
      rowStart[r + 1] = rowStart[r] + r - first + 1;
    }
    factor = new double[rowStart[order.length]];
    assembleAndFactor();
  }

  private static int[][] adjacency(int[] quads, int nodes) {
    int[][] lists = new int[nodes][4];
    int[] count = new int[nodes];
    for (int q = 0; q < quads.length; q += 4) {
      for (int c = 0; c < 4; c++) {
        connect(lists, count, quads[q + c], quads[q + (c + 1) % 4]);
        connect(lists, count, quads[q + (c + 1) % 4], quads[q + c]);
      }
    }
    for (int n = 0; n < nodes; n++) {
      lists[n] = Arrays.copyOf(lists[n], count[n]);
      Arrays.sort(lists[n]);
    }
    return lists;
  }

  private static void connect(int[][] lists, int[] count, int from, int to) {
    for (int i = 0; i < count[from]; i++) {
      if (lists[from][i] == to) {
        return;
      }
    }
    if (count[from] == lists[from].length) {
      lists[from] = Arrays.copyOf(lists[from], 2 * count[from]);
    }
    lists[from][count[from]++] = to;
  }

  private int[] cuthillMcKee(boolean[] isFixed) {
    int[] queue = new int[nodes];
    boolean[] seen = isFixed.clone();
    int head = 0;
    int tail = 0;
    for (int start = 0; start < nodes; start++) {
      if (seen[start]) {
        continue;
      }
      seen[start] = true;
      queue[tail++] = start;
      while (head < tail) {
        int n = queue[head++];
        for (int e = neighbourStart[n]; e < neighbourStart[n + 1]; e++) {
          if (!seen[neighbours[e]]) {
            seen[neighbours[e]] = true;
            queue[tail++] = neighbours[e];
          }
        }
      }
    }
    return Arrays.copyOf(queue, tail);
  }

  private void assembleAndFactor() {
    for (int r = 0; r < order.length; r++) {
      int n = order[r];
      for (int e = neighbourStart[n]; e < neighbourStart[n + 1]; e++) {
        factor[rowStart[r + 1] - 1] += weights[e];
        int other = rank[neighbours[e]];
        if (other >= 0 && other < r) {
          factor[rowStart[r] + other - rowFirst[r]] -= weights[e];
        }
      }
    }
    for (int r = 0; r < order.length; r++) {
      int offset = rowStart[r] - rowFirst[r];
      double pivot = factor[offset + r];
      for (int c = rowFirst[r]; c < r; c++) {
        int other = rowStart[c] - rowFirst[c];
        double s = factor[offset + c];
        for (int k = Math.max(rowFirst[r], rowFirst[c]); k < c; k++) {
          s -= factor[offset + k] * factor[other + k];
        }
        s /= factor[other + c];
        factor[offset + c] = s;
        pivot -= s * s;
      }
      factor[offset + r] = Math.sqrt(pivot);
    }
  }

  /**
   * Extends three-component data.
   *
   * @param field x, y, z of every node, flat; values at the fixed nodes are read, all others are
   *     overwritten
   */
  public void extend(double[] field) {
    double[] b = new double[order.length];
    for (int axis = 0; axis < 3; axis++) {
      for (int r = 0; r < b.length; r++) {
        b[r] = 0;
        for (int e = neighbourStart[order[r]]; e < neighbourStart[order[r] + 1]; e++) {
          if (rank[neighbours[e]] < 0) {
            b[r] += weights[e] * field[3 * neighbours[e] + axis];
          }
        }
      }
      solve(b);
      for (int r = 0; r < b.length; r++) {
        field[3 * order[r] + axis] = b[r];
      }
    }
  }

  private void solve(double[] b) {
    for (int r = 0; r < b.length; r++) {
      int offset = rowStart[r] - rowFirst[r];
      for (int c = rowFirst[r]; c < r; c++) {
        b[r] -= factor[offset + c] * b[c];
      }
      b[r] /= factor[offset + r];
    }
    for (int r = b.length - 1; r >= 0; r--) {
      int offset = rowStart[r] - rowFirst[r];
      b[r] /= factor[offset + r];
      for (int c = rowFirst[r]; c < r; c++) {
        b[c] -= factor[offset + c] * b[r];
      }
    }
  }
}
