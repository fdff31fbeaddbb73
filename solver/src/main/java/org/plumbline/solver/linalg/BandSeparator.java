package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * The smallest separator in a band around a given one, by a maximum flow across the band (Menger
 * 1927; Bonsma 2010 and Sanders and Schulz 2011 for partitions). It may pass over hills that {@link
 * SeparatorRefinement}, which moves one vertex after the other, does not climb.
 *
 * <p>There are many smallest ones. The nearest to LOW is pushed towards HIGH until it nearly halves
 * the set: a vertex that is pushed over takes with it all that it reaches in the residual graph
 * (Picard and Queyranne 1980). The vertices that came into the separator last are pushed first, so
 * that it moves at one end before it does at the other and becomes askew where that costs nothing.
 * In meshes without layers this leaves parts that are themselves separated by fewer vertices: a
 * flat separator leaves all of the straight disjoint paths along it, an askew one ends many. In
 * meshes of layers only the layers themselves are smallest, and separators stay flat.
 */
final class BandSeparator {
  private static final byte LOW = SeparatorSearch.LOW;
  private static final byte HIGH = SeparatorSearch.HIGH;
  private static final byte CUT = SeparatorSearch.CUT;

  /** Layers of vertices on either side of the separator. */
  private static final int DEPTH = 3;

  /** Weight of LOW over that of HIGH from which on a separator is not pushed any farther. */
  private static final double HALVED = 0.9;

  /** What an askew separator may cost more than the given one, since it divides less evenly. */
  private static final double ACCEPTED = 1.005;

  private static final int OUTSIDE = -1;

  private final int[] number;
  private final int[] band;
  private int size;

  /**
   * @param largest vertices of the largest graph to come
   */
  BandSeparator(int largest) {
    number = new int[largest];
    band = new int[largest];
  }

  /** Puts the smallest separator near a given one in its place, unless it is the dearer. */
  void improve(DissectionGraph graph, byte[] side) {
    int[] weight = new int[3];
    int separator = 0;
    for (int v = 0; v < graph.size(); v++) {
      weight[side[v]] += graph.weight()[v];
      separator += side[v] == CUT ? 1 : 0;
    }
    double given = SeparatorSearch.score(weight[LOW], weight[HIGH], separator);
    collect(graph, side);
    boolean[] source = new boolean[size];
    boolean[] sink = new boolean[size];
    int[] start = new int[size + 1];
    int[] neighbours = edges(graph, side, start, source, sink);
    for (int k = 0; k < size; k++) {
      weight[side[band[k]]] -= graph.weight()[band[k]];
    }
    if (weight[LOW] == 0 || weight[HIGH] == 0) {
      return;
    }
    DisjointPaths paths = new DisjointPaths(start, neighbours, source, sink);
    boolean[] low = paths.reachedFromSources();
    int[] sides = weigh(graph, low, weight[LOW], weight[HIGH]);
    double score = SeparatorSearch.score(sides[LOW], sides[HIGH], paths.count());
    score = push(graph, paths, low, sides, score);
    if (score <= ACCEPTED * given) {
      for (int k = 0; k < size; k++) {
        side[band[k]] = side(low, k);
      }
    }
  }

  // The separator and the layers around it.
  private void collect(DissectionGraph graph, byte[] side) {
    size = 0;
    Arrays.fill(number, 0, graph.size(), OUTSIDE);
    for (int v = 0; v < graph.size(); v++) {
      if (side[v] == CUT) {
        number[v] = size;
        band[size++] = v;
      }
    }
    int head = 0;
    for (int layer = 0; layer < DEPTH; layer++) {
      for (int end = size; head < end; head++) {
        int v = band[head];
        for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
          int near = graph.neighbours()[e];
          if (number[near] == OUTSIDE) {
            number[near] = size;
            band[size++] = near;
          }
        }
      }
    }
  }

  // Edges within the band; what lies beside LOW outside it is a source, beside HIGH a sink.
  private int[] edges(
      DissectionGraph graph, byte[] side, int[] start, boolean[] source, boolean[] sink) {
    int[] neighbours = new int[64];
    int used = 0;
    for (int k = 0; k < size; k++) {
      int v = band[k];
      for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
        int near = graph.neighbours()[e];
        if (number[near] != OUTSIDE) {
          if (used == neighbours.length) {
            neighbours = Arrays.copyOf(neighbours, 2 * used);
          }
          neighbours[used++] = number[near];
        } else if (side[near] == LOW) {
          source[k] = true;
        } else {
          sink[k] = true;
        }
      }
      start[k + 1] = used;
    }
    return neighbours;
  }

  // A vertex is LOW if its exit is reached, in the separator if its entry alone is.
  private static byte side(boolean[] low, int k) {
    if (low[2 * k + 1]) {
      return LOW;
    }
    return low[2 * k] ? CUT : HIGH;
  }

  private int[] weigh(DissectionGraph graph, boolean[] low, int outsideLow, int outsideHigh) {
    int[] weight = {outsideLow, outsideHigh, 0};
    for (int k = 0; k < size; k++) {
      weight[side(low, k)] += graph.weight()[band[k]];
    }
    return weight;
  }

  // Pushes a smallest separator towards HIGH while that divides more evenly; returns its score.
  private double push(
      DissectionGraph graph, DisjointPaths paths, boolean[] low, int[] weight, double from) {
    boolean[] fixed = paths.reachingSinks();
    // Each vertex comes into the separator once.
    int[] waiting = new int[size];
    int top = 0;
    for (int k = size - 1; k >= 0; k--) {
      if (side(low, k) == CUT) {
        waiting[top++] = k;
      }
    }
    double score = from;
    while (top > 0 && weight[LOW] < HALVED * weight[HIGH]) {
      int k = waiting[--top];
      if (low[2 * k + 1] || fixed[2 * k + 1]) {
        continue;
      }
      int added = paths.close(2 * k + 1, low);
      move(graph, paths, added, weight, 1);
      double pushed = SeparatorSearch.score(weight[LOW], weight[HIGH], paths.count());
      if (pushed > score) {
        move(graph, paths, added, weight, -1);
        for (int i = 0; i < added; i++) {
          low[paths.added(i)] = false;
        }
        break;
      }
      score = pushed;
      for (int i = 0; i < added; i++) {
        if ((paths.added(i) & 1) == 0) {
          waiting[top++] = paths.added(i) >> 1;
        }
      }
    }
    return score;
  }

  // An entry takes its vertex from HIGH into the separator, an exit from there to LOW.
  private void move(DissectionGraph graph, DisjointPaths paths, int added, int[] weight, int sign) {
    for (int i = 0; i < added; i++) {
      int weightOfOne = sign * graph.weight()[band[paths.added(i) >> 1]];
      if ((paths.added(i) & 1) == 0) {
        weight[HIGH] -= weightOfOne;
      } else {
        weight[LOW] += weightOfOne;
      }
    }
  }
}
