package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.solver.contact.KeptCompliance;
import org.plumbline.solver.contact.KeptInverse;

/**
 * The rows of a contact that carry pressure, A, and the inverse of their compliance W_AA: the
 * response of contact as long as its geometry is frozen.
 */
final class PressedRows {
  private final ContactRows rows;
  private final int[] index;
  private final KeptInverse inverse;

  /** δλ per scaled step along each unknown coordinate, over all rows, MPa/mm. */
  private final List<double[]> pressureChanges;

  /**
   * With the compliance that passes have left, and its factor, if it knows all pressed rows, or
   * else a new one. An earlier one belongs to geometry of a moment ago.
   */
  PressedRows(JointSystem system, ContactRows rows, double[] lambda, ContactState contact) {
    this.rows = rows;
    this.index = IntStream.range(0, rows.size).filter(i -> lambda[i] > 0).toArray();
    inverse =
        contact
            .compliance
            .among(rows, lambda)
            .map(known -> new KeptInverse(contact.compliance.compliance(), known.places(index)))
            .orElseGet(() -> formed(system, contact));
    List<double[]> opening = new ArrayList<>();
    for (int j = 0; j < rows.unknowns; j++) {
      double[] b = new double[rows.size];
      for (int i = 0; i < rows.size; i++) {
        b[i] = rows.frameGradient[i * rows.unknowns + j];
      }
      opening.add(b);
    }
    pressureChanges = closing(opening);
  }

  private KeptInverse formed(JointSystem system, ContactState contact) {
    double[] w = new Compliance(system, rows.only(index), contact.flexibility).form();
    return new KeptInverse(
        new KeptCompliance(index.length, w), IntStream.range(0, index.length).toArray());
  }

  /** δλ with W_AA δλ = −b_A, over all rows, for several b. */
  List<double[]> closing(List<double[]> b) {
    double[][] right = new double[b.size()][index.length];
    for (int c = 0; c < right.length; c++) {
      for (int k = 0; k < index.length; k++) {
        right[c][k] = -b.get(c)[index[k]];
      }
    }
    List<double[]> out = new ArrayList<>();
    for (double[] x : inverse.times(right)) {
      double[] wide = new double[rows.size];
      for (int k = 0; k < index.length; k++) {
        wide[index[k]] = x[k];
      }
      out.add(wide);
    }
    return out;
  }

  /** δλ over all rows per step along a direction of the scaled unknown coordinates, MPa/mm. */
  double[] pressureChange(double[] direction) {
    double[] out = new double[rows.size];
    for (int j = 0; j < direction.length; j++) {
      double[] change = pressureChanges.get(j);
      for (int i : index) {
        out[i] += direction[j] * change[i];
      }
    }
    return out;
  }

  /** Mean indentation of each pressed row under unit pressure on it, mm/MPa; 0 for others. */
  double[] indentations() {
    double[] out = new double[rows.size];
    for (int k = 0; k < index.length; k++) {
      out[index[k]] = inverse.diagonal(k) / rows.area[index[k]];
    }
    return out;
  }

  /** ∂²Π + G_Aᵀ W_AA⁻¹ G_A, row by row, N/mm (eq. Q17). */
  double[] frozenTangent(LoadTangent load) {
    int q = rows.unknowns;
    double[] out = load.stiffness.clone();
    for (int j = 0; j < q; j++) {
      double[] f = rows.frameForces(pressureChanges.get(j));
      for (int i = 0; i < q; i++) {
        out[i * q + j] -= f[i];
      }
    }
    return out;
  }
}
