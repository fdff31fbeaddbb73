package org.plumbline.solver.linalg;

/**
 * Undirected graph of nodes that share a cell, in compressed rows, without loops.
 *
 * <p>Neighbours of node i are {@code neighbour(first(i)) … neighbour(first(i + 1) − 1)}, ascending.
 */
public final class NodeGraph {
  private final int[] start;
  private final int[] neighbours;

  /**
   * @param start row starts, length nodes + 1; kept, not copied
   * @param neighbours ascending neighbours of every node, symmetric, without the node itself; kept
   */
  NodeGraph(int[] start, int[] neighbours) {
    this.start = start;
    this.neighbours = neighbours;
  }

  /** Number of nodes. */
  public int size() {
    return start.length - 1;
  }

  /** Position of the first neighbour of a node; {@code first(size())} is the end. */
  public int first(int node) {
    return start[node];
  }

  public int neighbour(int position) {
    return neighbours[position];
  }
}
