package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.models.construct.Construct;
import org.plumbline.models.construct.LoadedConstruct;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;

/**
 * Equilibrium of a joint with cut bones whose bridges need not answer linearly.
 *
 * <p>In a given state of the bridge the bone is linear, and contact and frames are solved as ever.
 * The load found then brings the bridge to a state, with which all is solved again, until the state
 * is the one that was assumed (docs/theory.md, eq. W14).
 *
 * @param outcome of the last pass
 * @param bodies of the last pass
 * @param loaded the construct of each cut under the load of the last pass, empty where its bone is
 *     whole; none without equilibrium
 */
record SettledJoint(
    EquilibriumOutcome outcome, CaseBodies bodies, List<Optional<LoadedConstruct>> loaded) {
  SettledJoint {
    loaded = List.copyOf(loaded);
  }

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
      CutJoint joint,
      CutJoint.Opened start,
      Function<CaseBodies, EquilibriumOutcome> solve,
      Loading load) {
    CutJoint.Opened now = start;
    for (int pass = 0; pass < PASSES; pass++) {
      EquilibriumOutcome outcome = solve.apply(now.bodies());
      if (!(outcome instanceof JointSolution solution)) {
        return new SettledJoint(outcome, now.bodies(), List.of());
      }
      List<Optional<LoadedConstruct>> loaded = new ArrayList<>();
      boolean settled = true;
      for (int k = 0; k < now.parts().size(); k++) {
        int cut = k;
        Optional<Construct> assumed = now.parts().get(k).map(OpenedJoint.Opened::construct);
        Optional<LoadedConstruct> found = assumed.map(c -> load.of(cut, c, solution));
        settled &=
            found.isEmpty()
                || found.get().construct().state().agrees(assumed.get().state(), SECANT);
        loaded.add(found);
      }
      if (settled) {
        return new SettledJoint(outcome, now.bodies(), loaded);
      }
      now = joint.with(loaded);
    }
    throw new Unsettled();
  }

  /** Loads the construct of a cut with what a solution of the joint exerts on it. */
  @FunctionalInterface
  interface Loading {
    LoadedConstruct of(int cut, Construct construct, JointSolution solution);
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
