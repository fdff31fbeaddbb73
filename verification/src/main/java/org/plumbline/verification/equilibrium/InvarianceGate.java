package org.plumbline.verification.equilibrium;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;
import org.plumbline.verification.equilibrium.RockingPunch.Half;
import org.plumbline.verification.equilibrium.RockingPunch.Telling;

/**
 * What must not matter does not: side, unit of force, start; and hardly which surface is primary.
 */
public final class InvarianceGate implements Gate {
  private static final double SAME = 1e-8;
  private static final double SWAP = 0.03;
  private static final double POUND = 1 / 4.4482216152605;
  private static final double[] ASIDE = {0.2, -0.3, 0.1, 0.01, -0.02, 0};
  private static final String MESH = "9×9×3 and 6×6×2";

  private final double stiffer;

  public InvarianceGate() {
    this(0);
  }

  /**
   * @param stiffer by how much the punch that is told otherwise is stiffer, relative
   */
  InvarianceGate(double stiffer) {
    this.stiffer = stiffer;
  }

  @Override
  public String name() {
    return "invariance";
  }

  @Override
  public Rung rung() {
    return Rung.EQUILIBRIUM;
  }

  @Override
  public String clause() {
    return "G9";
  }

  @Override
  public String problem() {
    return "The rocking punch of the gate before told otherwise: as its mirror image; in"
        + " pounds-force for newtons; sought from a pose aside; with pressures on the punch. The first"
        + " three must give the same nodal pressures, differences over the largest; the last the same"
        + " peak within 3 %. Turned axes stand there, the same for whole joints in the tests below.";
  }

  @Override
  public List<Check> run(Scope scope) {
    double modulus = RockingPunch.MODULUS;
    double other = (1 + stiffer) * modulus;
    Half block = RockingPunch.condensed(RockingPunch.block(), 0);
    Half punch = RockingPunch.condensed(RockingPunch.punch(modulus, 0), 1);
    ElasticBody changed = RockingPunch.punch(other, 0);
    JointSystem shipped = RockingPunch.system(block, punch, 0, Telling.PLAIN);
    JointSolution own = RockingPunch.solved(shipped, shipped.initialConfiguration());
    List<Check> checks = new ArrayList<>();
    JointSolution mirrored =
        solved(
            RockingPunch.condensed(RockingPunch.mirrored(RockingPunch.block(), modulus), 0),
            RockingPunch.condensed(RockingPunch.mirrored(changed, other), 1),
            new Telling(1, -1, false));
    checks.add(same("mirror image", RockingPunch.difference(own, mirrored)));
    JointSolution pounds =
        solved(
            RockingPunch.condensed(RockingPunch.block(POUND * modulus), 0),
            RockingPunch.condensed(RockingPunch.punch(POUND * other, 0), 1),
            new Telling(POUND, 1, false));
    checks.add(same("pounds-force", RockingPunch.difference(own, pounds, POUND)));
    Pose aside = shipped.initialConfiguration().pose(1);
    for (int k = 0; k < ASIDE.length; k++) {
      aside = aside.plus(k, ASIDE[k]);
    }
    Configuration start = new Configuration(List.of(shipped.initialConfiguration().pose(0), aside));
    checks.add(
        same(
            "from a pose aside",
            RockingPunch.difference(own, RockingPunch.solved(shipped, start))));
    JointSolution swapped =
        solved(block, RockingPunch.condensed(changed, 1), new Telling(1, 1, true));
    checks.add(
        Check.relative(
            "peak with pressures on the punch",
            MESH,
            "MPa",
            RockingPunch.peak(swapped),
            RockingPunch.peak(own),
            SWAP));
    return checks;
  }

  private static JointSolution solved(Half lower, Half upper, Telling told) {
    JointSystem system = RockingPunch.system(lower, upper, 0, told);
    return RockingPunch.solved(system, system.initialConfiguration());
  }

  private static Check same(String how, double difference) {
    return Check.residual("pressures, " + how, MESH, difference, SAME);
  }
}
