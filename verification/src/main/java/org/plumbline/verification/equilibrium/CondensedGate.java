package org.plumbline.verification.equilibrium;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.equilibrium.EquilibriumProof;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Bodies condensed to their contact nodes press as the same bodies with every node retained. */
public final class CondensedGate implements Gate {
  private static final double SAME = 1e-6;
  private static final double SAME_REFINED = 1e-8;
  private static final double SAME_FRAME = 1e-8;
  private static final double BALANCE = 1e-8;
  private static final double TURN = Math.toRadians(40);
  private static final String MESH = "9×9×3 and 6×6×2";

  private final double wholeModulus;

  public CondensedGate() {
    this(RockingPunch.MODULUS);
  }

  /**
   * @param wholeModulus E of the punch that is not condensed, MPa
   */
  CondensedGate(double wholeModulus) {
    this.wholeModulus = wholeModulus;
  }

  @Override
  public String name() {
    return "condensed";
  }

  @Override
  public Rung rung() {
    return Rung.CONDENSED;
  }

  @Override
  public String clause() {
    return "G7, G8, G9";
  }

  @Override
  public String problem() {
    return "A domed elastic punch rocks on an elastic block under a load aside. Pressures of the"
        + " condensed bodies against those of whole ones, whose flexibility is a dense inverse of the"
        + " assembled stiffness; the same with refined flexibility; a punch drawn in axes turned by"
        + " 40°, on a frame turned back; and what the proof of the solution says. Differences over"
        + " the largest pressure.";
  }

  @Override
  public List<Check> run(Scope scope) {
    RockingPunch.Half block = RockingPunch.condensed(RockingPunch.block(), 0);
    JointSolution condensed =
        RockingPunch.solve(
            block, RockingPunch.condensed(RockingPunch.punch(RockingPunch.MODULUS, 0), 1), 0);
    JointSolution whole =
        RockingPunch.solve(
            RockingPunch.whole(RockingPunch.block(), 0),
            RockingPunch.whole(RockingPunch.punch(wholeModulus, 0), 1),
            0);
    JointSolution refined =
        RockingPunch.solve(
            RockingPunch.refined(RockingPunch.block(), 0),
            RockingPunch.refined(RockingPunch.punch(RockingPunch.MODULUS, 0), 1),
            0);
    JointSolution turned =
        RockingPunch.solve(
            block, RockingPunch.condensed(RockingPunch.punch(RockingPunch.MODULUS, TURN), 1), TURN);
    List<Check> checks = new ArrayList<>();
    checks.add(
        residual(
            "pressures, condensed and whole", RockingPunch.difference(condensed, whole), SAME));
    checks.add(
        residual(
            "pressures, refined and whole", RockingPunch.difference(refined, whole), SAME_REFINED));
    checks.add(
        residual(
            "pressures in turned axes", RockingPunch.difference(condensed, turned), SAME_FRAME));
    EquilibriumProof proof = condensed.proof();
    checks.add(residual("force imbalance", proof.forceImbalance(), BALANCE));
    checks.add(residual("moment imbalance", proof.momentImbalance(), BALANCE));
    checks.add(
        residual(
            "residual of the whole bodies",
            proof.uncondensedResidual(),
            EquilibriumProof.RESIDUAL_BOUND));
    checks.add(
        Check.absolute(
            "gap of the whole bodies",
            MESH,
            "mm",
            proof.uncondensedGap(),
            0,
            EquilibriumProof.GAP_BOUND));
    return checks;
  }

  private static Check residual(String quantity, double value, double bound) {
    return Check.residual(quantity, MESH, value, bound);
  }
}
