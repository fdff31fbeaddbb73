package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Finds a small set of nodes that separates a set of nodes of a graph into two parts.
 *
 * <p>Cuts are proposed by sweeping a key through the set ({@link SweepProfile}): the coordinates,
 * and differences of graph distances from nodes at opposite ends, which follow curved layers of
 * cells where planes do not. The smallest separator that repairs a cut is a {@link CrossingCover}.
 * In sets of at least a fiftieth of the graph every promising proposal is refined by {@link
 * SeparatorRefinement}, and the best one replaced by the smallest separator around it ({@link
 * BandSeparator}); in smaller sets only the best of all is refined.
 */
final class SeparatorSearch {
  static final byte LOW = 0;
  static final byte HIGH = 1;
  static final byte CUT = 2;

  /** Share of the graph from which on a set is worth the refinement of every proposal. */
  private static final double LARGE_SHARE = 0.02;

  /** Weight of vertices beside earlier separators, in large sets; that of the others is one. */
  private static final int BORDER_WEIGHT = 5;

  /** Proposals that cost no less than this many times the best one are not followed up. */
  private static final double HOPELESS = 1.25;

  private final NodeGraph whole;
  private final double[] coordinates;
  private final int[] rank;
  private final double[] key;
  private final int[] forward;
  private final int[] backward;
  private final int[] queue;
  private final int[] number;
  private final byte[] side;
  private final byte[] bestSide;
  private final SweepProfile profile;
  private final CrossingCover cover;
  private final SeparatorRefinement refinement;
  private final BandSeparator band;

  private DissectionGraph graph;
  private int n;
  private double best;

  /**
   * @param rank label of the range each node is in, kept by the caller; nodes of other labels are
   *     not seen
   */
  SeparatorSearch(NodeGraph graph, double[] coordinates, int[] rank) {
    whole = graph;
    this.coordinates = coordinates;
    this.rank = rank;
    int size = graph.size();
    key = new double[size];
    forward = new int[size];
    backward = new int[size];
    queue = new int[size];
    number = new int[size];
    side = new byte[size];
    bestSide = new byte[size];
    profile = new SweepProfile(size);
    cover = new CrossingCover(size);
    refinement = new SeparatorRefinement(size);
    band = new BandSeparator(size);
  }

  /** Side of a node after {@link #separate}. */
  byte side(int node) {
    return bestSide[number[node]];
  }

  /** Separates {@code set[from … to)}; false if it cannot be. */
  boolean separate(int[] set, int from, int to) {
    n = to - from;
    int borderWeight = large() ? BORDER_WEIGHT : 1;
    graph = DissectionGraph.of(whole, set, from, to, rank, number, borderWeight);
    best = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < 3; axis++) {
      int lowest = 0;
      int highest = 0;
      for (int v = 0; v < n; v++) {
        key[v] = coordinates[3 * set[from + v] + axis];
        lowest = key[v] < key[lowest] ? v : lowest;
        highest = key[v] > key[highest] ? v : highest;
      }
      sweep();
      distanceKeys(lowest, highest);
      sweep();
    }
    int tip = farthest(0);
    distanceKeys(tip, farthest(tip));
    sweep();
    if (best == Double.POSITIVE_INFINITY) {
      return false;
    }
    if (large()) {
      band.improve(graph, bestSide);
    }
    refinement.refine(graph, bestSide);
    return true;
  }

  // The first few separators decide the cost.
  private boolean large() {
    return n >= LARGE_SHARE * whole.size();
  }

  // Key: graph distance from one end minus that from the other; what neither reaches has zero.
  private void distanceKeys(int start, int end) {
    distances(start, forward);
    distances(end, backward);
    for (int v = 0; v < n; v++) {
      key[v] = forward[v] - backward[v];
    }
  }

  private int farthest(int start) {
    return queue[distances(start, forward) - 1];
  }

  // Breadth-first distances; the reached vertices stand in the queue, their number is returned.
  private int distances(int start, int[] distance) {
    Arrays.fill(distance, 0, n, n);
    distance[start] = 0;
    queue[0] = start;
    int reached = 1;
    for (int head = 0; head < reached; head++) {
      int v = queue[head];
      for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
        int next = graph.neighbours()[e];
        if (distance[next] == n) {
          distance[next] = distance[v] + 1;
          queue[reached++] = next;
        }
      }
    }
    return reached;
  }

  // The cheapest cut along the key becomes the separator if it beats the others.
  private void sweep() {
    double promised = profile.sweep(graph, key);
    if (promised == Double.POSITIVE_INFINITY || !large() && promised >= HOPELESS * best) {
      return;
    }
    profile.cut(n, side);
    cover.repair(graph, side, profile.repairedFrom());
    double score = score();
    if (large() && score < HOPELESS * best) {
      score = refinement.refine(graph, side);
    }
    if (score < best) {
      best = score;
      System.arraycopy(side, 0, bestSide, 0, n);
    }
  }

  private double score() {
    int[] weight = new int[3];
    int separator = 0;
    for (int v = 0; v < n; v++) {
      weight[side[v]] += graph.weight()[v];
      separator += side[v] == CUT ? 1 : 0;
    }
    return score(weight[LOW], weight[HIGH], separator);
  }

  /**
   * What a separator costs (eq. S4): its size, a little more if it divides unevenly, without bound
   * as a side becomes empty.
   *
   * @param low weight of the vertices on one side
   * @param high weight on the other
   * @param separator number of vertices in the separator
   */
  static double score(int low, int high, int separator) {
    if (low == 0 || high == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double both = (double) low + high;
    return separator * (both * both / (4.0 * low * high));
  }
}
