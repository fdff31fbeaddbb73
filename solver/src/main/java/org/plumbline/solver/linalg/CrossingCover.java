package org.plumbline.solver.linalg;

/**
 * The smallest separator that repairs a cut: the edges that cross it form a bipartite graph, and a
 * minimum vertex cover of that graph leaves none.
 */
final class CrossingCover {
  private final int[] local;

  /**
   * @param largest vertices of the largest graph to come
   */
  CrossingCover(int largest) {
    local = new int[largest];
  }

  /**
   * Moves a minimum cover of the crossing edges to the separator.
   *
   * @param side LOW or HIGH for every vertex on entry
   * @param preferred side whose vertices are taken if both sides are as good
   */
  void repair(DissectionGraph graph, byte[] side, byte preferred) {
    int n = graph.size();
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
      if (crossing > 0 && side[v] == preferred) {
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
        if (side[other] != preferred) {
          edges[used++] = local[other];
        }
      }
      start[k + 1] = used;
    }
    boolean[] leftIn = new boolean[left];
    boolean[] rightIn = new boolean[right];
    new VertexCover(start, edges, right).mark(leftIn, rightIn);
    for (int k = 0; k < left; k++) {
      side[leftNodes[k]] = leftIn[k] ? SeparatorSearch.CUT : side[leftNodes[k]];
    }
    for (int k = 0; k < right; k++) {
      side[rightNodes[k]] = rightIn[k] ? SeparatorSearch.CUT : side[rightNodes[k]];
    }
  }
}
