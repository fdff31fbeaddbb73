package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import org.plumbline.solver.contact.KeptCompliance;
import org.plumbline.solver.contact.PressureTies;

/**
 * The contact compliance of an earlier pass, kept for passes that hardly move.
 *
 * <p>Forming W is the dearest part of a pass. Once contact settles, D changes by little from pass
 * to pass, and a pass may use the old W if it adds the difference at pressures λ₀ close to its own,
 * which costs one multiplication with F: D F Dᵀ λ ≈ W₀ λ + (D F Dᵀ − W₀) λ₀. The error is of second
 * order, (W − W₀)(λ − λ₀), and vanishes as the passes converge: the fixed point is the same. The
 * factor of W₀ serves on with it.
 */
final class ComplianceMemory {
  /**
   * Relative change of a tie up to which W serves: what is corrected at the last pressures shrinks
   * by this factor from one solution to the next, and grows beyond 1.
   */
  private static final double TIES_CHANGED = 0.5;

  private KeptCompliance compliance;
  private int[] pairing = {};
  private int[] node = {};
  private PressureTies ties = new PressureTies();

  /** Keeps W and the rows it belongs to. */
  void keep(ContactRows rows, KeptCompliance w) {
    compliance = w;
    pairing = rows.pairing;
    node = rows.primaryNode;
    ties = rows.ties;
  }

  /** The kept W. */
  KeptCompliance compliance() {
    return compliance;
  }

  /**
   * Which rows of a pass the kept W knows.
   *
   * @param pressure of the rows; W must know those that have some
   * @return nothing if there is no W, it lacks one of those, or one of their ties has changed much
   */
  Optional<Known> among(ContactRows rows, double[] pressure) {
    if (compliance == null) {
      return Optional.empty();
    }
    int[] index = new int[rows.size];
    int[] place = new int[rows.size];
    double[] then = new double[node.length];
    int found = 0;
    int k = 0;
    for (int i = 0; i < rows.size; i++) {
      while (k < node.length && before(k, rows, i)) {
        k++;
      }
      if (k < node.length && rows.pairing[i] == pairing[k] && rows.primaryNode[i] == node[k]) {
        then[k] = pressure[i];
        index[found] = i;
        place[found++] = k;
      }
    }
    if (rows.ties.changedSince(pressure, ties, then) > TIES_CHANGED) {
      return Optional.empty();
    }
    Known known = new Known(Arrays.copyOf(index, found), Arrays.copyOf(place, found));
    for (int i = 0; i < rows.size; i++) {
      if (pressure[i] > 0 && Arrays.binarySearch(known.index, i) < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(known);
  }

  /** Whether a row of the kept W comes before a row of the pass; both ascend. */
  private boolean before(int k, ContactRows rows, int i) {
    return pairing[k] < rows.pairing[i]
        || pairing[k] == rows.pairing[i] && node[k] < rows.primaryNode[i];
  }

  /**
   * Rows of a pass that a kept W knows.
   *
   * @param index among the rows of the pass, ascending
   * @param place the same rows among those of W
   */
  record Known(int[] index, int[] place) {

    /**
     * Where some rows of the pass stand among those of W.
     *
     * @param rows all of them known
     */
    int[] places(int[] rows) {
      return Arrays.stream(rows).map(i -> place[Arrays.binarySearch(index, i)]).toArray();
    }
  }
}
