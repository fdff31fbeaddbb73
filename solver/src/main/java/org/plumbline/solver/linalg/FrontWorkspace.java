package org.plumbline.solver.linalg;

import java.util.Arrays;

/** One thread's room for fronts: the front at hand, and the stack of updates of a subtree. */
final class FrontWorkspace {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;
  private static final int ENTRIES = BLOCK * BLOCK;

  /** Columns that one task assembles or copies, whole nodes. */
  private static final int TILE = BLOCK * 42;

  /**
   * Entries of a front that are cleared and summed at once: 512 KB, which stay in a core's cache.
   */
  private static final int CACHED = 1 << 16;

  /** Entries of a front from which on idle threads help to assemble and copy. */
  private static final long SHARED = 1_000_000;

  /** Entries of a front before which garbage is collected: 128 MB. */
  private static final int LARGE_FRONT = 1 << 24;

  /** The same of a Schur complement, with which the last front goes: 64 MB. */
  private static final int LARGE_SCHUR = 1 << 23;

  /**
   * Smallest accepted ratio of a pivot to the diagonal entry it came from; rounding leaves about
   * 1e-15 of it where a displacement is not held at all.
   */
  private static final double SMALLEST_PIVOT = 1e-13;

  private final SymmetricBlockMatrix matrix;
  private final MatrixColumns columns;
  private final SymbolicFactor symbolic;
  private final DenseKernels kernels;
  private final EliminationTree tree;
  private final int[] local;
  private double[] front = new double[0];
  private double[] stack = new double[0];
  private int stacked;

  FrontWorkspace(
      SymmetricBlockMatrix matrix,
      MatrixColumns columns,
      SymbolicFactor symbolic,
      DenseKernels kernels) {
    this.matrix = matrix;
    this.columns = columns;
    this.symbolic = symbolic;
    this.kernels = kernels;
    tree = symbolic.tree;
    local = new int[tree.nodes()];
  }

  /** Eliminates the fronts {@code from … to} of the schedule, a whole forest, into the factor. */
  void eliminateAll(int from, int to, MultifrontalCholesky factor) {
    int deepest = Math.toIntExact(symbolic.stackPeak(from, to));
    if (stack.length < deepest) {
      stack = null; // before the new one is taken
      stack = new double[deepest];
    }
    stacked = 0;
    int largest = 0;
    for (int k = from; k <= to; k++) {
      int s = symbolic.schedule[k];
      largest = symbolic.isRetained(s) ? largest : Math.max(largest, symbolic.rows(s));
    }
    reserveFront(largest); // once: every front outgrown would be garbage
    for (int k = from; k <= to; k++) {
      int s = symbolic.schedule[k];
      int[] children = symbolic.children[s];
      Update[] updates = new Update[children.length];
      int at = stacked;
      for (int child = children.length - 1; child >= 0; child--) {
        at -= (int) symbolic.updateSize(children[child]);
        updates[child] = new Update(stack, at);
      }
      eliminate(s, updates, factor);
      stacked = at;
      if (!symbolic.isRetained(s)) {
        pack(s, stack, stacked);
        stacked += (int) symbolic.updateSize(s);
      }
    }
  }

  /** The update on top of the stack, in an array of its own. */
  Update takeUpdate(int s) {
    int size = (int) symbolic.updateSize(s);
    return new Update(Arrays.copyOfRange(stack, stacked - size, stacked), 0);
  }

  /** Eliminates one front, given the updates of its children, and returns its own. */
  Update eliminateOne(int s, Update[] updates, MultifrontalCholesky factor) {
    eliminate(s, updates, factor);
    if (symbolic.isRetained(s)) {
      return null;
    }
    double[] packed = new double[Math.toIntExact(symbolic.updateSize(s))];
    pack(s, packed, 0);
    return new Update(packed, 0);
  }

  private void eliminate(int s, Update[] updates, MultifrontalCholesky factor) {
    int f = symbolic.rows(s);
    if (symbolic.isRetained(s)) {
      front = new double[0]; // all others are done
      double[] schur = room(Math.multiplyExact(f, f), LARGE_SCHUR);
      assemble(s, schur, f, updates);
      factor.setSchurComplement(schur);
      return;
    }
    reserveFront(f);
    assemble(s, front, f, updates);
    int c = symbolic.columns(s);
    eliminate(s, c, f);
    keep(s, c, f, factor.panels());
  }

  /**
   * A large array. The collector would sooner enlarge the heap than look for the fronts that are
   * done, which may be as large: it is told to.
   */
  private static double[] room(int entries, int collected) {
    if (entries > collected) {
      System.gc();
    }
    return new double[entries];
  }

  /** Entries of a front that fit without growing. */
  long room() {
    return front.length;
  }

