package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Most paths from sources to sinks of a graph that share no vertex. They are as many as the fewest
 * vertices that separate the sources from the sinks (Menger 1927), which may be terminals
 * themselves.
 *
 * <p>A maximum flow in the graph whose vertices are split into an entry 2 v and an exit 2 v + 1,
 * joined by an arc of capacity one, along shortest paths (Dinic 1970).
 */
final class DisjointPaths {
  private static final int NONE = -1;

  /** Predecessor of a source and successor of a sink that a path begins or ends with. */
  private static final int TERMINAL = -2;

  private final int[] start;
  private final int[] neighbours;
  private final boolean[] source;
  private final boolean[] sink;

  // The vertices before and behind each vertex on its path.
  private final int[] previous;
  private final int[] next;

  // Breadth-first levels of entries and exits, and the next arc to be tried of each exit.
  private final int[] level;
  private final int[] arc;
  private final int[] queue;
  private int[] trail = new int[64];
  private int count;

  /**
   * @param start row starts, length vertices + 1
   * @param neighbours of every vertex; symmetric
   */
  DisjointPaths(int[] start, int[] neighbours, boolean[] source, boolean[] sink) {
    this.start = start;
    this.neighbours = neighbours;
    this.source = source;
    this.sink = sink;
    int n = source.length;
    previous = new int[n];
    next = new int[n];
    Arrays.fill(previous, NONE);
    Arrays.fill(next, NONE);
    level = new int[2 * n];
    arc = new int[n];
    queue = new int[2 * n];
    while (layer()) {
      // Arc start − 1 of an exit leads back to its entry.
      for (int v = 0; v < n; v++) {
        arc[v] = start[v] - 1;
      }
      for (int v = 0; v < n; v++) {
        if (source[v] && previous[v] != TERMINAL && augment(v)) {
          count++;
        }
      }
    }
  }

  /** Number of paths. */
  int count() {
    return count;
  }

  /**
   * Entries 2 v and exits 2 v + 1 that the sources reach through what the paths leave free. The
   * vertices of which only the entry is reached separate, nearest to the sources.
   */
  boolean[] reachedFromSources() {
    layer();
    boolean[] reached = new boolean[level.length];
    for (int s = 0; s < reached.length; s++) {
      reached[s] = level[s] >= 0;
    }
    return reached;
  }

  /** Entries 2 v and exits 2 v + 1 that reach the sinks through what the paths leave free. */
  boolean[] reachingSinks() {
    boolean[] reaching = new boolean[level.length];
    int tail = 0;
    for (int v = 0; v < sink.length; v++) {
      if (sink[v]) {
        tail = enqueue(2 * v + 1, reaching, tail);
      }
    }
    for (int head = 0; head < tail; head++) {
      int v = queue[head] >> 1;
      if ((queue[head] & 1) == 1) {
        if (previous[v] == NONE) {
          tail = enqueue(2 * v, reaching, tail);
        } else if (next[v] >= 0) {
          tail = enqueue(2 * next[v], reaching, tail);
        }
      } else {
        if (previous[v] != NONE) {
          tail = enqueue(2 * v + 1, reaching, tail);
        }
        for (int e = start[v]; e < start[v + 1]; e++) {
          tail = enqueue(2 * neighbours[e] + 1, reaching, tail);
        }
      }
    }
    return reaching;
  }

  /**
   * Adds an entry or exit to {@code reached}, and all that can be reached from it.
   *
   * @return number of entries and exits added; {@link #added} tells them
   */
  int close(int first, boolean[] reached) {
    int tail = enqueue(first, reached, 0);
    for (int head = 0; head < tail; head++) {
      int v = queue[head] >> 1;
      if ((queue[head] & 1) == 0) {
        int onward = fromEntry(v);
        tail = onward == NONE ? tail : enqueue(onward, reached, tail);
      } else {
        if (previous[v] != NONE) {
          tail = enqueue(2 * v, reached, tail);
        }
        for (int e = start[v]; e < start[v + 1]; e++) {
          tail = enqueue(2 * neighbours[e], reached, tail);
        }
      }
    }
    return tail;
  }

