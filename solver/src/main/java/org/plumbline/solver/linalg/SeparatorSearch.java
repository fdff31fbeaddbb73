package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Finds a small set of nodes that separates a set of nodes of a graph into two parts.
 *
 * <p>Cuts are proposed by sweeping a key through the set: the coordinates, and differences of graph
 * distances from nodes at opposite ends, which follow curved layers of cells where planes do not.
 * The edges that a cut crosses form a bipartite graph; its minimum vertex cover is the smallest
 * separator that repairs the cut. In sets of at least a fiftieth of the graph the best one of each
 * key is refined by {@link SeparatorRefinement}, in smaller ones the best of all.
 */
final class SeparatorSearch {
  static final byte LOW = 0;
  static final byte HIGH = 1;
  static final byte CUT = 2;

  /** Quantiles of the key at which cuts are tried. */
  private static final double[] QUANTILES = {0.5, 0.42, 0.58};

  /** Keys closer than this fraction of their range count as equal. */
  private static final double SAME_KEY = 1e-6;

  /** Share of the graph from which on a set is worth the refinement of every proposal. */
  private static final double LARGE_SHARE = 0.02;

  private final NodeGraph whole;
  private final double[] coordinates;
  private final int[] rank;
  private final double[] key;
  private final double[] sorted;
  private final int[] local;
  private final int[] forward;
  private final int[] backward;
  private final int[] queue;
  private final int[] number;
  private final byte[] side;
  private final byte[] bestSide;
  private final SeparatorRefinement refinement;

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
    sorted = new double[size];
    local = new int[size];
    forward = new int[size];
    backward = new int[size];
    queue = new int[size];
    number = new int[size];
    side = new byte[size];
    bestSide = new byte[size];
    refinement = new SeparatorRefinement(size);
  }

  /** Side of a node after {@link #separate}. */
  byte side(int node) {
    return bestSide[number[node]];
  }

  /** Separates {@code set[from … to)}; false if it cannot be. */
  boolean separate(int[] set, int from, int to) {
    graph = DissectionGraph.of(whole, set, from, to, rank, number);
    n = to - from;
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
    if (!refineAll()) {
      refinement.refine(graph, bestSide);
    }
    return true;
  }

  // The first few separators decide the cost: there every proposal is refined, later the best one.
  private boolean refineAll() {
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

  // The best of the cuts along the key, refined, becomes the separator if it beats the others.
  private void sweep() {
    System.arraycopy(key, 0, sorted, 0, n);
    Arrays.sort(sorted, 0, n);
    double tolerance = SAME_KEY * (sorted[n - 1] - sorted[0]);
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
    double score = refineAll() ? refinement.refine(graph, side) : lowest;
    if (score < best) {
      best = score;
      System.arraycopy(side, 0, bestSide, 0, n);
    }
  }

  // The gap between two distinct keys that lies nearest to the quantile.
  private double gap(double quantile, double tolerance) {
    int middle = (int) (quantile * n);
    for (int shift = 0; shift < n; shift++) {
      for (int k = middle - shift; k <= middle + shift; k += Math.max(1, 2 * shift)) {
        if (k > 0 && k < n && sorted[k] - sorted[k - 1] > tolerance) {
          return 0.5 * (sorted[k] + sorted[k - 1]);
        }
      }
    }
    return Double.NaN;
  }

  // Cuts at a level of the key and repairs the cut; infinite if one side is then empty.
  private double cut(double level) {
    for (int v = 0; v < n; v++) {
      side[v] = key[v] < level ? LOW : HIGH;
    }
    int separator = cover();
    int low = 0;
    for (int v = 0; v < n; v++) {
      low += side[v] == LOW ? 1 : 0;
    }
    return score(low, n - separator - low, separator);
  }

  /**
   * What a separator costs (eq. S4): its size, a little more if it divides unevenly, without bound
   * as a side becomes empty.
   */
  static double score(int low, int high, int separator) {
    if (low == 0 || high == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double both = (double) low + high;
    return separator * (both * both / (4.0 * low * high));
  }

  // Moves a minimum cover of the crossing edges to the separator and returns its size.
  private int cover() {
    int left = 0;
    int right = 0;
    int edgeCount = 0;
    int[] leftNodes = new int[n];
    int[] rightNodes = new int[n];
    for (int v = 0; v < n; v++) {
      int crossing = 0;
      for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
        crossing += side[graph.neighbours()[e]] != side[v] ? 1 : 0;
      }
      if (crossing > 0 && side[v] == LOW) {
        leftNodes[left++] = v;
        edgeCount += crossing;
      } else if (crossing > 0) {
        local[v] = right;
        rightNodes[right++] = v;
      }
    }
    int[] start = new int[left + 1];
    int[] edges = new int[edgeCount];
    int used = 0;
    for (int k = 0; k < left; k++) {
      int v = leftNodes[k];
      for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
        int other = graph.neighbours()[e];
        if (side[other] == HIGH) {
          edges[used++] = local[other];
        }
      }
      start[k + 1] = used;
    }
    boolean[] leftIn = new boolean[left];
    boolean[] rightIn = new boolean[right];
    int size = new VertexCover(start, edges, right).mark(leftIn, rightIn);
    for (int k = 0; k < left; k++) {
      side[leftNodes[k]] = leftIn[k] ? CUT : LOW;
    }
    for (int k = 0; k < right; k++) {
      side[rightNodes[k]] = rightIn[k] ? CUT : HIGH;
    }
    return size;
  }
}
