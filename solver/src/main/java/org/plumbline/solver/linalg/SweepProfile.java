package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * What every cut along a key would cost, found in one pass over the edges.
 *
 * <p>The range of the key is divided into slices. A cut between two slices is repaired by all
 * vertices before it with a neighbour behind it, or by all behind it with a neighbour before it. A
 * vertex takes part in a run of cuts that its farthest neighbours end, so the sizes at all cuts are
 * running sums of what begins and ends there.
 */
final class SweepProfile {
  private static final int SLICES = 1024;

  /** Slices for each vertex of a small set. */
  private static final int SLICES_PER_VERTEX = 4;

  private final int[] slice;

  // Changes from one cut to the next: weight before it, and size and weight of both separators.
  private final int[] passed = new int[SLICES + 2];
  private final int[] before = new int[SLICES + 2];
  private final int[] beforeWeight = new int[SLICES + 2];
  private final int[] behind = new int[SLICES + 2];
  private final int[] behindWeight = new int[SLICES + 2];

  private int cut;
  private byte repairedFrom;

  /**
   * @param largest vertices of the largest graph to come
   */
  SweepProfile(int largest) {
    slice = new int[largest];
  }

  /** Finds the cheapest cut and returns what it costs; infinite if none leaves two sides. */
  double sweep(DissectionGraph graph, double[] key) {
    int n = graph.size();
    double lowest = key[0];
    double highest = key[0];
    for (int v = 1; v < n; v++) {
      lowest = Math.min(lowest, key[v]);
      highest = Math.max(highest, key[v]);
    }
    if (!(highest > lowest)) {
      return Double.POSITIVE_INFINITY;
    }
    int slices = (int) Math.min(SLICES, (long) SLICES_PER_VERTEX * n);
    double scale = slices / (highest - lowest);
    for (int v = 0; v < n; v++) {
      slice[v] = Math.min(slices - 1, (int) ((key[v] - lowest) * scale));
    }
    return cheapest(slices, changes(graph, slices));
  }

  // Fills in what changes at every cut and returns the weight of all vertices.
  private int changes(DissectionGraph graph, int slices) {
    for (int[] changes : new int[][] {passed, before, beforeWeight, behind, behindWeight}) {
      Arrays.fill(changes, 0, slices + 1, 0);
    }
    int total = 0;
    for (int v = 0; v < graph.size(); v++) {
      int here = slice[v];
      int least = here;
      int most = here;
      for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
        int other = slice[graph.neighbours()[e]];
        least = Math.min(least, other);
        most = Math.max(most, other);
      }
      int weight = graph.weight()[v];
      total += weight;
      passed[here + 1] += weight;
      before[here + 1]++;
      before[most + 1]--;
      beforeWeight[here + 1] += weight;
      beforeWeight[most + 1] -= weight;
      behind[least + 1]++;
      behind[here + 1]--;
      behindWeight[least + 1] += weight;
      behindWeight[here + 1] -= weight;
    }
    return total;
  }

  private double cheapest(int slices, int total) {
    double least = Double.POSITIVE_INFINITY;
    int low = 0;
    int sizeBefore = 0;
    int weightBefore = 0;
    int sizeBehind = 0;
    int weightBehind = 0;
    for (int at = 1; at < slices; at++) {
      if (passed[at] == 0) {
        // An empty slice: the same cut again.
        continue;
      }
      low += passed[at];
      sizeBefore += before[at];
      weightBefore += beforeWeight[at];
      sizeBehind += behind[at];
      weightBehind += behindWeight[at];
      if (Math.min(sizeBefore, sizeBehind) >= least) {
        // No separator costs less than its size.
        continue;
      }
      double fromLow = SeparatorSearch.score(low - weightBefore, total - low, sizeBefore);
      double fromHigh = SeparatorSearch.score(low, total - low - weightBehind, sizeBehind);
      if (Math.min(fromLow, fromHigh) < least) {
        least = Math.min(fromLow, fromHigh);
        cut = at;
        repairedFrom = fromHigh < fromLow ? SeparatorSearch.HIGH : SeparatorSearch.LOW;
      }
    }
    return least;
  }

  /** The side whose vertices repair the cheapest cut of the last sweep. */
  byte repairedFrom() {
    return repairedFrom;
  }

  /** Puts the first {@code n} vertices on the sides of the cheapest cut of the last sweep. */
  void cut(int n, byte[] side) {
    for (int v = 0; v < n; v++) {
      side[v] = slice[v] < cut ? SeparatorSearch.LOW : SeparatorSearch.HIGH;
    }
  }
}
