package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * Contact pressures by place (pairing and primary node), so that they survive a change of rows
 * between passes.
 */
final class Pressures {
  /** Pressure per pairing and primary node, MPa; as nodes show them. */
  final double[][] value;

  private Pressures(double[][] value) {
    this.value = value;
  }

  static Pressures none(JointSystem system) {
    double[][] v = new double[system.pairings().size()][];
    for (int p = 0; p < v.length; p++) {
      v[p] = new double[system.pairings().get(p).primary().surface().nodes()];
    }
    return new Pressures(v);
  }

  /** Pressures of rows; nodes that have given theirs away have the mean of those that took them. */
  static Pressures of(JointSystem system, ContactRows rows, double[] lambda) {
    Pressures out = none(system);
    for (int p = 0; p < out.value.length; p++) {
      double[] own = Arrays.copyOfRange(lambda, rows.first[p], rows.first[p + 1]);
      rows.mortar.get(p).nodalPressures(own, out.value[p]);
    }
    return out;
  }

  /** Pressure of each row: that of its primary node. */
  double[] onRows(ContactRows rows) {
    double[] lambda = new double[rows.size];
    for (int i = 0; i < rows.size; i++) {
      lambda[i] = value[rows.pairing[i]][rows.primaryNode[i]];
    }
    return lambda;
  }

  double peak() {
    double peak = 0;
    for (double[] v : value) {
      peak = Math.max(peak, Arrays.stream(v).max().orElse(0));
    }
    return peak;
  }

  /** Largest difference at any node, MPa. */
  double difference(Pressures other) {
    double d = 0;
    for (int p = 0; p < value.length; p++) {
      for (int i = 0; i < value[p].length; i++) {
        d = Math.max(d, Math.abs(value[p][i] - other.value[p][i]));
      }
    }
    return d;
  }
}
