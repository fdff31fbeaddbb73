package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Moves of vertices, cheapest first, then lowest vertex: a total order, so that a search that
 * follows it is reproducible. A move is a number that holds its cost and its vertex.
 */
final class MoveHeap {
  /** What an empty heap gives; costs more than any move. */
  static final long EMPTY = Long.MAX_VALUE;

  private long[] heap = new long[256];
  private int size;

  static int cost(long move) {
    return (int) (move >> 32);
  }

  static int vertex(long move) {
    return (int) move;
  }

  void clear() {
    size = 0;
  }

  long top() {
    return size == 0 ? EMPTY : heap[0];
  }

  void push(int cost, int vertex) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    long move = (long) cost << 32 | vertex;
    int k = size++;
    while (k > 0 && heap[(k - 1) / 2] > move) {
      heap[k] = heap[(k - 1) / 2];
      k = (k - 1) / 2;
    }
    heap[k] = move;
  }

  long pop() {
    long top = heap[0];
    long last = heap[--size];
    int k = 0;
    while (2 * k + 1 < size) {
      int child = 2 * k + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
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
