package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Shrinks a vertex separator by moving its vertices to one side or the other (Fiduccia and
 * Mattheyses 1982, on vertices).
 *
 * <p>A separator vertex that moves to one side pulls its neighbours on the other side into the
 * separator. Each pass moves the vertex that pulls in fewest, of equal ones that to the lighter
 * side, also at a loss, locks it, and finally goes back to the best state it met.
 */
final class SeparatorRefinement {
  private static final byte LOW = SeparatorSearch.LOW;
  private static final byte HIGH = SeparatorSearch.HIGH;
  private static final byte CUT = SeparatorSearch.CUT;

  private static final int PASSES = 6;

  /** Share of the weight that a side may hold at most. */
  private static final double LARGEST_SIDE = 0.6;

  /** Moves without a better separator after which a pass ends. */
  private static final int PATIENCE = 400;

  private final int[] lockedIn;
  private int pass;

  // Vertices that a separator vertex would pull in on its way to LOW and to HIGH.
  private final int[][] pulled;
  private final MoveHeap[] moves = {new MoveHeap(), new MoveHeap()};

  private int[] moved = new int[64];
  private byte[] movedFrom = new byte[64];
  private int log;

  private DissectionGraph graph;
  private byte[] side;

  // Weight of either side, and number of vertices in the separator.
  private final int[] count = new int[3];

  /**
   * @param largest vertices of the largest graph to come
   */
  SeparatorRefinement(int largest) {
    lockedIn = new int[largest];
    pulled = new int[2][largest];
  }

  /** Refines a separator in place and returns its score. */
  double refine(DissectionGraph separated, byte[] sides) {
    graph = separated;
    side = sides;
    Arrays.fill(count, 0);
    int total = 0;
    for (int v = 0; v < graph.size(); v++) {
      count(v, 1);
      total += graph.weight()[v];
    }
    int limit = (int) (LARGEST_SIDE * total);
    for (int p = 0; p < PASSES; p++) {
      if (!improve(Math.max(limit, Math.max(count[LOW], count[HIGH])))) {
        break;
      }
    }
    return score();
  }

  private boolean improve(int limit) {
    pass++;
    log = 0;
    moves[LOW].clear();
    moves[HIGH].clear();
    for (int v = 0; v < graph.size(); v++) {
      if (side[v] == CUT) {
        enter(v);
      }
    }
    double start = score();
    double best = start;
    int bestLog = 0;
    int sinceBest = 0;
    while (sinceBest < PATIENCE) {
      long low = next(LOW);
      long high = next(HIGH);
      if (low == MoveHeap.EMPTY && high == MoveHeap.EMPTY) {
        break;
      }
      // Of equal moves that to the lighter side.
      int lead = Integer.compare(MoveHeap.cost(low), MoveHeap.cost(high));
      byte target = lead < 0 || lead == 0 && count[LOW] <= count[HIGH] ? LOW : HIGH;
      int vertex = MoveHeap.vertex(moves[target].pop());
      if (count[target] >= limit) {
        continue;
      }
      apply(vertex, target);
      sinceBest++;
      double now = score();
      if (now < best) {
        best = now;
        bestLog = log;
        sinceBest = 0;
      }
    }
    while (log > bestLog) {
      log--;
      int v = moved[log];
      count(v, -1);
      side[v] = movedFrom[log];
      count(v, 1);
    }
    return best < start;
  }

  private double score() {
    return SeparatorSearch.score(count[LOW], count[HIGH], count[CUT]);
  }

  // The best move to a side that still holds.
  private long next(byte target) {
    while (true) {
      long move = moves[target].top();
      if (move == MoveHeap.EMPTY) {
        return move;
      }
      int v = MoveHeap.vertex(move);
      if (side[v] == CUT && lockedIn[v] != pass && MoveHeap.cost(move) == pulled[target][v]) {
        return move;
      }
      moves[target].pop();
    }
  }

  private void offer(int vertex, byte target) {
    moves[target].push(pulled[target][vertex], vertex);
  }

  private void apply(int vertex, byte target) {
    byte other = target == LOW ? HIGH : LOW;
    int[] start = graph.start();
    int[] neighbours = graph.neighbours();
    set(vertex, target);
    lockedIn[vertex] = pass;
    int before = log;
    for (int e = start[vertex]; e < start[vertex + 1]; e++) {
      int near = neighbours[e];
      if (side[near] == CUT) {
        pulled[other][near]++;
        if (lockedIn[near] != pass) {
          offer(near, other);
        }
      } else if (side[near] == other) {
        set(near, CUT);
      }
    }
    int after = log;
    for (int k = before; k < after; k++) {
      // This vertex left the other side: its neighbours in the separator gain.
      int left = moved[k];
      for (int e = start[left]; e < start[left + 1]; e++) {
        int near = neighbours[e];
        if (side[near] == CUT) {
          pulled[target][near]--;
          if (lockedIn[near] != pass) {
            offer(near, target);
          }
        }
      }
    }
    for (int k = before; k < after; k++) {
      enter(moved[k]);
    }
  }

  // Weighs both moves of a vertex that has come into the separator.
  private void enter(int vertex) {
    int low = 0;
    int high = 0;
    for (int e = graph.start()[vertex]; e < graph.start()[vertex + 1]; e++) {
      int near = graph.neighbours()[e];
      low += side[near] == LOW ? 1 : 0;
      high += side[near] == HIGH ? 1 : 0;
    }
    pulled[LOW][vertex] = high;
    pulled[HIGH][vertex] = low;
    if (lockedIn[vertex] != pass) {
      offer(vertex, LOW);
      offer(vertex, HIGH);
    }
  }

  private void set(int vertex, byte value) {
    if (log == moved.length) {
      moved = Arrays.copyOf(moved, 2 * log);
      movedFrom = Arrays.copyOf(movedFrom, 2 * log);
    }
    moved[log] = vertex;
    movedFrom[log++] = side[vertex];
    count(vertex, -1);
    side[vertex] = value;
    count(vertex, 1);
  }

  private void count(int vertex, int sign) {
    count[side[vertex]] += side[vertex] == CUT ? sign : sign * graph.weight()[vertex];
  }
}
