package org.plumbline.solver.linalg;

import java.util.Arrays;

/**
 * Sparse symmetric matrix of 3×3 blocks on a node graph; the lower triangle is stored by rows.
 *
 * <p>Row i holds the blocks (i, j) with j ≤ i, columns ascending, the diagonal block last. Block b
 * occupies nine values from {@code 9 b}, row by row. The structure is fixed at construction; values
 * start at zero and are added by {@link #add}.
 */
public final class SymmetricBlockMatrix {
  /** Rows and columns of a block: the three displacements of a node. */
  public static final int BLOCK = 3;

  private static final int ENTRIES = BLOCK * BLOCK;

  private final int[] start;
  private final int[] column;
  private final double[] values;

  private SymmetricBlockMatrix(int[] start, int[] column) {
    this.start = start;
    this.column = column;
    this.values = new double[Math.multiplyExact(ENTRIES, column.length)];
  }

  /**
   * Structure of a matrix in which all nodes of one cell are coupled.
   *
   * @param nodes number of block rows
   * @param cellStart start of every cell in {@code cellNodes}, length cells + 1
   * @param cellNodes nodes of the cells; negative entries are skipped
   */
  public static SymmetricBlockMatrix ofCells(int nodes, int[] cellStart, int[] cellNodes) {
    int[] cellsOfNodeStart = new int[nodes + 1];
    for (int node : cellNodes) {
      if (node >= 0) {
        cellsOfNodeStart[node + 1]++;
      }
    }
    for (int i = 0; i < nodes; i++) {
      cellsOfNodeStart[i + 1] += cellsOfNodeStart[i];
    }
    int[] cellsOfNode = new int[cellsOfNodeStart[nodes]];
    int[] fill = cellsOfNodeStart.clone();
    for (int cell = 0; cell + 1 < cellStart.length; cell++) {
      for (int k = cellStart[cell]; k < cellStart[cell + 1]; k++) {
        if (cellNodes[k] >= 0) {
          cellsOfNode[fill[cellNodes[k]]++] = cell;
        }
      }
    }
    int[] start = new int[nodes + 1];
    int[] column = new int[16 * Math.max(1, nodes)];
    int[] seen = new int[nodes];
    Arrays.fill(seen, -1);
    int count = 0;
    for (int i = 0; i < nodes; i++) {
      for (int p = cellsOfNodeStart[i]; p < cellsOfNodeStart[i + 1]; p++) {
        int cell = cellsOfNode[p];
        for (int k = cellStart[cell]; k < cellStart[cell + 1]; k++) {
          int j = cellNodes[k];
          if (j >= 0 && j <= i && seen[j] != i) {
            seen[j] = i;
            if (count == column.length) {
              column = Arrays.copyOf(column, 2 * count);
            }
            column[count++] = j;
          }
        }
      }
      Arrays.sort(column, start[i], count);
      start[i + 1] = count;
    }
    return new SymmetricBlockMatrix(start, Arrays.copyOf(column, count));
  }

  /** Number of block rows. */
  public int nodes() {
    return start.length - 1;
  }

  /** Number of stored blocks, lower triangle with diagonal. */
  public int blocks() {
    return column.length;
  }

  /** First stored block of a row; {@code first(nodes())} is the end. */
  public int first(int row) {
    return start[row];
  }

  /** Block column of a stored block. */
  public int column(int block) {
    return column[block];
  }

  /** Entry (a, b) of a stored block. */
  public double value(int block, int a, int b) {
    return values[ENTRIES * block + BLOCK * a + b];
  }

  /** Whether the diagonal block of a row is stored: not where no cell uses the node. */
  boolean hasDiagonal(int row) {
    return start[row] < start[row + 1] && column[start[row + 1] - 1] == row;
  }

  /** Diagonal entry of a scalar row 3·node + axis. */
  public double diagonal(int node, int axis) {
    return value(start[node + 1] - 1, axis, axis);
  }

