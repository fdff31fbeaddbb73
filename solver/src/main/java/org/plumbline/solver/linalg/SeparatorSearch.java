package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Finds a small set of nodes that separates a set of nodes of a graph into two parts.
 *
 * <p>Cuts are proposed by sweeping a key through the set: the coordinates, and differences of graph
 * distances from nodes at opposite ends, which follow curved layers of cells where planes do not.
 * The edges that a cut crosses form a bipartite graph; its minimum vertex cover is the smallest
 * separator that repairs the cut. The best one of each key is refined by {@link
 * SeparatorRefinement}.
 */
final class SeparatorSearch {
  static final byte LOW = 0;
  static final byte HIGH = 1;
  static final byte CUT = 2;

  /** Quantiles of the key at which cuts are tried. */
  private static final double[] QUANTILES = {0.5, 0.42, 0.58};

  /** Keys closer than this fraction of their range count as equal. */
  private static final double SAME_KEY = 1e-6;

  /** Share of the graph from which on a set is worth the search for its best separator. */
  private static final double LARGE_SHARE = 0.1;

  private final NodeGraph graph;
  private final double[] coordinates;
  private final int[] rank;
  private final double[] key;
  private final double[] sorted;
  private final int[] local;
  private final int[] forward;
  private final int[] backward;
  private final int[] queue;
  private final byte[] side;
  private final byte[] bestSide;
  private final SeparatorRefinement refinement;

  private int[] set;
  private int from;
  private int to;
  private int here;
  private double best;

  /**
   * @param rank label of the range each node is in, kept by the caller; nodes of other labels are
   *     not seen
   */
  SeparatorSearch(NodeGraph graph, double[] coordinates, int[] rank) {
    this.graph = graph;
    this.coordinates = coordinates;
    this.rank = rank;
    int n = graph.size();
    key = new double[n];
    sorted = new double[n];
    local = new int[n];
    forward = new int[n];
    backward = new int[n];
    queue = new int[n];
    side = new byte[n];
    bestSide = new byte[n];
    refinement = new SeparatorRefinement(graph, rank);
  }

  /** Side of a node after {@link #separate}. */
  byte side(int node) {
    return bestSide[node];
  }

