package org.plumbline.report.chart;

import java.util.Arrays;
import java.util.function.Consumer;

/** Edges of polygons; an edge and its reverse cancel, and what is left forms closed loops. */
final class DirectedEdges {
  private static final int FIRST_SIZE = 1 << 10;

  private final LongIndex index = new LongIndex();
  private int[] from = new int[FIRST_SIZE];
  private int[] to = new int[FIRST_SIZE];
  private boolean[] gone = new boolean[FIRST_SIZE];
  private int size;

  /** First and last edge from a vertex; only those of vertices in use mean anything. */
  private int[] first = new int[0];

  private int[] last = new int[0];

  void clear() {
    index.clear();
    size = 0;
  }

  /** Adds an edge, or takes its reverse away. */
  void add(int a, int b) {
    int reverse = index.get(b, a);
    if (reverse != LongIndex.NONE && !gone[reverse]) {
      gone[reverse] = true;
      return;
    }
    int same = index.get(a, b);
    if (same != LongIndex.NONE && !gone[same]) {
      return;
    }
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      gone = Arrays.copyOf(gone, 2 * size);
    }
    from[size] = a;
    to[size] = b;
    gone[size] = false;
    index.put(a, b, size++);
  }

  /**
   * Reports every loop by its vertices, in the order in which their first edges came.
   *
   * @param vertices more than the largest number of a vertex
   */
  void loops(int vertices, Consumer<int[]> loop) {
    if (first.length < vertices) {
      first = new int[2 * vertices];
      last = new int[2 * vertices];
    }
    int[] next = new int[size];
    for (int e = 0; e < size; e++) {
      first[from[e]] = LongIndex.NONE;
      first[to[e]] = LongIndex.NONE;
    }
    for (int e = 0; e < size; e++) {
      if (!gone[e]) {
        next[e] = LongIndex.NONE;
        if (first[from[e]] == LongIndex.NONE) {
          first[from[e]] = e;
        } else {
          next[last[from[e]]] = e;
        }
        last[from[e]] = e;
      }
    }
    int[] found = new int[size];
    for (int e = 0; e < size; e++) {
      int start = from[e];
      while (!gone[e] && first[start] != LongIndex.NONE) {
        int n = 0;
        int at = start;
        do {
          found[n++] = at;
          int edge = first[at];
          first[at] = next[edge];
          at = to[edge];
        } while (at != start && first[at] != LongIndex.NONE);
        loop.accept(Arrays.copyOf(found, n));
      }
    }
  }
}
