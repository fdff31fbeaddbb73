package org.plumbline.solver.linalg;

/**
 * Shrinks a vertex separator by moving its nodes to one side or the other (Fiduccia and Mattheyses
 * 1982, on vertices).
 *
 * <p>A separator node that moves to one side pulls its neighbours on the other side into the
 * separator. Each pass moves the node that pulls in fewest, also at a loss, locks it, and finally
 * goes back to the best state it met.
 */
final class SeparatorRefinement {
  private static final byte LOW = SeparatorSearch.LOW;
  private static final byte HIGH = SeparatorSearch.HIGH;
  private static final byte CUT = SeparatorSearch.CUT;

  private static final int PASSES = 6;

  /** Share of the nodes that a side may hold at most. */
  private static final double LARGEST_SIDE = 0.6;

  /** Moves without a better separator after which a pass ends. */
  private static final int PATIENCE = 400;

  private final NodeGraph graph;
  private final int[] rank;
  private final int[] lockedIn;
  private final int[] offeredAt;
  private int pass;
  private int move;

  private int[] moved = new int[64];
  private byte[] movedFrom = new byte[64];
  private int log;

  // Heap of moves: nodes pulled in, node and target side in one number.
  private long[] heap = new long[256];
  private int heapSize;

  private byte[] side;
  private int here;
  private final int[] count = new int[3];

  SeparatorRefinement(NodeGraph graph, int[] rank) {
    this.graph = graph;
    this.rank = rank;
    lockedIn = new int[graph.size()];
    offeredAt = new int[graph.size()];
  }

  /** Refines the separator of {@code set[from … to)} in place and returns its score. */
  double refine(int[] set, int from, int to, byte[] sides) {
    side = sides;
    here = rank[set[from]];
    java.util.Arrays.fill(count, 0);
    for (int k = from; k < to; k++) {
      count[side[set[k]]]++;
    }
    int limit = (int) (LARGEST_SIDE * (to - from));
    for (int p = 0; p < PASSES; p++) {
      if (!improve(set, from, to, Math.max(limit, Math.max(count[LOW], count[HIGH])))) {
        break;
      }
    }
    return score();
  }

  private boolean improve(int[] set, int from, int to, int limit) {
    pass++;
    move++;
    heapSize = 0;
    log = 0;
    for (int k = from; k < to; k++) {
      if (side[set[k]] == CUT) {
        offer(set[k]);
      }
    }
    double start = score();
    double best = start;
    int bestLog = 0;
    int sinceBest = 0;
    while (heapSize > 0 && sinceBest < PATIENCE) {
      long item = pop();
      int node = (int) (item >>> 1 & Integer.MAX_VALUE);
      byte target = (byte) (item & 1);
      if (side[node] != CUT
          || lockedIn[node] == pass
          || pulled(node, target) != (int) (item >>> 32)) {
        continue;
      }
      if (count[target] >= limit) {
        continue;
      }
      apply(node, target);
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
      count[side[moved[log]]]--;
      side[moved[log]] = movedFrom[log];
      count[movedFrom[log]]++;
    }
    return best < start;
  }

  private double score() {
    return SeparatorSearch.score(count[LOW], count[HIGH], count[CUT]);
  }

  private void apply(int node, byte target) {
    byte other = target == LOW ? HIGH : LOW;
    set(node, target);
    lockedIn[node] = pass;
    int before = log;
    for (int p = graph.first(node); p < graph.first(node + 1); p++) {
      int near = graph.neighbour(p);
      if (rank[near] == here && side[near] == other) {
        set(near, CUT);
      }
    }
    move++;
    offerAround(node);
    int after = log;
    for (int k = before; k < after; k++) {
      offer(moved[k]);
      // This node left the other side: its neighbours in the separator gain.
      offerAround(moved[k]);
    }
  }

  private void offerAround(int node) {
    for (int p = graph.first(node); p < graph.first(node + 1); p++) {
      int near = graph.neighbour(p);
      if (rank[near] == here && side[near] == CUT) {
        offer(near);
      }
    }
  }

  private void set(int node, byte value) {
    if (log == moved.length) {
      moved = java.util.Arrays.copyOf(moved, 2 * log);
      movedFrom = java.util.Arrays.copyOf(movedFrom, 2 * log);
    }
    moved[log] = node;
    movedFrom[log++] = side[node];
    count[side[node]]--;
    count[value]++;
    side[node] = value;
  }

  // Nodes that enter the separator when a node leaves it for the target side.
  private int pulled(int node, byte target) {
    byte other = target == LOW ? HIGH : LOW;
    int count = 0;
    for (int p = graph.first(node); p < graph.first(node + 1); p++) {
      int near = graph.neighbour(p);
      count += rank[near] == here && side[near] == other ? 1 : 0;
    }
    return count;
  }

  // Offers both moves of a separator node, once per change of the sides.
  private void offer(int node) {
    if (lockedIn[node] == pass || offeredAt[node] == move) {
      return;
    }
    offeredAt[node] = move;
    int low = 0;
    int high = 0;
    for (int p = graph.first(node); p < graph.first(node + 1); p++) {
      int near = graph.neighbour(p);
      if (rank[near] == here) {
        low += side[near] == LOW ? 1 : 0;
        high += side[near] == HIGH ? 1 : 0;
      }
    }
    push(node, LOW, high);
    push(node, HIGH, low);
  }

  // Fewest pulled nodes first, then lowest node: a total order, so that the result is reproducible.
  private void push(int node, byte target, int pulled) {
    if (heapSize == heap.length) {
      heap = java.util.Arrays.copyOf(heap, 2 * heapSize);
    }
    long item = (long) pulled << 32 | (long) node << 1 | target;
    int k = heapSize++;
    while (k > 0 && heap[(k - 1) / 2] > item) {
      heap[k] = heap[(k - 1) / 2];
      k = (k - 1) / 2;
    }
    heap[k] = item;
  }

  private long pop() {
    long top = heap[0];
    long last = heap[--heapSize];
    int k = 0;
    while (2 * k + 1 < heapSize) {
      int child = 2 * k + 1;
      if (child + 1 < heapSize && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[k] = heap[child];
      k = child;
    }
    heap[k] = last;
    return top;
  }
}
