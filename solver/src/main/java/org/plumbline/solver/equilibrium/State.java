package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.List;

/**
 * Poses and elastic displacements of the retained nodes: what the passes iterate on. Arrays are
 * never changed after construction.
 */
final class State {
  final Configuration configuration;

  /** Displacement of the retained nodes per body in its own frame; null for rigid bodies. */
  final double[][] displacement;

  State(Configuration configuration, double[][] displacement) {
    this.configuration = configuration;
    this.displacement = displacement;
  }

  /** The undeformed state at a configuration. */
  static State undeformed(JointSystem system, Configuration configuration) {
    List<ContactBody> bodies = system.bodies();
    double[][] u = new double[bodies.size()][];
    for (int b = 0; b < u.length; b++) {
      u[b] = bodies.get(b).isElastic() ? new double[3 * bodies.get(b).nodes()] : null;
    }
    return new State(configuration, u);
  }

  /** Current coordinates of a body's retained nodes in the common frame. */
  double[] placed(JointSystem system, int body) {
    ContactBody b = system.bodies().get(body);
    double[] x = new double[3 * b.nodes()];
    configuration.pose(b.frame()).place(b.reference(), displacement[body], x);
    return x;
  }

  /** Scaled unknown coordinates, then the displacements of all elastic bodies. */
  double[] packed(JointSystem system) {
    int[] unknown = system.unknowns();
    int n = unknown.length;
    for (double[] u : displacement) {
      n += u == null ? 0 : u.length;
    }
    double[] z = new double[n];
    for (int k = 0; k < unknown.length; k++) {
      z[k] = coordinate(unknown[k]) / system.scale(unknown[k]);
    }
    int at = unknown.length;
    for (double[] u : displacement) {
      if (u != null) {
        System.arraycopy(u, 0, z, at, u.length);
        at += u.length;
      }
    }
    return z;
  }

  /** The state with other values of what {@link #packed} gives. */
  State unpacked(JointSystem system, double[] z) {
    int[] unknown = system.unknowns();
    Configuration c = configuration;
    for (int k = 0; k < unknown.length; k++) {
      c = c.plus(unknown[k], z[k] * system.scale(unknown[k]) - coordinate(unknown[k]));
    }
    double[][] u = new double[displacement.length][];
    int at = unknown.length;
    for (int b = 0; b < u.length; b++) {
      if (displacement[b] != null) {
        u[b] = Arrays.copyOfRange(z, at, at + displacement[b].length);
        at += u[b].length;
      }
    }
    return new State(c, u);
  }

  private double coordinate(int number) {
    return configuration.pose(number / Pose.COORDINATES).coordinate(number % Pose.COORDINATES);
  }
}
