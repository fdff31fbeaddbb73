package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plumbline.solver.contact.BlockPivoting;
import org.plumbline.solver.contact.KeptCompliance;
import org.plumbline.solver.contact.KeptSystem;

/**
 * The complementarity problem of one pass over the rows that take part (eqs. Q9 to Q11), poses and
 * displacements eliminated.
 */
final class FrozenContact {
  /**
   * Mean gap up to which a row is guessed to carry pressure where none is known, mm: bodies that
   * have yet to yield meet beyond where they cross.
   */
  private static final double CLOSED = 0.1;

  /** The rows that took part, among those of the pass, ascending. */
  final int[] index;

  /** Pressures of all rows of the pass, N/mm²; zero where a row did not take part. */
  final double[] lambda;

  /**
   * @param rows all rows of the pass
   * @param index those that take part, ascending
   * @param compliance W of those and perhaps others
   * @param place the rows that take part among those of W
   * @param previous pressures to begin with, over all rows
   * @param yielded what is to be taken from the gaps, D u₀ where W is D F Dᵀ, over all rows, mm³
   * @param free K̃⁻¹ r, how far the poses would move without contact
   * @param inverse K̃⁻¹ over the unknown coordinates, row by row
   */
  private FrozenContact(
      ContactRows rows,
      int[] index,
      KeptCompliance compliance,
      int[] place,
      double[] previous,
      double[] yielded,
      double[] free,
      double[] inverse) {
    this.index = index;
    int q = rows.unknowns;
    int n = index.length;
    double[] constant = new double[n];
    double[] gradient = new double[n * q];
    boolean[] active = new boolean[n];
    boolean known = Arrays.stream(index).anyMatch(i -> previous[i] > 0);
    for (int k = 0; k < n; k++) {
      int i = index[k];
      System.arraycopy(rows.frameGradient, i * q, gradient, k * q, q);
      constant[k] = rows.gap[i] - yielded[i];
      for (int a = 0; a < q; a++) {
        constant[k] += gradient[k * q + a] * free[a];
      }
      active[k] = known ? previous[i] > 0 : rows.gap[i] < CLOSED * rows.area[i];
    }
    double[] part = new double[n];
    BlockPivoting.solve(
        new KeptSystem(compliance, place, gradient, q, inverse, constant), active, part);
    lambda = new double[rows.size];
    for (int k = 0; k < n; k++) {
      lambda[index[k]] = part[k];
    }
  }

  /**
   * With the compliance of just the rows that take part.
   *
   * @param compliance W = D F Dᵀ
   */
  static FrozenContact formed(
      ContactRows rows,
      int[] index,
      KeptCompliance compliance,
      double[] previous,
      double[] yielded,
      double[] free,
      double[] inverse) {
    int[] place = IntStream.range(0, index.length).toArray();
    return new FrozenContact(rows, index, compliance, place, previous, yielded, free, inverse);
  }

  /**
   * With a compliance W₀ of earlier geometry, exact but for (D F Dᵀ − W₀) (λ − λ₀).
   *
   * @param w W₀
   * @param reference λ₀, over all rows
   * @param now D F Dᵀ λ₀, on a foundation + a λ₀/k, over all rows, mm³
   */
  static FrozenContact kept(
      ContactRows rows,
      KeptCompliance w,
      ComplianceMemory.Known known,
      double[] reference,
      double[] now,
      double[] yielded,
      double[] free,
      double[] inverse) {
    double[] wide = new double[w.size()];
    int n = known.index().length;
    for (int k = 0; k < n; k++) {
      wide[known.place()[k]] = reference[known.index()[k]];
    }
    double[] then = w.times(wide);
    double[] corrected = Arrays.copyOf(yielded, rows.size);
    for (int k = 0; k < n; k++) {
      int i = known.index()[k];
      corrected[i] -= now[i] - then[known.place()[k]];
    }
    return new FrozenContact(
        rows, known.index(), w, known.place(), reference, corrected, free, inverse);
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