  /** The k-th entry or exit that the last {@link #close} added. */
  int added(int k) {
    return queue[k];
  }

  private int enqueue(int s, boolean[] reached, int tail) {
    if (reached[s]) {
      return tail;
    }
    reached[s] = true;
    queue[tail] = s;
    return tail + 1;
  }

  // The only way on from an entry: through a free vertex, or back along the path that comes in.
  private int fromEntry(int v) {
    if (previous[v] == NONE) {
      return 2 * v + 1;
    }
    return previous[v] >= 0 ? 2 * previous[v] + 1 : NONE;
  }

  private boolean layer() {
    Arrays.fill(level, NONE);
    int tail = 0;
    for (int v = 0; v < source.length; v++) {
      if (source[v]) {
        level[2 * v] = 0;
        queue[tail++] = 2 * v;
      }
    }
    boolean found = false;
    for (int head = 0; head < tail; head++) {
      int s = queue[head];
      int v = s >> 1;
      if ((s & 1) == 0) {
        int onward = fromEntry(v);
        tail = onward == NONE ? tail : layer(onward, level[s] + 1, tail);
      } else {
        found |= sink[v] && next[v] != TERMINAL;
        if (previous[v] != NONE) {
          tail = layer(2 * v, level[s] + 1, tail);
        }
        for (int e = start[v]; e < start[v + 1]; e++) {
          tail = layer(2 * neighbours[e], level[s] + 1, tail);
        }
      }
    }
    return found;
  }

  private int layer(int s, int depth, int tail) {
    if (level[s] != NONE) {
      return tail;
    }
    level[s] = depth;
    queue[tail] = s;
    return tail + 1;
  }

  // Depth-first search along the levels; what leads nowhere loses its level.
  private boolean augment(int root) {
    int length = 0;
    trail[length++] = 2 * root;
    while (length > 0) {
      int s = trail[length - 1];
      int v = s >> 1;
      if ((s & 1) == 1 && sink[v] && next[v] != TERMINAL) {
        follow(length);
        return true;
      }
      int onward = onward(s);
      if (onward == NONE) {
        level[s] = NONE;
        length--;
      } else {
        if (length == trail.length) {
          trail = Arrays.copyOf(trail, 2 * length);
        }
        trail[length++] = onward;
      }
    }
    return false;
  }

  // The next place one level on from an entry or exit.
  private int onward(int s) {
    int v = s >> 1;
    int wanted = level[s] + 1;
    if (level[s] == NONE) {
      return NONE;
    }
    if ((s & 1) == 0) {
      int exit = fromEntry(v);
      return exit != NONE && level[exit] == wanted ? exit : NONE;
    }
    while (arc[v] < start[v + 1]) {
      int e = arc[v]++;
      if (e < start[v]) {
        if (previous[v] != NONE && level[2 * v] == wanted) {
          return 2 * v;
        }
      } else if (level[2 * neighbours[e]] == wanted) {
        return 2 * neighbours[e];
      }
    }
    return NONE;
  }

  // Lets a path run along the trail: parts of old paths that it goes back along are taken out.
  private void follow(int length) {
    for (int k = 0; k < length; k++) {
      int v = trail[k] >> 1;
      // No later path of this round may come here.
      level[trail[k]] = NONE;
      if ((trail[k] & 1) == 0 && k + 1 < length && trail[k + 1] >> 1 != v) {
        next[trail[k + 1] >> 1] = NONE;
        previous[v] = NONE;
      }
    }
    previous[trail[0] >> 1] = TERMINAL;
    for (int k = 1; k < length; k++) {
      int v = trail[k] >> 1;
      int from = trail[k - 1] >> 1;
      if ((trail[k] & 1) == 0 && from != v) {
        previous[v] = from;
        next[from] = v;
      }
    }
    next[trail[length - 1] >> 1] = TERMINAL;
  }
}
