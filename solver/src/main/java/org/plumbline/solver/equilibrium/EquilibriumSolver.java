package org.plumbline.solver.equilibrium;

import java.util.Optional;

/**
 * Finds the equilibrium of a joint where its geometry passes come to rest ({@link PassSearch}), and
 * proves it. The result does not depend on any other case.
 */
public final class EquilibriumSolver {
  /** How often the set of modes that nothing holds may be corrected at a settled state. */
  private static final int MODE_REVISIONS = 3;

  private final EquilibriumSettings settings;

  public EquilibriumSolver(EquilibriumSettings settings) {
    this.settings = settings;
  }

  /** Solves from the initial poses of the system's frames. */
  public EquilibriumOutcome solve(JointSystem system) {
    return solve(system, system.initialConfiguration());
  }

  /**
   * Solves from a given configuration, for instance where the same joint rests on an elastic
   * foundation.
   */
  public EquilibriumOutcome solve(JointSystem system, Configuration start) {
    return solve(system, Start.undeformed(system, start));
  }

  /** Solves from a state that was found on another mesh, or under another law. */
  public EquilibriumOutcome solve(JointSystem system, Start start) {
    PassSearch search = new PassSearch(system, start, settings);
    for (int revision = 0; ; revision++) {
      Optional<EquilibriumOutcome> failure = search.toRest();
      if (failure.isPresent()) {
        return failure.get();
      }
      SettledState settled = search.settled();
      FrozenModes unheld = settled.unheld();
      if (unheld.same(search.frozen())) {
        return settled.outcome(search.frozen(), search.passes());
      }
      if (revision == MODE_REVISIONS) {
        return search.notSettled();
      }
      search.revise(unheld);
    }
  }

  /**
   * Where passes from given poses come to rest, stable or not: a place to begin, without a proof
   * and without the cost of one; empty if they do not.
   */
  public Optional<Start> rest(JointSystem system, Configuration poses) {
    PassSearch search = new PassSearch(system, Start.undeformed(system, poses), settings);
    return search.toRest().isPresent() ? Optional.empty() : Optional.of(search.reached());
  }
}