  boolean holds(int rows) {
    return front.length >= (long) rows * (rows + 1);
  }

  // One column more than needed, so that no block of it ends with the array.
  private void reserveFront(int f) {
    int size = Math.multiplyExact(f, f + 1);
    if (front.length < size) {
      front = null; // before the new one is taken
      front = room(size, LARGE_FRONT);
    }
  }

  private interface Columns {
    void at(int from, int to);
  }

  private static void forColumns(int count, int f, Columns work) {
    if ((long) count * f < SHARED) {
      work.at(0, count);
    } else {
      Tiles.run(count, TILE, first -> work.at(first, Math.min(count, first + TILE)));
    }
  }

  private void assemble(int s, double[] target, int f, Update[] updates) {
    int own = tree.first(s + 1) - tree.first(s);
    int[] boundary = symbolic.boundary[s];
    for (int k = 0; k < own; k++) {
      local[tree.first(s) + k] = BLOCK * k;
    }
    for (int k = 0; k < boundary.length; k++) {
      local[boundary[k]] = BLOCK * (own + k);
    }
    Update.Placed[] placed = new Update.Placed[updates.length];
    for (int k = 0; k < placed.length; k++) {
      placed[k] = updates[k].place(symbolic.boundary[symbolic.children[s][k]], local);
    }
    int nodes = Math.max(1, CACHED / (BLOCK * f));
    forColumns(
        f,
        f,
        (from, to) -> {
          for (int j = from; j < to; j += BLOCK * nodes) {
            assemble(s, target, f, placed, j, Math.min(to, j + BLOCK * nodes));
          }
        });
  }

  // Some columns of a front: nothing, the entries of the matrix, the updates from last to first.
  private void assemble(int s, double[] target, int f, Update.Placed[] updates, int from, int to) {
    for (int j = from; j < to; j++) {
      Arrays.fill(target, j * f + j, j * f + f, 0);
    }
    int end = Math.min(tree.first(s + 1), tree.first(s) + to / BLOCK);
    for (int p = tree.first(s) + from / BLOCK; p < end; p++) {
      int node = tree.node(p);
      for (int k = matrix.first(node); k < matrix.first(node + 1); k++) {
        int q = symbolic.position[matrix.column(k)];
        if (q >= p) {
          add(k, 1, BLOCK, target, local[q] + local[p] * f, f);
        }
      }
      for (int k = columns.first(node); k < columns.first(node + 1); k++) {
        int q = symbolic.position[columns.row(k)];
        if (q > p) {
          add(columns.block(k), BLOCK, 1, target, local[q] + local[p] * f, f);
        }
      }
    }
    for (int k = updates.length - 1; k >= 0; k--) {
      updates[k].addTo(target, f, from, to);
    }
  }

  private void add(int block, int rowStep, int columnStep, double[] target, int at, int f) {
    double[] values = matrix.values();
    for (int b = 0; b < BLOCK; b++) {
      for (int a = 0; a < BLOCK; a++) {
        target[at + a + b * f] += values[ENTRIES * block + rowStep * a + columnStep * b];
      }
    }
  }

  private void eliminate(int s, int c, int f) {
    int failed = kernels.potrf(c, front, 0, f);
    if (failed >= 0) {
      throw failure(s, failed, front[failed * (f + 1)]);
    }
    for (int j = 0; j < c; j++) {
      double root = front[j * (f + 1)];
      int node = tree.node(tree.first(s) + j / BLOCK);
      if (!(root * root > SMALLEST_PIVOT * matrix.diagonal(node, j % BLOCK))) {
        throw failure(s, j, root * root);
      }
    }
    int r = f - c;
    kernels.trsm(DenseKernels.Op.TRANSPOSED, r, c, front, 0, f, front, c, f);
    kernels.syrk(r, c, -1, front, c, f, front, c * (f + 1), f);
  }

  private NotPositiveDefiniteException failure(int s, int row, double pivot) {
    int node = tree.node(tree.first(s) + row / BLOCK);
    int axis = row % BLOCK;
    return NotPositiveDefiniteException.pivot(matrix, node, axis, pivot);
  }

  // The factor's columns without the zeros above the diagonal, one after the other.
  private void keep(int s, int c, int f, PanelStore panels) {
    double[] target = panels.array(s);
    int at = panels.offset(s);
    forColumns(
        c,
        f,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            System.arraycopy(front, j * (f + 1), target, at + Update.column(j, f), f - j);
          }
        });
  }

  // The lower triangle of the update, column by column.
  private void pack(int s, double[] target, int at) {
    int c = symbolic.columns(s);
    int f = symbolic.rows(s);
    int r = f - c;
    forColumns(
        r,
        f,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            System.arraycopy(front, (c + j) * (f + 1), target, at + Update.column(j, r), r - j);
          }
        });
  }
}
