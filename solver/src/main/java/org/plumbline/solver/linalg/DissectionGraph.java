package org.plumbline.solver.linalg;

/**
 * The edges among a set of nodes, which are numbered 0, 1, … anew.
 *
 * <p>Neighbours of vertex v are {@code neighbours[start[v]] … neighbours[start[v + 1] − 1]}.
 *
 * <p>Weights say what a vertex adds to the side of a separator it lies on. Vertices on the border
 * of the set, that is beside earlier separators, weigh more: fronts of a side hold its border as
 * well as its separators, so of two sides with equally many vertices the one with more border is
 * the dearer.
 *
 * @param start row starts, length vertices + 1
 * @param neighbours may be longer than the rows need
 * @param weight of every vertex, at least one
 */
record DissectionGraph(int[] start, int[] neighbours, int[] weight) {

  /**
   * Cuts out the nodes {@code set[from … to)}; the first gets the number 0.
   *
   * @param rank label of every node; the nodes of the set share one that no other node has
   * @param number receives the vertex of each node of the set
   * @param borderWeight weight of a vertex beside nodes that are not in the set; others have one
   */
  static DissectionGraph of(
      NodeGraph graph, int[] set, int from, int to, int[] rank, int[] number, int borderWeight) {
    int n = to - from;
    int here = rank[set[from]];
    int edges = 0;
    for (int v = 0; v < n; v++) {
      int node = set[from + v];
      number[node] = v;
      edges += graph.first(node + 1) - graph.first(node);
    }
    int[] start = new int[n + 1];
    int[] neighbours = new int[edges];
    int[] weight = new int[n];
    int e = 0;
    for (int v = 0; v < n; v++) {
      int node = set[from + v];
      weight[v] = 1;
      for (int p = graph.first(node); p < graph.first(node + 1); p++) {
        int other = graph.neighbour(p);
        if (rank[other] == here) {
          neighbours[e++] = number[other];
        } else {
          weight[v] = borderWeight;
        }
      }
      start[v + 1] = e;
    }
    return new DissectionGraph(start, neighbours, weight);
  }

  /** Number of vertices. */
  int size() {
    return start.length - 1;
  }
}
