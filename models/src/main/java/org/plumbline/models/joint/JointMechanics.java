package org.plumbline.models.joint;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plumbline.models.study.Fidelity;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Solves a condensed joint under given potentials, in either fidelity. Immutable; one call never
 * changes another.
 */
final class JointMechanics {
  private final CondensedJoint joint;
  private final CaseBodies bodies;
  private final ToDoubleFunction<String> layers;
  private final List<Frame> frames;
  private final double scaleLength;
  private final EquilibriumSolver solver = new EquilibriumSolver(EquilibriumSettings.standard());
  private final EquilibriumSolver starter = new EquilibriumSolver(EquilibriumSettings.starting());

  /**
   * A joint with one frame beside the ground.
   *
   * @param bodies the joint's own, or with one of them cut
   * @param layerStiffness of the elastic foundation, MPa/mm
   * @param free the frame that finds its pose
   * @param scaleLength half the distance between the compartments, mm
   */
  JointMechanics(
      CondensedJoint joint,
      CaseBodies bodies,
      double layerStiffness,
      Frame free,
      double scaleLength) {
    this(joint, bodies, layerStiffness, List.of(Frame.ground(), free), scaleLength);
  }

  /**
   * @param frames ground first, then those of the bodies with frames of their own
   * @param scaleLength what turns rotations into lengths, mm
   */
  JointMechanics(
      CondensedJoint joint,
      CaseBodies bodies,
      double layerStiffness,
      List<Frame> frames,
      double scaleLength) {
    this(joint, bodies, pair -> layerStiffness, frames, scaleLength);
  }

  /**
   * The same where layers differ.
   *
   * @param layers stiffness of the elastic foundation by name of the pair, MPa/mm
   */
  JointMechanics(
      CondensedJoint joint,
      CaseBodies bodies,
      ToDoubleFunction<String> layers,
      List<Frame> frames,
      double scaleLength) {
    this.joint = joint;
    this.bodies = bodies;
    this.layers = layers;
    this.frames = List.copyOf(frames);
    this.scaleLength = scaleLength;
  }

  /** Equilibrium in the fidelity that a study asks for. */
  EquilibriumOutcome equilibrium(Fidelity fidelity, List<Potential> potentials) {
    return fidelity == Fidelity.FOUNDATION ? foundation(potentials) : elastic(potentials);
  }

  /** Equilibrium of rigid bodies on an elastic foundation. */
  EquilibriumOutcome foundation(List<Potential> potentials) {
    return solver.solve(bed(potentials));
  }

  private JointSystem bed(List<Potential> potentials) {
    return new JointSystem(
        frames, joint.rigidBodies(), joint.pairings(layers), potentials, scaleLength);
  }

  /**
   * Equilibrium of the elastic bodies, started where they rest on the foundation, or from the
   * reference pose where they do not.
   */
  EquilibriumOutcome elastic(List<Potential> potentials) {
    Configuration pose =
        starter
            .rest(bed(potentials))
            .orElseGet(() -> new Configuration(frames.stream().map(Frame::initial).toList()));
    return solver.solve(
        new JointSystem(frames, bodies.contacts(), joint.pairings(), potentials, scaleLength),
        pose);
  }
}
