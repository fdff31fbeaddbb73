package org.plumbline.solver.linalg;

import java.util.Arrays;

/** The numerical phase of {@link MultifrontalCholesky}: one pass over the fronts. */
final class FrontalElimination {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;
  private static final int ENTRIES = BLOCK * BLOCK;

  /**
   * Smallest accepted ratio of a pivot to the diagonal entry it came from; rounding leaves about
   * 1e-15 of it where a displacement is not held at all.
   */
  private static final double SMALLEST_PIVOT = 1e-13;

  private final SymmetricBlockMatrix matrix;
  private final SymbolicFactor symbolic;
  private final DenseKernels kernels;
  private final EliminationTree tree;
  private final int[] upperStart;
  private final int[] upperBlock;
  private final int[] upperRow;
  private final int[] local;
  private final double[] stack;
  private int stacked;

  FrontalElimination(SymmetricBlockMatrix matrix, SymbolicFactor symbolic, DenseKernels kernels) {
    this.matrix = matrix;
    this.symbolic = symbolic;
    this.kernels = kernels;
    tree = symbolic.tree;
    local = new int[tree.nodes()];
    stack = new double[Math.toIntExact(symbolic.stackPeak())];
    int nodes = matrix.nodes();
    upperStart = new int[nodes + 1];
    for (int k = 0; k < matrix.blocks(); k++) {
      upperStart[matrix.column(k) + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      upperStart[i + 1] += upperStart[i];
    }
    upperBlock = new int[matrix.blocks()];
    upperRow = new int[matrix.blocks()];
    int[] fill = upperStart.clone();
    for (int i = 0; i < nodes; i++) {
      for (int k = matrix.first(i); k < matrix.first(i + 1); k++) {
        int slot = fill[matrix.column(k)]++;
        upperBlock[slot] = k;
        upperRow[slot] = i;
      }
    }
  }

  MultifrontalCholesky run() {
    double[][] panels = new double[tree.supernodes()][];
    double[] schur = null;
    int largest = symbolic.largestFront();
    // One column more than needed, so that no block of it ends with the array.
    double[] front = new double[Math.multiplyExact(largest, largest + 1)];
    for (int s : symbolic.schedule) {
      int c = symbolic.columns(s);
      int f = symbolic.rows(s);
      boolean keep = symbolic.isRetained(s);
      double[] target = keep ? new double[Math.multiplyExact(f, f)] : front;
      if (!keep) {
        clearLower(front, f);
      }
      assemble(s, target, f);
      if (keep) {
        schur = target;
      } else {
        eliminate(s, front, c, f);
        panels[s] = panel(front, c, f);
        push(front, c, f);
      }
    }
    return new MultifrontalCholesky(symbolic, panels, schur);
  }

  private static void clearLower(double[] front, int f) {
    for (int j = 0; j < f; j++) {
      Arrays.fill(front, j * f + j, j * f + f, 0);
    }
  }

  private void assemble(int s, double[] front, int f) {
    int own = tree.first(s + 1) - tree.first(s);
    int[] boundary = symbolic.boundary[s];
    for (int k = 0; k < own; k++) {
      local[tree.first(s) + k] = BLOCK * k;
    }
    for (int k = 0; k < boundary.length; k++) {
      local[boundary[k]] = BLOCK * (own + k);
    }
    for (int p = tree.first(s); p < tree.first(s + 1); p++) {
      int node = tree.node(p);
      for (int k = matrix.first(node); k < matrix.first(node + 1); k++) {
        int q = symbolic.position[matrix.column(k)];
        if (q >= p) {
          addTransposed(k, front, local[q] + local[p] * f, f);
        }
      }
      for (int k = upperStart[node]; k < upperStart[node + 1]; k++) {
        int q = symbolic.position[upperRow[k]];
        if (q > p) {
          addPlain(upperBlock[k], front, local[q] + local[p] * f, f);
        }
      }
    }
    int[][] children = symbolic.children;
    for (int k = children[s].length - 1; k >= 0; k--) {
      pop(children[s][k], front, f);
    }
  }

  private void addPlain(int block, double[] front, int at, int f) {
    double[] values = matrix.values();
    for (int b = 0; b < BLOCK; b++) {
      for (int a = 0; a < BLOCK; a++) {
        front[at + a + b * f] += values[ENTRIES * block + BLOCK * a + b];
      }
    }
  }

  private void addTransposed(int block, double[] front, int at, int f) {
    double[] values = matrix.values();
    for (int b = 0; b < BLOCK; b++) {
      for (int a = 0; a < BLOCK; a++) {
        front[at + a + b * f] += values[ENTRIES * block + BLOCK * b + a];
      }
    }
  }

  private void eliminate(int s, double[] front, int c, int f) {
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
    return new NotPositiveDefiniteException(node, axis, pivot, matrix.diagonal(node, axis));
  }

  // The factor's columns without the zeros above the diagonal, one after the other.
  private static double[] panel(double[] front, int c, int f) {
    double[] panel = new double[Math.toIntExact(SymbolicFactor.panelSize(c, f))];
    int at = 0;
    for (int j = 0; j < c; j++) {
      System.arraycopy(front, j * (f + 1), panel, at, f - j);
      at += f - j;
    }
    return panel;
  }

  // Packs the lower triangle of the update, column by column, on the stack.
  private void push(double[] front, int c, int f) {
    for (int j = c; j < f; j++) {
      System.arraycopy(front, j + j * f, stack, stacked, f - j);
      stacked += f - j;
    }
  }

  // Adds the update on top of the stack to the parent's front and removes it.
  private void pop(int child, double[] front, int f) {
    int[] rows = symbolic.boundary[child];
    stacked -= (int) symbolic.updateSize(child);
    int source = stacked;
    for (int b = 0; b < rows.length; b++) {
      for (int axis = 0; axis < BLOCK; axis++) {
        int column = (local[rows[b]] + axis) * f;
        int first = local[rows[b]];
        for (int a = axis; a < BLOCK; a++) {
          front[column + first + a] += stack[source++];
        }
        for (int k = b + 1; k < rows.length; k++) {
          int target = column + local[rows[k]];
          front[target] += stack[source];
          front[target + 1] += stack[source + 1];
          front[target + 2] += stack[source + 2];
          source += BLOCK;
        }
      }
    }
  }
}
