package org.plumbline.solver.equilibrium;

/**
 * Where a search for rest begins: poses, displacements of the retained nodes and pressures.
 * Immutable.
 */
public final class Start {
  final State state;
  final Pressures pressures;

  Start(State state, Pressures pressures) {
    this.state = state;
    this.pressures = pressures;
  }

  /** Undeformed bodies without pressures. */
  public static Start undeformed(JointSystem system, Configuration poses) {
    return new Start(State.undeformed(system, poses), Pressures.none(system));
  }

  /** Poses of all frames. */
  public Configuration configuration() {
    return state.configuration;
  }
}
