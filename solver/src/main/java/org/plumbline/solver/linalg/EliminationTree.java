package org.plumbline.solver.linalg;

/**
 * Elimination order of the nodes of a graph as a tree of supernodes.
 *
 * <p>Supernode s eliminates the nodes {@code node(first(s)) … node(first(s + 1) − 1)}. Supernodes
 * are in postorder: children before parents, each subtree contiguous. Nodes of two supernodes are
 * coupled only if one is an ancestor of the other. If nodes are retained, the last supernode holds
 * exactly these, in the caller's order.
 */
public final class EliminationTree {
  private final int[] order;
  private final int[] first;
  private final int[] parent;
  private final int retained;

  EliminationTree(int[] order, int[] first, int[] parent, int retained) {
    this.order = order;
    this.first = first;
    this.parent = parent;
    this.retained = retained;
  }

  /** Number of nodes. */
  public int nodes() {
    return order.length;
  }

  /** Number of supernodes, that of the retained nodes included. */
  public int supernodes() {
    return parent.length;
  }

  /** Node eliminated at a position of the order. */
  public int node(int position) {
    return order[position];
  }

  /** Position of the first node of a supernode; {@code first(supernodes())} is the end. */
  public int first(int supernode) {
    return first[supernode];
  }

  /** Parent supernode, −1 for a root. */
  public int parent(int supernode) {
    return parent[supernode];
  }

  /** Number of retained nodes; they stand at the last positions. */
  public int retained() {
    return retained;
  }
}
