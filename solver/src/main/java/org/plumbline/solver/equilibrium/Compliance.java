package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * The contact compliance W = D F Dᵀ (+ the elastic foundation; eqs. Q9, F3): by how much each
 * weighted gap opens under unit pressure on each row.
 *
 * <p>Forming W is the most expensive part of a pass. With F = L + Lᵀ (see {@link FlexibilityTiles})
 * it is X + Xᵀ, X = D L Dᵀ: every tile is read once. The responses L Dᵀ are built a strip of dofs
 * at a time, each line of a tile added to all rows that touch its column; the finished strip is
 * folded into X at once, along contiguous memory. X has the rows only that touch the body: between
 * two of three bodies in a row, a third of them do not.
 *
 * <p>F stands in single precision in its tiles, and X is summed in it: W errs by 1e-7, which {@link
 * GeometryPass} corrects where it may be seen.
 */
final class Compliance {
  private static final int STRIP = FlexibilityTiles.DOFS;

  /** Lines that are transposed together. */
  private static final int BLOCK = 64;

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
    double[] w = new double[n * n];
    near.cover(rows);
    for (int b = 0; b < system.bodies().size(); b++) {
      if (system.bodies().get(b).isElastic()) {
        addBody(b, w);
      }
    }
    for (int i = 0; i < n; i++) {
      double k = system.pairings().get(rows.pairing[i]).layerStiffness();
      if (k > 0) {
        w[i * n + i] += rows.area[i] / k;
      }
    }
    rows.ties.add(w, n);
    mirror(w, n);
    return w;
  }

  /** Adds one body's part to the lower triangle, over the rows that touch the body only. */
  private void addBody(int b, double[] w) {
    Incidence touching = new Incidence(rows, b, near.of(b));
    int[] own = touching.rows;
    float[][] x = halves(touching);
    for (int first = 0; first < own.length; first += BLOCK) {
      int end = Math.min(own.length, first + BLOCK);
      for (int j = 0; j < end; j++) {
        int column = own[j] * rows.size;
        for (int i = Math.max(first, j); i < end; i++) {
          double sum = (double) x[i][j] + x[j][i];
          w[column + own[i]] += sum;
        }
      }
    }
  }

  /**
   * X = D L Dᵀ of one body over the rows that touch it. The work arrays are one array per line:
   * loops that start at index 0 of all their arrays are the ones the compiler turns into vector
   * code (measured: three times the speed of the same loops with offsets).
   */
  private float[][] halves(Incidence touching) {
    FlexibilityTiles tiles = touching.tiles;
    int n = touching.rows.length;
    float[][] x = new float[n][n];
    float[][] response = new float[n][STRIP];
    float[][] transposed = new float[STRIP][n];
    float[][] line = new float[3][STRIP];
    for (int s = 0; s < tiles.strips(); s++) {
      int first = s * FlexibilityTiles.NODES;
      int end = tiles.end(s);
      if (touching.start[first] == touching.start[end]) {
        continue;
      }
      for (float[] zero : response) {
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
    return x;
  }

  private static void addThree(
      float[] x, float[] y, float[] z, double[] weight, int at, float[] out) {
    float a = (float) weight[at];
    float b = (float) weight[at + 1];
    float c = (float) weight[at + 2];
    for (int i = 0; i < out.length; i++) {
      out[i] += a * x[i] + b * y[i] + c * z[i];
    }
  }

  /** Eight lines at a time: they are read in order, and what is written fills half a cache line. */
  private static void transpose(float[][] response, int dofs, float[][] out) {
    int whole = response.length - response.length % 8;
    for (int j = 0; j < whole; j += 8) {
      float[] r0 = response[j];
      float[] r1 = response[j + 1];
      float[] r2 = response[j + 2];
      float[] r3 = response[j + 3];
      float[] r4 = response[j + 4];
      float[] r5 = response[j + 5];
      float[] r6 = response[j + 6];
      float[] r7 = response[j + 7];
      for (int r = 0; r < dofs; r++) {
        float[] line = out[r];
        line[j] = r0[r];
        line[j + 1] = r1[r];
        line[j + 2] = r2[r];
        line[j + 3] = r3[r];
        line[j + 4] = r4[r];
        line[j + 5] = r5[r];
        line[j + 6] = r6[r];
        line[j + 7] = r7[r];
      }
    }
    for (int j = whole; j < response.length; j++) {
      for (int r = 0; r < dofs; r++) {
        out[r][j] = response[j][r];
      }
    }
  }

  /** Copies the lower triangle, column by column, into the upper one. */
  private static void mirror(double[] w, int n) {
    for (int first = 0; first < n; first += BLOCK) {
      int end = Math.min(n, first + BLOCK);
      for (int j = 0; j < end; j++) {
        for (int i = Math.max(first, j + 1); i < end; i++) {
          w[i * n + j] = w[j * n + i];
        }
      }
    }
  }

  /** Which rows touch which near nodes of one body, by place. */
  private static final class Incidence {
    final FlexibilityTiles tiles;

    /** The rows that touch the body, ascending. */
    final int[] rows;

    /** Incidences of place c stand at start[c] … start[c + 1). */
    final int[] start;

    /** Position among {@link #rows} of the row of an incidence. */
    final int[] row;

    /** Position of the incidence among the entries of the rows. */
    final int[] entry;

    Incidence(ContactRows all, int body, FlexibilityTiles tiles) {
      this.tiles = tiles;
      rows = touching(all, body);
      start = new int[tiles.size() + 1];
      for (int i : rows) {
        for (int e = all.start[i]; e < all.start[i + 1]; e++) {
          if (all.body[e] == body) {
            start[tiles.place(all.node[e]) + 1]++;
          }
        }
      }
      for (int c = 0; c < tiles.size(); c++) {
        start[c + 1] += start[c];
      }
      int[] fill = start.clone();
      row = new int[start[tiles.size()]];
      entry = new int[start[tiles.size()]];
      for (int k = 0; k < rows.length; k++) {
        for (int e = all.start[rows[k]]; e < all.start[rows[k] + 1]; e++) {
          if (all.body[e] == body) {
            int slot = fill[tiles.place(all.node[e])]++;
            row[slot] = k;
            entry[slot] = e;
          }
        }
      }
    }

    private static int[] touching(ContactRows all, int body) {
      int[] out = new int[all.size];
      int found = 0;
      for (int i = 0; i < all.size; i++) {
        int e = all.start[i];
        while (e < all.start[i + 1] && all.body[e] != body) {
          e++;
        }
        if (e < all.start[i + 1]) {
          out[found++] = i;
        }
      }
      return Arrays.copyOf(out, found);
    }
  }
}
