package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * The contact compliance W = D F Dᵀ (+ the elastic foundation; eqs. Q9, F3): by how much each
 * weighted gap opens under unit pressure on each row.
 *
 * <p>Forming W is the most expensive part of a pass. With F = L + Lᵀ (see {@link FlexibilityTiles})
 * it is X + Xᵀ, X = D L Dᵀ: every tile is read once. The responses L Dᵀ are built a strip of dofs
 * at a time, each line of a tile added to all rows that touch its column; the finished strip is
 * folded into X at once, along contiguous memory.
 */
final class Compliance {
  private static final int STRIP = FlexibilityTiles.DOFS;

  private final JointSystem system;
  private final ContactRows rows;
  private final NearFlexibility near;

  /**
   * @param near F where rows may touch it; what is missing is added
   */
  Compliance(JointSystem system, ContactRows rows, NearFlexibility near) {
    this.system = system;
    this.rows = rows;
    this.near = near;
  }

  /** W, n × n, symmetric, column by column, mm⁵/N: weighted gap (mm³) per pressure (N/mm²). */
  double[] form() {
    int n = rows.size;
    double[][] x = new double[n][n];
    for (int b = 0; b < system.bodies().size(); b++) {
      if (system.bodies().get(b).isElastic()) {
        addBody(b, x);
      }
    }
    double[] w = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = x[i][j] + x[j][i];
        w[i * n + j] = sum;
        w[j * n + i] = sum;
      }
      double k = system.pairings().get(rows.pairing[i]).layerStiffness();
      if (k > 0) {
        w[i * n + i] += rows.area[i] / k;
      }
    }
    return w;
  }

  /**
   * Adds one body's part of X. The work arrays are one array per line: loops that start at index 0
   * of all their arrays are the ones the compiler turns into vector code (measured: three times the
   * speed of the same loops with offsets).
   */
  private void addBody(int b, double[][] x) {
    int n = rows.size;
    DoubleTiles tiles = near.exact(b, rows);
    Incidence touching = new Incidence(rows, b, tiles);
    double[][] response = new double[n][STRIP];
    double[][] transposed = new double[STRIP][n];
    double[][] line = new double[3][STRIP];
    for (int s = 0; s < tiles.strips(); s++) {
      int first = s * FlexibilityTiles.NODES;
      int end = tiles.end(s);
      if (touching.start[first] == touching.start[end]) {
        continue;
      }
      for (double[] zero : response) {
        Arrays.fill(zero, 0);
      }
      for (int c = 0; c < end; c++) {
        if (touching.start[c] < touching.start[c + 1]) {
          tiles.tile(s, c, line);
        }
        for (int t = touching.start[c]; t < touching.start[c + 1]; t++) {
          addThree(
              line[0],
              line[1],
              line[2],
              rows.weight,
              3 * touching.entry[t],
              response[touching.row[t]]);
        }
      }
      transpose(response, 3 * (end - first), transposed);
      for (int k = first; k < end; k++) {
        int at = 3 * (k - first);
        for (int t = touching.start[k]; t < touching.start[k + 1]; t++) {
          addThree(
              transposed[at],
              transposed[at + 1],
              transposed[at + 2],
              rows.weight,
              3 * touching.entry[t],
              x[touching.row[t]]);
        }
      }
    }
  }

  private static void addThree(
      double[] x, double[] y, double[] z, double[] weight, int at, double[] out) {
    double a = weight[at];
    double b = weight[at + 1];
    double c = weight[at + 2];
    for (int i = 0; i < out.length; i++) {
      out[i] += a * x[i] + b * y[i] + c * z[i];
    }
  }

  private static void transpose(double[][] response, int dofs, double[][] out) {
    for (int r = 0; r < dofs; r++) {
      double[] line = out[r];
      for (int j = 0; j < response.length; j++) {
        line[j] = response[j][r];
      }
    }
  }

  /** Which rows touch which near nodes of one body, by place. */
  private static final class Incidence {
    /** Incidences of place c stand at start[c] … start[c + 1). */
    final int[] start;

    final int[] row;

    /** Position of the incidence among the entries of the rows. */
    final int[] entry;

    Incidence(ContactRows rows, int body, DoubleTiles tiles) {
      start = new int[tiles.size() + 1];
      for (int e = 0; e < rows.start[rows.size]; e++) {
        if (rows.body[e] == body) {
          start[tiles.place(rows.node[e]) + 1]++;
        }
      }
      for (int c = 0; c < tiles.size(); c++) {
        start[c + 1] += start[c];
      }
      int[] fill = start.clone();
      row = new int[start[tiles.size()]];
      entry = new int[start[tiles.size()]];
      for (int i = 0; i < rows.size; i++) {
        for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
          if (rows.body[e] == body) {
            int slot = fill[tiles.place(rows.node[e])]++;
            row[slot] = i;
            entry[slot] = e;
          }
        }
      }
    }
  }
}
