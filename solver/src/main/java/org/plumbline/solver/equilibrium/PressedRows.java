package org.plumbline.solver.equilibrium;

import java.util.stream.IntStream;
import org.plumbline.solver.linalg.DenseCholesky;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * The rows of a contact that carry pressure, A, and the inverse of their compliance W_AA: the
 * response of contact as long as its geometry is frozen.
 */
final class PressedRows {
  private final ContactRows rows;
  private final int[] index;
  private final DenseCholesky cholesky = new DenseCholesky(DenseKernels.best());

  /** Factor of W_AA over mean gaps and nodal forces, column by column. */
  private final double[] factor;

  private final double[] diagonal;

  /**
   * With the compliance that passes have left if it knows all pressed rows, or else a new one. An
   * earlier one belongs to geometry of a moment ago.
   */
  PressedRows(JointSystem system, ContactRows rows, double[] lambda, ContactState contact) {
    this.rows = rows;
    this.index = IntStream.range(0, rows.size).filter(i -> lambda[i] > 0).toArray();
    double[] w =
        contact
            .compliance
            .among(rows, index)
            .map(known -> contact.compliance.compliance().block(known.places(index)))
            .orElseGet(() -> new Compliance(system, rows.only(index), contact.flexibility).form());
    diagonal = new double[rows.size];
    int n = index.length;
    for (int j = 0; j < n; j++) {
      diagonal[index[j]] = w[j * n + j];
      for (int i = j; i < n; i++) {
        w[j * n + i] /= rows.area[index[i]] * rows.area[index[j]];
      }
    }
    if (cholesky.factor(w, n) >= 0) {
      throw new ArithmeticException(
          "compliance of " + n + " pressed contact rows is not positive definite");
    }
    factor = w;
  }

  /** δλ with W_AA δλ = −b_A, over all rows. */
  double[] closing(double[] b) {
    int n = index.length;
    double[] out = new double[rows.size];
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = -b[index[i]] / rows.area[index[i]];
    }
    cholesky.solve(factor, n, x);
    for (int i = 0; i < n; i++) {
      out[index[i]] = x[i] / rows.area[index[i]];
    }
    return out;
  }

  /** δλ per scaled step along an unknown coordinate, over all rows, MPa/mm. */
  double[] pressureChange(int unknown) {
    double[] b = new double[rows.size];
    for (int i = 0; i < rows.size; i++) {
      b[i] = rows.frameGradient[i * rows.unknowns + unknown];
    }
    return closing(b);
  }

  /** Mean indentation of a pressed row under unit pressure on it, mm/MPa; 0 for others. */
  double indentation(int row) {
    return diagonal[row] / rows.area[row];
  }

  /** ∂²Π + G_Aᵀ W_AA⁻¹ G_A, row by row, N/mm (eq. Q17). */
  double[] frozenTangent(LoadTangent load) {
    int q = rows.unknowns;
    double[] out = load.stiffness.clone();
    for (int j = 0; j < q; j++) {
      double[] f = rows.frameForces(pressureChange(j));
      for (int i = 0; i < q; i++) {
        out[i * q + j] -= f[i];
      }
    }
    return out;
  }
}
