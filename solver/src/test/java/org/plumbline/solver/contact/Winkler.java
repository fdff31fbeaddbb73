package org.plumbline.solver.contact;

import java.util.Arrays;

/** Pressures on springs, 1 MPa/mm, under each row: what rows and their ties say of each other. */
final class Winkler {
  private Winkler() {}

  /**
   * Pressure at each primary node.
   *
   * @param approach by which the surfaces have come closer since, mm
   * @param ties multiple of the ties' softness
   */
  static double[] pressures(MortarRows rows, double approach, double ties) {
    int n = rows.size();
    double[] w = new double[n * n];
    double[] q = new double[n];
    PressureTies scaled = new PressureTies();
    scaled.addAll(rows.ties(), 0, 0, ties);
    scaled.add(w, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        w[i * n + j] = w[j * n + i];
      }
      w[i * n + i] += rows.area(i);
      q[i] = rows.gap(i) - approach * rows.area(i);
    }
    boolean[] active = new boolean[n];
    Arrays.fill(active, true);
    double[] lambda = new double[n];
    new BlockPivoting().solve(n, w, q, active, lambda);
    double[] out = new double[rows.primaryNodes()];
    rows.nodalPressures(lambda, out);
    return out;
  }
}
