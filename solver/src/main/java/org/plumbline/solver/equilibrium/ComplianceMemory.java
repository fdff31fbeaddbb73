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
  private ContactRows rows;

  /** Keeps W, without copying, for the rows it belongs to. */
  void keep(ContactRows rows, double[] w) {
    matrix = w;
    this.rows = rows;
  }

  /** The part of the kept W that belongs to some rows; none unless all of them were there. */
  Optional<double[]> matrix(ContactRows some) {
    if (matrix == null) {
      return Optional.empty();
    }
    int n = some.size;
    int[] place = new int[n];
    for (int i = 0; i < n; i++) {
      place[i] = rows.ownRow(some.pairing[i], some.primaryNode[i]);
      if (place[i] < 0) {
        return Optional.empty();
      }
    }
    double[] out = new double[n * n];
    for (int j = 0; j < n; j++) {
      int column = place[j] * rows.size;
      for (int i = 0; i < n; i++) {
        out[j * n + i] = matrix[column + place[i]];
      }
    }
    return Optional.of(out);
  }
}
