package org.plumbline.benchmarks.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.NodeGraph;

/**
 * Counts the entries that a Cholesky factor has in an order whatever its supernodes: what other
 * solvers report as the size of theirs. The stored factor has more, zeros inside its dense fronts.
 *
 * @param entries entries of the lower triangle
 * @param flops Σ n_j² over its columns
 */
record FactorCount(double entries, double flops) {

  static FactorCount of(NodeGraph graph, EliminationTree order) {
    return of(graph, IntStream.range(0, order.nodes()).map(order::node).toArray());
  }

  /**
   * Row i of the factor is a subtree of the elimination tree of nodes: walks it from the
   * neighbours.
   *
   * @param order all nodes, as they are eliminated
   */
  static FactorCount of(NodeGraph graph, int[] order) {
    int n = order.length;
    int[] position = new int[n];
    for (int p = 0; p < n; p++) {
      position[order[p]] = p;
    }
    int[] parent = new int[n];
    int[] seen = new int[n];
    int[] rows = new int[n];
    Arrays.fill(parent, -1);
    Arrays.fill(seen, -1);
    for (int i = 0; i < n; i++) {
      seen[i] = i;
      int node = order[i];
      for (int k = graph.first(node); k < graph.first(node + 1); k++) {
        for (int j = position[graph.neighbour(k)]; j < i && seen[j] != i; j = parent[j]) {
          if (parent[j] < 0) {
            parent[j] = i;
          }
          seen[j] = i;
          rows[j]++;
        }
      }
    }
    double entries = 0;
    double flops = 0;
    for (int j = 0; j < n; j++) {
      for (int axis = 0; axis < 3; axis++) {
        double column = 3.0 * rows[j] + 3 - axis;
        entries += column;
        flops += column * column;
      }
    }
    return new FactorCount(entries, flops);
  }
}
