package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * The contact compliance W = D F Dᵀ (+ the elastic foundation; eqs. Q9, F3): by how much each
 * weighted gap opens under unit pressure on each row.
 *
 * <p>Forming W is the most expensive part of a pass, and memory traffic is what costs: F is large,
 * D sparse. The responses F Dᵀ are built a strip of retained dofs at a time; within a strip every
 * column of F is read once and added to all rows that touch it, and the finished strip is folded
 * into W at once, along contiguous memory.
 */
final class Compliance {
  /**
   * Dofs per strip: three per node, small enough that the strip's responses stay in the
   * second-level cache.
   */
  private static final int STRIP = 96;

  private final JointSystem system;
  private final ContactRows rows;

  Compliance(JointSystem system, ContactRows rows) {
    this.system = system;
    this.rows = rows;
  }

  /** W, n × n, symmetric, column by column, mm⁵/N: weighted gap (mm³) per pressure (N/mm²). */
  double[] form() {
    int n = rows.size;
    double[] w = new double[n * n];
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
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        w[j * n + i] = w[i * n + j];
      }
    }
    return w;
  }

  /** Adds one body's part to the entries (i, j ≤ i), stored at i n + j. */
  private void addBody(int b, double[] w) {
    int n = rows.size;
    Incidence touching = new Incidence(rows, b, system.bodies().get(b).nodes());
    int touched = touching.nodes.length;
    double[] f = system.bodies().get(b).flexibility();
    int size = 3 * system.bodies().get(b).nodes();
    double[] column = new double[3 * STRIP];
    double[] response = new double[n * STRIP];
    double[] transposed = new double[n * STRIP];
    int stripNodes = STRIP / 3;
    for (int first = 0; first < touched; first += stripNodes) {
      int last = Math.min(first + stripNodes, touched);
      int dofs = 3 * (last - first);
      Arrays.fill(response, 0);
      for (int c = 0; c < touched; c++) {
        gather(f, size, touching.nodes, first, last, touching.nodes[c], column);
        for (int t = touching.start[c]; t < touching.start[c + 1]; t++) {
          int e = 3 * touching.entry[t];
          addThree(
              column,
              dofs,
              rows.weight[e],
              rows.weight[e + 1],
              rows.weight[e + 2],
              response,
              touching.row[t] * STRIP);
        }
      }
      transpose(response, n, dofs, transposed);
      for (int k = first; k < last; k++) {
        int at = 3 * (k - first) * n;
        for (int t = touching.start[k]; t < touching.start[k + 1]; t++) {
          int e = 3 * touching.entry[t];
          int i = touching.row[t];
          fold(
              transposed,
              at,
              n,
              rows.weight[e],
              rows.weight[e + 1],
              rows.weight[e + 2],
              w,
              i * n,
              i + 1);
        }
      }
    }
  }

  /** The strip's part of the three columns of a node, one after the other at distance STRIP. */
  private static void gather(
      double[] f, int size, int[] nodes, int first, int last, int node, double[] out) {
    for (int d = 0; d < 3; d++) {
      int from = (3 * node + d) * size;
      int to = d * STRIP;
      for (int r = first; r < last; r++) {
        int source = from + 3 * nodes[r];
        out[to] = f[source];
        out[to + 1] = f[source + 1];
        out[to + 2] = f[source + 2];
        to += 3;
      }
    }
  }

  private static void addThree(
      double[] column, int dofs, double a, double b, double c, double[] out, int at) {
    for (int i = 0; i < dofs; i++) {
      out[at + i] += a * column[i] + b * column[STRIP + i] + c * column[2 * STRIP + i];
    }
  }

  private static void transpose(double[] response, int n, int dofs, double[] out) {
    for (int j = 0; j < n; j++) {
      for (int r = 0; r < dofs; r++) {
        out[r * n + j] = response[j * STRIP + r];
      }
    }
  }

  private static void fold(
      double[] t, int at, int n, double a, double b, double c, double[] w, int line, int length) {
    for (int j = 0; j < length; j++) {
      w[line + j] += a * t[at + j] + b * t[at + n + j] + c * t[at + 2 * n + j];
    }
  }

  /** Displacement F f of every retained node of an elastic body under nodal forces, mm. */
  double[] displacement(int b, double[] forces) {
    double[] f = system.bodies().get(b).flexibility();
    int size = 3 * system.bodies().get(b).nodes();
    double[] u = new double[size];
    for (int n = 0; n < size; n += 3) {
      double fx = forces[n];
      double fy = forces[n + 1];
      double fz = forces[n + 2];
      if (fx != 0 || fy != 0 || fz != 0) {
        int column = n * size;
        for (int i = 0; i < size; i++) {
          u[i] += fx * f[column + i] + fy * f[column + size + i] + fz * f[column + 2 * size + i];
        }
      }
    }
    return u;
  }

  /** Which rows touch which retained nodes of one body, by node. */
  private static final class Incidence {
    /** Touched retained nodes, ascending. */
    final int[] nodes;

    /** Incidences of touched node c stand at start[c] … start[c + 1). */
    final int[] start;

    final int[] row;

    /** Position of the incidence among the entries of the rows. */
    final int[] entry;

    Incidence(ContactRows rows, int body, int bodyNodes) {
      int[] count = new int[bodyNodes];
      for (int e = 0; e < rows.start[rows.size]; e++) {
        if (rows.body[e] == body) {
          count[rows.node[e]]++;
        }
      }
      int touched = 0;
      for (int c : count) {
        touched += c > 0 ? 1 : 0;
      }
      nodes = new int[touched];
      start = new int[touched + 1];
      int[] fill = new int[bodyNodes];
      int at = 0;
      for (int node = 0; node < bodyNodes; node++) {
        if (count[node] > 0) {
          nodes[at] = node;
          fill[node] = start[at];
          start[at + 1] = start[at] + count[node];
          at++;
        }
      }
      row = new int[start[touched]];
      entry = new int[start[touched]];
      for (int i = 0; i < rows.size; i++) {
        for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
          if (rows.body[e] == body) {
            int slot = fill[rows.node[e]]++;
            row[slot] = i;
            entry[slot] = e;
          }
        }
      }
    }
  }
}
