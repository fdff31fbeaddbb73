package org.plumbline.solver.equilibrium;

import java.util.Optional;

/**
 * The contact compliance of an earlier pass, kept for passes that hardly move.
 *
 * <p>Forming W is the dearest part of a pass. Once contact settles, D changes by little from pass
 * to pass, and a pass may use the old W if it adds the difference at the last pressures, which
 * costs one multiplication with F: D F Dᵀ λ ≈ W₀ λ + (D F Dᵀ − W₀) λ₀. The error is of second
 * order, (W − W₀)(λ − λ₀), and vanishes as the passes converge: the fixed point is the same.
 */
final class ComplianceMemory {
  private double[] matrix;
  private int[] pairing = {};
  private int[] node = {};

  /** Keeps W, without copying, for the rows it belongs to. */
  void keep(ContactRows rows, double[] w) {
    matrix = w;
    pairing = rows.pairing;
    node = rows.primaryNode;
  }

  /**
   * Where among the rows of this pass those of the kept W stand, ascending.
   *
   * @return nothing if there is no W, or one of its rows is no more
   */
  Optional<int[]> among(ContactRows rows) {
    if (matrix == null) {
      return Optional.empty();
    }
    int[] index = new int[node.length];
    int found = 0;
    for (int i = 0; i < rows.size && found < index.length; i++) {
      if (rows.pairing[i] == pairing[found] && rows.primaryNode[i] == node[found]) {
        index[found++] = i;
      }
    }
    return found == index.length ? Optional.of(index) : Optional.empty();
  }

  /** The kept W, not to be changed. */
  double[] matrix() {
    return matrix;
  }

  /** W₀ λ for the kept matrix, n values. */
  double[] times(double[] lambda) {
    int n = lambda.length;
    double[] out = new double[n];
    for (int j = 0; j < n; j++) {
      double l = lambda[j];
      if (l != 0) {
        for (int i = 0; i < n; i++) {
          out[i] += matrix[j * n + i] * l;
        }
      }
    }
    return out;
  }
}
