package org.plumbline.solver.equilibrium;

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
}