  /** Separates {@code set[from … to)}; false if it cannot be. */
  boolean separate(int[] nodes, int first, int end) {
    set = nodes;
    from = first;
    to = end;
    here = rank[set[from]];
    best = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < 3; axis++) {
      int lowest = set[from];
      int highest = set[from];
      for (int k = from; k < to; k++) {
        int node = set[k];
        key[node] = coordinates[3 * node + axis];
        lowest = key[node] < key[lowest] ? node : lowest;
        highest = key[node] > key[highest] ? node : highest;
      }
      sweep();
      distanceKeys(lowest, highest);
      sweep();
    }
    int tip = farthest(set[from]);
    distanceKeys(tip, farthest(tip));
    sweep();
    if (best == Double.POSITIVE_INFINITY) {
      return false;
    }
    if (!refineAll()) {
      refinement.refine(set, from, to, bestSide);
    }
    return true;
  }

  // The first few separators decide the cost: there every proposal is refined, later the best one.
  private boolean refineAll() {
    return to - from >= LARGE_SHARE * graph.size();
  }

  // Key: graph distance from one end minus that from the other; what neither reaches has zero.
  private void distanceKeys(int start, int end) {
    distances(start, forward);
    distances(end, backward);
    for (int k = from; k < to; k++) {
      key[set[k]] = forward[set[k]] - backward[set[k]];
    }
  }

  private int farthest(int start) {
    return queue[distances(start, forward) - 1];
  }

  // Breadth-first distances; the reached nodes stand in the queue, their number is returned.
  private int distances(int start, int[] distance) {
    int unreachable = to - from;
    for (int k = from; k < to; k++) {
      distance[set[k]] = unreachable;
    }
    distance[start] = 0;
    queue[0] = start;
    int reached = 1;
    for (int head = 0; head < reached; head++) {
      int node = queue[head];
      for (int p = graph.first(node); p < graph.first(node + 1); p++) {
        int next = graph.neighbour(p);
        if (rank[next] == here && distance[next] == unreachable) {
          distance[next] = distance[node] + 1;
          queue[reached++] = next;
        }
      }
    }
    return reached;
  }

  // The best of the cuts along the key, refined, becomes the separator if it beats the others.
  private void sweep() {
    for (int k = from; k < to; k++) {
      sorted[k] = key[set[k]];
    }
    Arrays.sort(sorted, from, to);
    double tolerance = SAME_KEY * (sorted[to - 1] - sorted[from]);
    double lowest = Double.POSITIVE_INFINITY;
    double level = Double.NaN;
    double tried = Double.NaN;
    for (int q = 0; q < (refineAll() ? QUANTILES.length : 1); q++) {
      double next = gap(QUANTILES[q], tolerance);
      if (Double.isNaN(next) || next == tried) {
        continue;
      }
      tried = next;
      double score = cut(next);
      if (score < lowest) {
        lowest = score;
        level = next;
      }
    }
    if (Double.isNaN(level)) {
      return;
    }
    if (level != tried) {
      cut(level);
    }
    double score = refineAll() ? refinement.refine(set, from, to, side) : lowest;
    if (score < best) {
      best = score;
      for (int k = from; k < to; k++) {
        bestSide[set[k]] = side[set[k]];
      }
    }
  }

  // The gap between two distinct keys that lies nearest to the quantile.
  private double gap(double quantile, double tolerance) {
    int middle = from + (int) (quantile * (to - from));
    for (int shift = 0; shift < to - from; shift++) {
      for (int k = middle - shift; k <= middle + shift; k += Math.max(1, 2 * shift)) {
        if (k > from && k < to && sorted[k] - sorted[k - 1] > tolerance) {
          return 0.5 * (sorted[k] + sorted[k - 1]);
        }
      }
    }
    return Double.NaN;
  }

  // Cuts at a level of the key and repairs the cut; infinite if one side is then empty.
  private double cut(double level) {
    for (int k = from; k < to; k++) {
      side[set[k]] = key[set[k]] < level ? LOW : HIGH;
    }
    int separator = cover();
    int low = 0;
    for (int k = from; k < to; k++) {
      low += side[set[k]] == LOW ? 1 : 0;
    }
    return score(low, to - from - separator - low, separator);
  }

  /**
   * What a separator costs (eq. S4): its size, more if it divides unevenly; infinite if it does
   * not.
   */
  static double score(int low, int high, int separator) {
    if (low == 0 || high == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double imbalance = 2.0 * Math.max(low, high) / (low + high);
    return separator * imbalance * imbalance;
  }

  // Moves a minimum cover of the crossing edges to the separator and returns its size.
  private int cover() {
    int left = 0;
    int right = 0;
    int edgeCount = 0;
    int[] leftNodes = new int[to - from];
    int[] rightNodes = new int[to - from];
    for (int k = from; k < to; k++) {
      int node = set[k];
      int crossing = 0;
      for (int p = graph.first(node); p < graph.first(node + 1); p++) {
        int other = graph.neighbour(p);
        crossing += rank[other] == here && side[other] != side[node] ? 1 : 0;
      }
      if (crossing > 0 && side[node] == LOW) {
        leftNodes[left++] = node;
        edgeCount += crossing;
      } else if (crossing > 0) {
        local[node] = right;
        rightNodes[right++] = node;
      }
    }
    int[] start = new int[left + 1];
    int[] edges = new int[edgeCount];
    int e = 0;
    for (int v = 0; v < left; v++) {
      int node = leftNodes[v];
      for (int p = graph.first(node); p < graph.first(node + 1); p++) {
        int other = graph.neighbour(p);
        if (rank[other] == here && side[other] == HIGH) {
          edges[e++] = local[other];
        }
      }
      start[v + 1] = e;
    }
    boolean[] leftIn = new boolean[left];
    boolean[] rightIn = new boolean[right];
    int size = new VertexCover(start, edges, right).mark(leftIn, rightIn);
    for (int v = 0; v < left; v++) {
      side[leftNodes[v]] = leftIn[v] ? CUT : LOW;
    }
    for (int w = 0; w < right; w++) {
      side[rightNodes[w]] = rightIn[w] ? CUT : HIGH;
    }
    return size;
  }
}
