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
    double[] matrix;
    if (earlier.isPresent()) {
      matrix = earlier.get().matrix();
      double[] now = rows.gapsOf(near.displacement(rows, previous));
      double[] then = earlier.get().times(previous);
      for (int i = 0; i < n; i++) {
        right[i] -= now[i] - then[i];
      }
      formed = null;
    } else {
      matrix = new Compliance(system, rows, near).form();
      formed = matrix.clone();
    }
    double[] free = multiply(inverse, load.force, q);
    double[] gk = new double[n * q];
    for (int i = 0; i < n; i++) {
      right[i] = rows.gap[i] - right[i];
      for (int a = 0; a < q; a++) {
        double s = 0;
        for (int b = 0; b < q; b++) {
          s += rows.frameGradient[i * q + b] * inverse[b * q + a];
        }
        gk[i * q + a] = s;
        right[i] += rows.frameGradient[i * q + a] * free[a];
      }
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double s = 0;
        for (int a = 0; a < q; a++) {
          s += gk[i * q + a] * rows.frameGradient[j * q + a];
        }
        // mean gaps against nodal forces: a well-scaled problem whatever the facet sizes
        matrix[j * n + i] = (matrix[j * n + i] + s) / (rows.area[i] * rows.area[j]);
      }
    }
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
