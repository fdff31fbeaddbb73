package org.plumbline.solver.linalg;

import java.util.Arrays;

/** The parts of a graph that no edge joins, numbered by their lowest node. */
final class ConnectedParts {
  private final int[] part;
  private final int[] size;
  private final int count;

  private ConnectedParts(int[] part, int[] size, int count) {
    this.part = part;
    this.size = size;
    this.count = count;
  }

  static ConnectedParts of(NodeGraph graph) {
    int n = graph.size();
    int[] part = new int[n];
    int[] size = new int[n];
    int[] queue = new int[n];
    int count = 0;
    Arrays.fill(part, -1);
    for (int seed = 0; seed < n; seed++) {
      if (part[seed] >= 0) {
        continue;
      }
      part[seed] = count;
      queue[0] = seed;
      int reached = 1;
      for (int head = 0; head < reached; head++) {
        for (int k = graph.first(queue[head]); k < graph.first(queue[head] + 1); k++) {
          int next = graph.neighbour(k);
          if (part[next] < 0) {
            part[next] = count;
            queue[reached++] = next;
          }
        }
      }
      size[count++] = reached;
    }
    return new ConnectedParts(part, size, count);
  }

  /** Number of parts. */
  int count() {
    return count;
  }

  /** Part of a node. */
  int part(int node) {
    return part[node];
  }

  /** Nodes in the part of a node. */
  int size(int node) {
    return size[part[node]];
  }
}
