package org.plumbline.solver.equilibrium;

import java.util.Optional;
import org.plumbline.solver.contact.BlockPivoting;

/**
 * The complementarity problem of one pass over the rows that take part (eqs. Q9 to Q12), poses and
 * displacements eliminated.
 */
final class FrozenContact {
  final ContactRows rows;

  /** Pressures, N/mm². */
  final double[] lambda;

  /** The compliance W formed here; null if an earlier one served. */
  final double[] formed;

  /**
   * @param previous pressures of the pass before
   * @param yielded D u₀, the part of the gaps that displacements make at the start of the pass, mm³
   * @param inverse K̃⁻¹ over the unknown coordinates, row by row
   * @param earlier a compliance of the same rows, if it is to serve
   * @param near F where the rows touch it
   */
  FrozenContact(
      JointSystem system,
      ContactRows rows,
      double[] previous,
      double[] yielded,
      LoadTangent load,
      double[] inverse,
      Optional<ComplianceMemory> earlier,
      NearFlexibility near) {
    this.rows = rows;
    int n = rows.size;
    int q = rows.unknowns;
    double[] right = yielded.clone();
    double[] w;
    if (earlier.isPresent()) {
      w = earlier.get().matrix();
      double[] now = rows.gapsOf(near.displacement(rows, previous));
      double[] then = earlier.get().times(previous);
      for (int i = 0; i < n; i++) {
        right[i] -= now[i] - then[i];
      }
      formed = null;
    } else {
      w = new Compliance(system, rows, near).form();
      formed = w;
    }
    double[] free = multiply(inverse, load.force, q);
    for (int i = 0; i < n; i++) {
      right[i] = rows.gap[i] - right[i];
      for (int a = 0; a < q; a++) {
        right[i] += rows.frameGradient[i * q + a] * free[a];
      }
    }
    double[] matrix = scaled(w, inverse);
    boolean[] active = new boolean[n];
    for (int i = 0; i < n; i++) {
      right[i] /= rows.area[i];
      active[i] = previous[i] > 0;
    }
    lambda = new double[n];
    new BlockPivoting().solve(n, matrix, right, active, lambda);
    for (int i = 0; i < n; i++) {
      lambda[i] /= rows.area[i];
    }
  }

  /**
   * (W + G K̃⁻¹ Gᵀ)/(aᵢ aⱼ): mean gaps against nodal forces, a well-scaled problem whatever the
   * facet sizes. Whole columns at a time, from lines that start at index 0.
   */
  private double[] scaled(double[] w, double[] inverse) {
    int n = rows.size;
    int q = rows.unknowns;
    double[] perArea = new double[n];
    double[][] gradient = new double[q][n];
    double[][] yielding = new double[q][n];
    for (int i = 0; i < n; i++) {
      perArea[i] = 1 / rows.area[i];
      for (int a = 0; a < q; a++) {
        gradient[a][i] = rows.frameGradient[i * q + a] * perArea[i];
        for (int b = 0; b < q; b++) {
          yielding[a][i] += rows.frameGradient[i * q + b] * inverse[b * q + a] * perArea[i];
        }
      }
    }
    double[] matrix = new double[n * n];
    double[] column = new double[n];
    for (int j = 0; j < n; j++) {
      System.arraycopy(w, j * n, column, 0, n);
      scale(column, perArea, perArea[j]);
      for (int a = 0; a < q; a++) {
        add(gradient[a][j], yielding[a], column);
      }
      System.arraycopy(column, 0, matrix, j * n, n);
    }
    return matrix;
  }

  private static void scale(double[] x, double[] by, double factor) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= by[i] * factor;
    }
  }

  private static void add(double factor, double[] x, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * x[i];
    }
  }

  static double[] multiply(double[] a, double[] x, int n) {
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        y[i] += a[i * n + j] * x[j];
      }
    }
    return y;
  }
}
