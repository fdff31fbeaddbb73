package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Fill-reducing order of a node graph by geometric nested dissection (George 1973).
 *
 * <p>A set of nodes is cut by planes near its median along each axis. The edges a plane cuts form a
 * bipartite graph; its minimum vertex cover is the smallest separator that repairs this cut. The
 * best of the tried planes is kept, and both sides are cut again until they are small. Retained
 * nodes take no part and come last.
 */
public final class NestedDissection {
  /** Nodes below which a set is not cut any more but eliminated as one dense supernode. */
  private static final int LEAF = 20;

  /** Quantiles at which planes are tried. */
  private static final double[] QUANTILES = {0.5, 0.42, 0.58};

  /** Coordinates closer than this fraction of the extent count as one plane. */
  private static final double SAME_PLANE = 1e-6;

  private static final byte LOW = 0;
  private static final byte HIGH = 1;
  private static final byte CUT = 2;

  private final NodeGraph graph;
  private final double[] coordinates;
  private final int[] set;
  private final int[] rank;
  private final byte[] side;
  private final byte[] bestSide;
  private final int[] local;
  private final double[] sorted;

  private final int[] order;
  private int ordered;
  private int[] first = new int[64];
  private int[] parent = new int[64];
  private int supernodes;

  private NestedDissection(NodeGraph graph, double[] coordinates) {
    this.graph = graph;
    this.coordinates = coordinates;
    int n = graph.size();
    set = new int[n];
    rank = new int[n];
    side = new byte[n];
    bestSide = new byte[n];
    local = new int[n];
    sorted = new double[n];
    order = new int[n];
  }

  /**
   * Orders a graph.
   *
   * @param coordinates x, y, z of every graph node in mm
   * @param retained nodes to be numbered last, in this order; without repetition
   */
  public static EliminationTree order(NodeGraph graph, double[] coordinates, int[] retained) {
    return new NestedDissection(graph, coordinates).run(retained);
  }

  private EliminationTree run(int[] retained) {
    Arrays.fill(rank, 0);
    for (int node : retained) {
      if (rank[node] < 0) {
        throw new IllegalArgumentException("node " + node + " is retained twice");
      }
      rank[node] = -1;
    }
    int count = 0;
    for (int i = 0; i < rank.length; i++) {
      if (rank[i] == 0) {
        set[count++] = i;
      }
    }
    // rank = number of the range a node is in; only equal ranks see each other.
    int[] roots = dissect(0, count);
    if (retained.length > 0) {
      int root = supernode();
      for (int child : roots) {
        parent[child] = root;
      }
      for (int node : retained) {
        order[ordered++] = node;
      }
    }
    first = Arrays.copyOf(first, supernodes + 1);
    first[supernodes] = ordered;
    return new EliminationTree(order, first, Arrays.copyOf(parent, supernodes), retained.length);
  }

  private int supernode() {
    if (supernodes + 1 >= first.length) {
      first = Arrays.copyOf(first, 2 * first.length);
      parent = Arrays.copyOf(parent, 2 * parent.length);
    }
    first[supernodes] = ordered;
    parent[supernodes] = -1;
    return supernodes++;
  }

  // Orders set[from … to) and returns the roots of its elimination forest.
  private int[] dissect(int from, int to) {
    if (from == to) {
      return new int[0];
    }
    if (to - from <= LEAF || !cut(from, to)) {
      return new int[] {eliminate(from, to)};
    }
    int low = partition(from, to);
    int high = low;
    while (high < to && side[set[high]] == HIGH) {
      high++;
    }
    separateRanks(from, low, high, to);
    int[] below = dissect(from, low);
    int[] above = dissect(low, high);
    if (high == to) {
      int[] roots = Arrays.copyOf(below, below.length + above.length);
      System.arraycopy(above, 0, roots, below.length, above.length);
      return roots;
    }
    int root = eliminate(high, to);
    for (int child : below) {
      parent[child] = root;
    }
    for (int child : above) {
      parent[child] = root;
    }
    return new int[] {root};
  }

  private int eliminate(int from, int to) {
    int s = supernode();
    for (int k = from; k < to; k++) {
      order[ordered++] = set[k];
    }
    return s;
  }

  // Ranks identify ranges by their start + 1; separators leave the game with rank −1.
  private void separateRanks(int from, int low, int high, int to) {
    for (int k = from; k < low; k++) {
      rank[set[k]] = from + 1;
    }
    for (int k = low; k < high; k++) {
      rank[set[k]] = low + 1;
    }
    for (int k = high; k < to; k++) {
      rank[set[k]] = -1;
    }
  }

  // Moves LOW nodes first, then HIGH, then CUT, each in their previous order.
  private int partition(int from, int to) {
    int[] copy = Arrays.copyOfRange(set, from, to);
    int k = from;
    int low = from;
    for (byte wanted = LOW; wanted <= CUT; wanted++) {
      for (int node : copy) {
        if (bestSide[node] == wanted) {
          set[k++] = node;
        }
      }
      if (wanted == LOW) {
        low = k;
      }
    }
    for (int node : copy) {
      side[node] = bestSide[node];
    }
    return low;
  }

  // Tries planes along all axes; true if one separates the set into two non-empty sides.
  private boolean cut(int from, int to) {
    double best = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < 3; axis++) {
      for (int k = from; k < to; k++) {
        sorted[k] = coordinates[3 * set[k] + axis];
      }
      Arrays.sort(sorted, from, to);
      double extent = sorted[to - 1] - sorted[from];
      double previous = Double.NaN;
      for (double quantile : QUANTILES) {
        double plane = plane(from, to, quantile, SAME_PLANE * extent);
        if (Double.isNaN(plane) || plane == previous) {
          continue;
        }
        previous = plane;
        double score = tryPlane(from, to, axis, plane);
        if (score < best) {
          best = score;
          for (int k = from; k < to; k++) {
            bestSide[set[k]] = side[set[k]];
          }
        }
      }
    }
    return best < Double.POSITIVE_INFINITY;
  }

  // The gap between two distinct coordinates that lies nearest to the quantile.
  private double plane(int from, int to, double quantile, double tolerance) {
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

  // Separates by a plane, repairs the cut on the graph, and rates the result.
  private double tryPlane(int from, int to, int axis, double plane) {
    for (int k = from; k < to; k++) {
      side[set[k]] = coordinates[3 * set[k] + axis] < plane ? LOW : HIGH;
    }
    int left = 0;
    int right = 0;
    int edgeCount = 0;
    int[] leftNodes = new int[to - from];
    int[] rightNodes = new int[to - from];
    int here = rank[set[from]];
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
    int separator = new VertexCover(start, edges, right).mark(leftIn, rightIn);
    for (int v = 0; v < left; v++) {
      if (leftIn[v]) {
        side[leftNodes[v]] = CUT;
      }
    }
    for (int w = 0; w < right; w++) {
      if (rightIn[w]) {
        side[rightNodes[w]] = CUT;
      }
    }
    int low = 0;
    for (int k = from; k < to; k++) {
      low += side[set[k]] == LOW ? 1 : 0;
    }
    int high = to - from - separator - low;
    if (low == 0 || high == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double imbalance = 2.0 * Math.max(low, high) / (low + high);
    return separator * imbalance * imbalance;
  }
}
