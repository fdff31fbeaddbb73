package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Structure of the factor: the rows of every front, the order in which fronts are processed, and
 * what that costs.
 *
 * <p>Rows are node positions of the {@link EliminationTree}. The front of supernode s has its own
 * nodes first and then {@code boundary(s)}, ascending: the later nodes that it or a descendant is
 * coupled to.
 */
final class SymbolicFactor {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;

  final EliminationTree tree;

  /** Position of every node in the elimination order. */
  final int[] position;

  /** Boundary positions of every supernode. */
  final int[][] boundary;

  /** Supernodes in processing order: subtrees contiguous, the hungriest child first. */
  final int[] schedule;

  /** Children of every supernode in processing order. */
  final int[][] children;

  private SymbolicFactor(EliminationTree tree, int[] position, int[][] boundary, int[][] children) {
    this.tree = tree;
    this.position = position;
    this.boundary = boundary;
    this.children = children;
    this.schedule = schedule();
  }

  static SymbolicFactor of(EliminationTree tree, NodeGraph graph) {
    int n = tree.nodes();
    int[] position = new int[n];
    for (int p = 0; p < n; p++) {
      position[tree.node(p)] = p;
    }
    int[][] children = children(tree);
    int[][] boundary = new int[tree.supernodes()][];
    int[] seen = new int[n];
    Arrays.fill(seen, -1);
    int[] rows = new int[n];
    for (int s = 0; s < tree.supernodes(); s++) {
      int end = tree.first(s + 1);
      int count = 0;
      for (int child : children[s]) {
        for (int p : boundary[child]) {
          if (p >= end && seen[p] != s) {
            seen[p] = s;
            rows[count++] = p;
          }
        }
      }
      for (int q = tree.first(s); q < end; q++) {
        int node = tree.node(q);
        for (int k = graph.first(node); k < graph.first(node + 1); k++) {
          int p = position[graph.neighbour(k)];
          if (p >= end && seen[p] != s) {
            seen[p] = s;
            rows[count++] = p;
          }
        }
      }
      boundary[s] = Arrays.copyOf(rows, count);
      Arrays.sort(boundary[s]);
    }
    return new SymbolicFactor(tree, position, boundary, children);
  }

  private static int[][] children(EliminationTree tree) {
    int[][] children = new int[tree.supernodes()][];
    int[] count = new int[tree.supernodes()];
    for (int s = 0; s < count.length; s++) {
      if (tree.parent(s) >= 0) {
        count[tree.parent(s)]++;
      }
    }
    for (int s = 0; s < count.length; s++) {
      children[s] = new int[count[s]];
    }
    Arrays.fill(count, 0);
    for (int s = 0; s < count.length; s++) {
      int p = tree.parent(s);
      if (p >= 0) {
        children[p][count[p]++] = s;
      }
    }
    return children;
  }

  // Liu (1986): the stack peaks least if children come in falling order of peak minus update size.
  private int[] schedule() {
    int count = tree.supernodes();
    long[] peak = new long[count];
    for (int s = 0; s < count; s++) {
      sortChildren(children[s], peak);
      long stacked = 0;
      long highest = 0;
      for (int child : children[s]) {
        highest = Math.max(highest, stacked + peak[child]);
        stacked += updateSize(child);
      }
      peak[s] = Math.max(Math.max(highest, stacked), updateSize(s));
    }
    int[] result = new int[count];
    int[] pending = new int[count];
    int filled = count;
    for (int root = 0; root < count; root++) {
      if (tree.parent(root) >= 0) {
        continue;
      }
      int top = 0;
      pending[top++] = root;
      int[] reversed = new int[root + 1];
      int length = 0;
      while (top > 0) {
        int s = pending[--top];
        reversed[length++] = s;
        for (int child : children[s]) {
          pending[top++] = child;
        }
      }
      // A parent, then its last child first, reversed: children in order, then the parent.
      filled -= length;
      for (int k = 0; k < length; k++) {
        result[filled + k] = reversed[length - 1 - k];
      }
    }
    return result;
  }

  private void sortChildren(int[] list, long[] peak) {
    for (int i = 1; i < list.length; i++) {
      int s = list[i];
      long key = peak[s] - updateSize(s);
      int j = i - 1;
      while (j >= 0 && peak[list[j]] - updateSize(list[j]) < key) {
        list[j + 1] = list[j];
        j--;
      }
      list[j + 1] = s;
    }
  }

  /** Whether this supernode holds the retained nodes, which are assembled but not eliminated. */
  boolean isRetained(int s) {
    return tree.retained() > 0 && s == tree.supernodes() - 1;
  }

  /** Scalar columns of a supernode. */
  int columns(int s) {
    return BLOCK * (tree.first(s + 1) - tree.first(s));
  }

  /** Scalar rows of a front, own columns included. */
  int rows(int s) {
    return columns(s) + BLOCK * boundary[s].length;
  }

  /** Entries of the packed lower triangle that a front passes to its parent. */
  long updateSize(int s) {
    long r = BLOCK * (long) boundary[s].length;
    return r * (r + 1) / 2;
  }

  /**
   * Entries that the stack of updates holds at its fullest while the supernodes {@code from … to}
   * of the schedule, a whole forest, are processed.
   */
  long stackPeak(int from, int to) {
    long stacked = 0;
    long highest = 0;
    for (int k = from; k <= to; k++) {
      int s = schedule[k];
      for (int child : children[s]) {
        stacked -= updateSize(child);
      }
      stacked += updateSize(s);
      highest = Math.max(highest, stacked);
    }
    return highest;
  }

  /** Rows of the largest front that is eliminated. */
  int largestFront() {
    int largest = 0;
    for (int s : schedule) {
      largest = isRetained(s) ? largest : Math.max(largest, rows(s));
    }
    return largest;
  }

  /** Entries of c columns of a front of f rows, from the diagonal down. */
  static long panelSize(int c, int f) {
    return (long) c * f - (long) c * (c - 1) / 2;
  }

  /** Entries of the factor as stored. */
  long factorEntries() {
    long sum = 0;
    for (int s : schedule) {
      sum += isRetained(s) ? 0 : panelSize(columns(s), rows(s));
    }
    return sum;
  }

  /** Multiplications and additions of the elimination. */
  double flops() {
    double sum = 0;
    for (int s : schedule) {
      sum += isRetained(s) ? 0 : flops(s);
    }
    return sum;
  }

  /** Multiplications and additions of the elimination of one front. */
  double flops(int s) {
    double c = columns(s);
    double r = rows(s) - c;
    return c * c * c / 3 + c * c * r + c * r * r;
  }
}
