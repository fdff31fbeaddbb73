package org.plumbline.models.joint;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Proof;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumProof;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.NotConverged;
import org.plumbline.solver.equilibrium.Unstable;

/** What the solver's answer says of any joint: why there is no result, residuals, and proof. */
final class SolutionReading {
  private SolutionReading() {}

  /** Why an answer is no result; empty for an equilibrium whose proof holds. */
  static Optional<Failed> failure(CaseKey key, EquilibriumOutcome answer) {
    if (answer instanceof Unstable u) {
      return Optional.of(new Failed(key, "unstable", u.reason()));
    }
    if (answer instanceof NotConverged n) {
      return Optional.of(new Failed(key, "not-converged", unsettled(n)));
    }
    EquilibriumProof proof = ((JointSolution) answer).proof();
    return proof.holds()
        ? Optional.empty()
        : Optional.of(
            new Failed(
                key, "proof-failed", "a residual of the solution is above its bound: " + proof));
  }

  private static String unsettled(NotConverged n) {
    return String.format(
        Locale.ROOT,
        "after %d passes the joint still moves by %.1e mm a pass (pressure change %.1e of the peak,"
            + " imbalance %.1e of the load); a finer mesh or a smaller load may help",
        n.passes(),
        n.move(),
        n.pressureChange(),
        n.imbalance());
  }

  /** Rows of region {@code joint} that tell how good the solution is. */
  static void residuals(JointSolution solution, RegionRows rows) {
    EquilibriumProof proof = solution.proof();
    rows.add("joint", "force_balance_error", proof.forceImbalance(), "1");
    rows.add("joint", "moment_balance_error", proof.momentImbalance(), "1");
    rows.add("joint", "uncondensed_residual", proof.uncondensedResidual(), "1");
    rows.add("joint", "smallest_stiffness", solution.smallestEigenvalue(), "N/mm");
    rows.add("joint", "passes", solution.passes(), "1");
  }

  static Proof proof(JointSolution solution) {
    EquilibriumProof proof = solution.proof();
    return new Proof(
        proof.forceImbalance(),
        proof.momentImbalance(),
        Math.max(proof.largestPenetration(), proof.largestOpenPenetration()),
        proof.largestTension(),
        proof.uncondensedResidual(),
        proof.uncondensedGap(),
        solution.smallestEigenvalue(),
        solution.passes());
  }
}
