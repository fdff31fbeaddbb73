package org.plumbline.verification.contact;

import java.util.List;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumProof;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.verification.UnsolvedException;

/**
 * A lower body on the ground and an upper one on a frame, pressed together by a given motion of
 * that frame or by forces on it, and the solution.
 */
final class Pressing {
  /** Length that turns rotations into displacements, mm: of no account where none is free. */
  private static final double SCALE = 10;

  private final ContactSide lower;
  private final ContactSide upper;
  private final JointSolution solution;
  private final boolean upperPrimary;
  private final double[] reference;

  /** Which body carries the pressures. */
  enum Primary {
    LOWER,
    UPPER
  }

  private Pressing(
      ContactSide lower, ContactSide upper, JointSolution solution, boolean upperPrimary) {
    this.lower = lower;
    this.upper = upper;
    this.solution = solution;
    this.upperPrimary = upperPrimary;
    reference = (upperPrimary ? upper : lower).surface.referenceCoordinates();
  }

  /** Stopping rules of product runs. */
  static EquilibriumSettings tight() {
    return EquilibriumSettings.standard();
  }

  /** The upper body lowered by an approach, mm. */
  static Pressing by(
      double approach,
      ContactSide lower,
      ContactSide upper,
      Primary primary,
      MortarSettings mortar,
      EquilibriumSettings stop) {
    Frame frame = new Frame("upper", Pose.atRest(0, 0, 0).plus(2, -approach), 0);
    return of(frame, List.of(), lower, upper, primary, mortar, stop, SCALE);
  }

  /**
   * The upper body on a frame under potentials.
   *
   * @throws UnsolvedException if there is no equilibrium, or its proof does not hold
   */
  static Pressing of(
      Frame frame,
      List<Potential> potentials,
      ContactSide lower,
      ContactSide upper,
      Primary primary,
      MortarSettings mortar,
      EquilibriumSettings stop,
      double scale) {
    boolean upperPrimary = primary == Primary.UPPER;
    ContactPairing pairing =
        new ContactPairing(
            "contact",
            upperPrimary ? upper.patch(1) : lower.patch(0),
            upperPrimary ? lower.patch(0) : upper.patch(1),
            mortar,
            0);
    JointSystem system =
        new JointSystem(
            List.of(Frame.ground(), frame),
            List.of(lower.body("lower", 0), upper.body("upper", 1)),
            List.of(pairing),
            potentials,
            scale);
    EquilibriumOutcome outcome = new EquilibriumSolver(stop).solve(system);
    if (!(outcome instanceof JointSolution solution)) {
      throw new UnsolvedException(outcome.toString());
    }
    return new Pressing(lower, upper, solution, upperPrimary);
  }

  ContactResult contact() {
    return solution.contacts().get(0);
  }

  EquilibriumProof proof() {
    return solution.proof();
  }

  int passes() {
    return solution.passes();
  }

  /** Nodes of the surface that carries the pressures. */
  int nodes() {
    return contact().surface().nodes();
  }

  /** Coordinate of a primary node before it was pressed, mm. */
  double reference(int node, int axis) {
    return reference[3 * node + axis];
  }

  double pressure(int node) {
    return contact().pressure(node);
  }

  /** Nodal force p a of a primary node, N. */
  double nodalForce(int node) {
    return contact().pressure(node) * contact().area(node);
  }

  /** Component of the contact force on the upper body, N. */
  double force(int axis) {
    return (upperPrimary ? 1 : -1) * contact().force(axis);
  }

  double peak() {
    double peak = 0;
    for (int i = 0; i < nodes(); i++) {
      peak = Math.max(peak, pressure(i));
    }
    return peak;
  }

  /**
   * Vertical contact force against the reactions of the supports, from the stresses in the whole
   * bodies: largest relative difference over the elastic bodies.
   */
  double reactionError() {
    double worst = 0;
    for (int b = 0; b < 2; b++) {
      ContactSide side = b == 0 ? lower : upper;
      if (side.isElastic()) {
        double onBody = (b == 0 ? -1 : 1) * force(2);
        double reaction = side.reaction(solution.field(b), 2);
        worst = Math.max(worst, Math.abs(reaction / onBody + 1));
      }
    }
    return worst;
  }

  /** Largest pressure on the border of a square surface, relative to the peak. */
  double pressureBeyond(double radius) {
    double worst = 0;
    for (int i = 0; i < nodes(); i++) {
      if (Math.hypot(reference(i, 0), reference(i, 1)) > radius) {
        worst = Math.max(worst, pressure(i));
      }
    }
    return worst / peak();
  }
}
