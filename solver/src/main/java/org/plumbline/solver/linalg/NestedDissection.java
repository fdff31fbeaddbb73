package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Fill-reducing order of a node graph by geometric nested dissection (George 1973).
 *
 * <p>A set of nodes is separated by {@link SeparatorSearch}, both sides again, until they are
 * small. Retained nodes take no part and come last.
 */
public final class NestedDissection {
  /** Nodes below which a set is not cut any more but eliminated as one dense supernode. */
  private static final int LEAF = 10;

  private final SeparatorSearch search;
  private final int[] set;
  private final int[] rank;

  private final int[] order;
  private int ordered;
  private int[] first = new int[64];
  private int[] parent = new int[64];
  private int supernodes;

  private NestedDissection(NodeGraph graph, double[] coordinates) {
    int n = graph.size();
    set = new int[n];
    rank = new int[n];
    search = new SeparatorSearch(graph, coordinates, rank);
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
    if (to - from <= LEAF || !search.separate(set, from, to)) {
      return new int[] {eliminate(from, to)};
    }
    int low = partition(from, to);
    int high = low;
    while (high < to && search.side(set[high]) == SeparatorSearch.HIGH) {
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
    for (byte wanted = SeparatorSearch.LOW; wanted <= SeparatorSearch.CUT; wanted++) {
      for (int node : copy) {
        if (search.side(node) == wanted) {
          set[k++] = node;
        }
      }
      if (wanted == SeparatorSearch.LOW) {
        low = k;
      }
    }
    return low;
  }
}
