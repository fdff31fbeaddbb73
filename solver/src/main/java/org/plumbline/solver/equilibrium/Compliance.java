package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * The contact compliance W = D F Dᵀ (+ the elastic foundation): by how much each weighted gap opens
 * under unit pressure on each row.
 *
 * <p>Forming W is the most expensive part of a pass. Only the columns of F that some row touches
 * are used; they are gathered once into a compact square block, so that the inner loop runs along
 * contiguous memory.
 */
final class Compliance {
  private final JointSystem system;
  private final ContactRows rows;

  /** Position of a retained node among the touched nodes of its body, or −1; per body. */
  private final int[][] position;

  private final int[][] touched;

  Compliance(JointSystem system, ContactRows rows) {
    this.system = system;
    this.rows = rows;
    int bodies = system.bodies().size();
    position = new int[bodies][];
    touched = new int[bodies][];
    for (int b = 0; b < bodies; b++) {
      ContactBody body = system.bodies().get(b);
      if (!body.isElastic()) {
        continue;
      }
      int[] at = new int[body.nodes()];
      Arrays.fill(at, -1);
      for (int e = 0; e < rows.start[rows.size]; e++) {
        if (rows.body[e] == b) {
          at[rows.node[e]] = 0;
        }
      }
      int count = 0;
      for (int n = 0; n < at.length; n++) {
        if (at[n] == 0) {
          at[n] = count++;
        }
      }
      int[] list = new int[count];
      for (int n = 0; n < at.length; n++) {
        if (at[n] >= 0) {
          list[at[n]] = n;
        }
      }
      position[b] = at;
      touched[b] = list;
    }
  }

  /** W, n × n, symmetric, column by column, mm⁵/N: weighted gap (mm³) per pressure (N/mm²). */
  double[] form() {
    int n = rows.size;
    double[] w = new double[n * n];
    for (int b = 0; b < touched.length; b++) {
      if (touched[b] != null && touched[b].length > 0) {
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
        w[i * n + j] = w[j * n + i];
      }
    }
    return w;
  }

  private void addBody(int b, double[] w) {
    int n = rows.size;
    double[] f = gathered(b);
    int[] at = position[b];
    int m = 3 * touched[b].length;
    double[] response = new double[m];
    for (int j = 0; j < n; j++) {
      boolean any = false;
      for (int e = rows.start[j]; e < rows.start[j + 1]; e++) {
        if (rows.body[e] != b) {
          continue;
        }
        if (!any) {
          Arrays.fill(response, 0);
          any = true;
        }
        int column = 3 * at[rows.node[e]] * m;
        addThree(
            f,
            column,
            m,
            rows.weight[3 * e],
            rows.weight[3 * e + 1],
            rows.weight[3 * e + 2],
            response);
      }
      if (!any) {
        continue;
      }
      for (int i = j; i < n; i++) {
        double s = 0;
        for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
          if (rows.body[e] == b) {
            int k = 3 * at[rows.node[e]];
            s +=
                rows.weight[3 * e] * response[k]
                    + rows.weight[3 * e + 1] * response[k + 1]
                    + rows.weight[3 * e + 2] * response[k + 2];
          }
        }
        w[j * n + i] += s;
      }
    }
  }

  private static void addThree(
      double[] f, int column, int m, double a, double b, double c, double[] out) {
    int second = column + m;
    int third = second + m;
    for (int i = 0; i < m; i++) {
      out[i] += a * f[column + i] + b * f[second + i] + c * f[third + i];
    }
  }

  private double[] gathered(int b) {
    double[] f = system.bodies().get(b).flexibility();
    int size = 3 * system.bodies().get(b).nodes();
    int[] list = touched[b];
    int m = 3 * list.length;
    double[] out = new double[m * m];
    for (int c = 0; c < list.length; c++) {
      for (int d = 0; d < 3; d++) {
        int from = (3 * list[c] + d) * size;
        int to = (3 * c + d) * m;
        for (int r = 0; r < list.length; r++) {
          System.arraycopy(f, from + 3 * list[r], out, to + 3 * r, 3);
        }
      }
    }
    return out;
  }

  /**
   * Displacement F f of every retained node of an elastic body under nodal forces on touched nodes,
   * mm.
   */
  double[] displacement(int b, double[] forces) {
    double[] f = system.bodies().get(b).flexibility();
    int size = 3 * system.bodies().get(b).nodes();
    double[] u = new double[size];
    for (int n : touched[b]) {
      double fx = forces[3 * n];
      double fy = forces[3 * n + 1];
      double fz = forces[3 * n + 2];
      if (fx != 0 || fy != 0 || fz != 0) {
        addThree(f, 3 * n * size, size, fx, fy, fz, u);
      }
    }
    return u;
  }
}
