package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Minimum vertex cover of a bipartite graph: the fewest vertices that touch every edge.
 *
 * <p>By König's theorem its size equals that of a maximum matching, found by Hopcroft and Karp
 * (1973); the cover is the left vertices that no alternating path from a free left vertex reaches,
 * and the right vertices that one does.
 */
final class VertexCover {
  private static final int FREE = -1;
  private static final int UNREACHED = Integer.MAX_VALUE;

  private final int[] start;
  private final int[] edges;
  private final int[] mateOfLeft;
  private final int[] mateOfRight;
  private final int[] depth;
  private final int[] next;
  private final int[] queue;
  private final int[] path;

  /**
   * @param start edge starts of the left vertices, length left + 1
   * @param edges right ends of the edges
   * @param right number of right vertices
   */
  VertexCover(int[] start, int[] edges, int right) {
    this.start = start;
    this.edges = edges;
    int left = start.length - 1;
    mateOfLeft = new int[left];
    mateOfRight = new int[right];
    Arrays.fill(mateOfLeft, FREE);
    Arrays.fill(mateOfRight, FREE);
    depth = new int[left];
    next = new int[left];
    queue = new int[left];
    path = new int[left];
    matchGreedily();
    while (layer()) {
      System.arraycopy(start, 0, next, 0, left);
      for (int v = 0; v < left; v++) {
        if (mateOfLeft[v] == FREE) {
          augment(v);
        }
      }
    }
  }

  /** Marks the cover in {@code leftIn} and {@code rightIn} and returns its size. */
  int mark(boolean[] leftIn, boolean[] rightIn) {
    layer();
    int size = 0;
    Arrays.fill(rightIn, 0, mateOfRight.length, false);
    for (int v = 0; v < mateOfLeft.length; v++) {
      boolean reached = depth[v] != UNREACHED;
      leftIn[v] = !reached && start[v] < start[v + 1];
      if (reached) {
        for (int e = start[v]; e < start[v + 1]; e++) {
          rightIn[edges[e]] = true;
        }
      }
    }
    for (int v = 0; v < mateOfLeft.length; v++) {
      size += leftIn[v] ? 1 : 0;
    }
    for (int w = 0; w < mateOfRight.length; w++) {
      size += rightIn[w] ? 1 : 0;
    }
    return size;
  }

  private void matchGreedily() {
    for (int v = 0; v < mateOfLeft.length; v++) {
      for (int e = start[v]; e < start[v + 1] && mateOfLeft[v] == FREE; e++) {
        if (mateOfRight[edges[e]] == FREE) {
          mateOfRight[edges[e]] = v;
          mateOfLeft[v] = edges[e];
        }
      }
    }
  }

  // Breadth-first layers of alternating paths from free left vertices; true if one ends free.
  private boolean layer() {
    int tail = 0;
    for (int v = 0; v < depth.length; v++) {
      depth[v] = mateOfLeft[v] == FREE ? 0 : UNREACHED;
      if (mateOfLeft[v] == FREE) {
        queue[tail++] = v;
      }
    }
    boolean found = false;
    for (int head = 0; head < tail; head++) {
      int v = queue[head];
      for (int e = start[v]; e < start[v + 1]; e++) {
        int mate = mateOfRight[edges[e]];
        if (mate == FREE) {
          found = true;
        } else if (depth[mate] == UNREACHED) {
          depth[mate] = depth[v] + 1;
          queue[tail++] = mate;
        }
      }
    }
    return found;
  }

  // Depth-first search along the layers, with an explicit path.
  private void augment(int root) {
    int length = 0;
    path[length++] = root;
    while (length > 0) {
      int v = path[length - 1];
      if (next[v] == start[v + 1]) {
        depth[v] = UNREACHED;
        length--;
        if (length > 0) {
          next[path[length - 1]]++;
        }
        continue;
      }
      int mate = mateOfRight[edges[next[v]]];
      if (mate == FREE) {
        for (int k = length - 1; k >= 0; k--) {
          int right = edges[next[path[k]]];
          mateOfRight[right] = path[k];
          mateOfLeft[path[k]] = right;
        }
        return;
      }
      if (depth[mate] == depth[v] + 1) {
        path[length++] = mate;
      } else {
        next[v]++;
      }
    }
  }
}
