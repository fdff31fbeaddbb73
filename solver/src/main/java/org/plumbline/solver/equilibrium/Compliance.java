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
    double[][] lower = new double[n][];
    for (int i = 0; i < n; i++) {
      lower[i] = new double[i + 1];
    }
    for (int b = 0; b < system.bodies().size(); b++) {
      if (system.bodies().get(b).isElastic()) {
        addBody(b, lower);
      }
    }
    double[] w = new double[n * n];
    for (int i = 0; i < n; i++) {
      double k = system.pairings().get(rows.pairing[i]).layerStiffness();
      if (k > 0) {
        lower[i][i] += rows.area[i] / k;
      }
      for (int j = 0; j <= i; j++) {
        w[i * n + j] = lower[i][j];
        w[j * n + i] = lower[i][j];
      }
    }
    return w;
  }

  /**
   * Adds one body's part to the lower triangle. The work arrays are one array per line: loops that
   * start at index 0 of their arrays are the ones the compiler turns into vector code (measured:
   * three times the speed of the same loops with offsets).
   */
  private void addBody(int b, double[][] lower) {
    int n = rows.size;
    Incidence touching = new Incidence(rows, b, system.bodies().get(b).nodes());
    int touched = touching.nodes.length;
    double[] f = system.bodies().get(b).flexibility();
    int size = 3 * system.bodies().get(b).nodes();
    double[][] column = new double[3][STRIP];
    double[][] response = new double[n][STRIP];
    double[][] transposed = new double[STRIP][n];
    int stripNodes = STRIP / 3;
    for (int first = 0; first < touched; first += stripNodes) {
      int last = Math.min(first + stripNodes, touched);
      for (double[] line : response) {
        Arrays.fill(line, 0);
      }
      for (int c = 0; c < touched; c++) {
        gather(f, size, touching.nodes, first, last, touching.nodes[c], column);
        for (int t = touching.start[c]; t < touching.start[c + 1]; t++) {
          addThree(
              column[0],
              column[1],
              column[2],
              rows.weight,
              3 * touching.entry[t],
              response[touching.row[t]],
              STRIP);
        }
      }
      transpose(response, 3 * (last - first), transposed);
      for (int k = first; k < last; k++) {
        int at = 3 * (k - first);
        for (int t = touching.start[k]; t < touching.start[k + 1]; t++) {
          double[] line = lower[touching.row[t]];
          addThree(
              transposed[at],
              transposed[at + 1],
              transposed[at + 2],
              rows.weight,
              3 * touching.entry[t],
              line,
              line.length);
        }
      }
    }
  }

  /** The strip's part of the three columns of a node. */
  private static void gather(
      double[] f, int size, int[] nodes, int first, int last, int node, double[][] out) {
    for (int d = 0; d < 3; d++) {
      int from = (3 * node + d) * size;
      double[] line = out[d];
      int to = 0;
      for (int r = first; r < last; r++) {
        int source = from + 3 * nodes[r];
        line[to] = f[source];
        line[to + 1] = f[source + 1];
        line[to + 2] = f[source + 2];
        to += 3;
      }
    }
  }

  private static void addThree(
      double[] x, double[] y, double[] z, double[] weight, int at, double[] out, int length) {
    double a = weight[at];
    double b = weight[at + 1];
    double c = weight[at + 2];
    for (int i = 0; i < length; i++) {
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

  /** F Dᵀ λ, the displacement of every retained node per body, mm; null for rigid bodies. */
  double[][] displacement(double[] lambda) {
    double[][] forces = rows.nodalForces(system, lambda);
    double[][] u = new double[forces.length][];
    for (int b = 0; b < forces.length; b++) {
      u[b] = forces[b] == null ? null : displacement(b, forces[b]);
    }
    return u;
  }

  /** F f on one elastic body. */
  private double[] displacement(int b, double[] forces) {
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