  /** Position of block (row, col) with col ≤ row, or a negative number if it is not stored. */
  public int find(int row, int col) {
    return Arrays.binarySearch(column, start[row], start[row + 1], col);
  }

  /**
   * Adds the lower triangle of a cell's symmetric matrix.
   *
   * @param cellNodes block rows of the corners; corners with a negative number are skipped
   * @param corners number of corners
   * @param matrix (3·corners)² entries, symmetric
   */
  public void add(int[] cellNodes, int corners, double[] matrix) {
    int order = BLOCK * corners;
    for (int p = 0; p < corners; p++) {
      int row = cellNodes[p];
      for (int q = 0; q < corners; q++) {
        int col = cellNodes[q];
        if (row < 0 || col < 0 || col > row) {
          continue;
        }
        int target = ENTRIES * find(row, col);
        int source = BLOCK * p * order + BLOCK * q;
        for (int a = 0; a < BLOCK; a++) {
          for (int b = 0; b < BLOCK; b++) {
            values[target + BLOCK * a + b] += matrix[source + a * order + b];
          }
        }
      }
    }
  }

  /** Adds nine values, row by row, to a stored block. */
  void addBlock(int block, double[] entries) {
    for (int k = 0; k < ENTRIES; k++) {
      values[ENTRIES * block + k] += entries[k];
    }
  }

  /** y := K x, both of length 3·nodes. */
  public void multiply(double[] x, double[] y) {
    Arrays.fill(y, 0, BLOCK * nodes(), 0);
    for (int i = 0; i < nodes(); i++) {
      int r = BLOCK * i;
      double x0 = x[r];
      double x1 = x[r + 1];
      double x2 = x[r + 2];
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      int diagonal = start[i + 1] - 1;
      for (int k = start[i]; k <= diagonal; k++) {
        int v = ENTRIES * k;
        int c = BLOCK * column[k];
        double z0 = x[c];
        double z1 = x[c + 1];
        double z2 = x[c + 2];
        s0 += values[v] * z0 + values[v + 1] * z1 + values[v + 2] * z2;
        s1 += values[v + 3] * z0 + values[v + 4] * z1 + values[v + 5] * z2;
        s2 += values[v + 6] * z0 + values[v + 7] * z1 + values[v + 8] * z2;
        if (k < diagonal) {
          y[c] += values[v] * x0 + values[v + 3] * x1 + values[v + 6] * x2;
          y[c + 1] += values[v + 1] * x0 + values[v + 4] * x1 + values[v + 7] * x2;
          y[c + 2] += values[v + 2] * x0 + values[v + 5] * x1 + values[v + 8] * x2;
        }
      }
      y[r] += s0;
      y[r + 1] += s1;
      y[r + 2] += s2;
    }
  }

  /** The graph of off-diagonal blocks. */
  public NodeGraph graph() {
    int nodes = nodes();
    int[] degree = new int[nodes + 1];
    for (int i = 0; i < nodes; i++) {
      for (int k = start[i]; k < start[i + 1]; k++) {
        if (column[k] != i) {
          degree[i + 1]++;
          degree[column[k] + 1]++;
        }
      }
    }
    for (int i = 0; i < nodes; i++) {
      degree[i + 1] += degree[i];
    }
    int[] neighbours = new int[degree[nodes]];
    int[] fill = degree.clone();
    // Lower neighbours first, then upper ones row by row: both ascending.
    for (int i = 0; i < nodes; i++) {
      for (int k = start[i]; k < start[i + 1]; k++) {
        if (column[k] != i) {
          neighbours[fill[i]++] = column[k];
        }
      }
    }
    for (int i = 0; i < nodes; i++) {
      for (int k = start[i]; k < start[i + 1]; k++) {
        if (column[k] != i) {
          neighbours[fill[column[k]]++] = i;
        }
      }
    }
    return new NodeGraph(degree, neighbours);
  }

  /** The raw values, nine per block; for kernels of this package, read only. */
  double[] values() {
    return values;
  }
}
