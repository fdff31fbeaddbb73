package org.plumbline.models.joint;

import java.util.Optional;
import java.util.function.Function;
import org.plumbline.models.construct.LoadedConstruct;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;

/**
 * Equilibrium of a joint with a cut bone whose bridge need not answer linearly.
 *
 * <p>In a given state of the bridge the bone is linear, and contact and frames are solved as ever.
 * The load found then brings the bridge to a state, with which all is solved again, until the state
 * is the one that was assumed (docs/theory.md, eq. W14).
 *
 * @param outcome of the last pass
 * @param bodies of the last pass
 * @param loaded the construct under the load of the last pass; none without equilibrium
 */
record SettledJoint(
    EquilibriumOutcome outcome, CaseBodies bodies, Optional<LoadedConstruct> loaded) {
  /** Relative difference of the secant that counts as none: the moment's error in the joint. */
  private static final double SECANT = 1e-4;

  private static final int PASSES = 20;

  /**
   * Solves until the bridge settles.
   *
   * @param start the joint with the bridge as it is without load
   * @param solve equilibrium of given bodies
   * @param load the construct under what was found
   * @throws Unsettled if the state goes on changing
   * @throws org.plumbline.models.construct.UnheldHinge if a load has no state
   */
  static SettledJoint of(
      OpenedJoint joint,
      OpenedJoint.Opened start,
      Function<CaseBodies, EquilibriumOutcome> solve,
      Loading load) {
    OpenedJoint.Opened now = start;
    for (int pass = 0; pass < PASSES; pass++) {
      EquilibriumOutcome outcome = solve.apply(now.bodies());
      if (!(outcome instanceof JointSolution solution)) {
        return new SettledJoint(outcome, now.bodies(), Optional.empty());
      }
      LoadedConstruct loaded = load.of(now, solution);
      if (loaded.construct().state().agrees(now.construct().state(), SECANT)) {
        return new SettledJoint(outcome, now.bodies(), Optional.of(loaded));
      }
      now = joint.with(loaded.construct());
    }
    throw new Unsettled();
  }

  /** Loads a construct with what a solution of the joint exerts on it. */
  @FunctionalInterface
  interface Loading {
    LoadedConstruct of(OpenedJoint.Opened opened, JointSolution solution);
  }

  /** The bridge found no state that its own load brings it to. */
  static final class Unsettled extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unsettled() {
      super(
          "the bridge at the hinge still changes its state after "
              + PASSES
              + " passes; another load, filling or plate may help");
    }
  }
}
