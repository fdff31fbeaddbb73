package org.plumbline.models.joint;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.plumbline.models.study.Fidelity;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.solver.equilibrium.Start;

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
  private final EquilibriumSolver approach =
      new EquilibriumSolver(EquilibriumSettings.approaching());
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
    return solver.solve(bed(joint, potentials));
  }

  private JointSystem bed(CondensedJoint on, List<Potential> potentials) {
    return new JointSystem(frames, on.rigidBodies(), on.pairings(layers), potentials, scaleLength);
  }

  /**
   * Equilibrium of the elastic bodies, started where the joint rests on a coarse mesh if it has
   * one. Where that leads to none, and without such a mesh, it is sought from the foundation.
   */
  EquilibriumOutcome elastic(List<Potential> potentials) {
    JointSystem system =
        new JointSystem(frames, bodies.contacts(), joint.pairings(), potentials, scaleLength);
    return joint
        .coarse()
        .flatMap(coarse -> onCoarseMesh(coarse, system))
        .map(start -> solver.solve(system, start))
        .filter(JointSolution.class::isInstance)
        .orElseGet(() -> solver.solve(system, onFoundation(joint, potentials)));
  }

  /** Where the joint rests on its coarse mesh, if it does. */
  private Optional<Start> onCoarseMesh(CoarseJoint coarse, JointSystem system) {
    CondensedJoint on = coarse.joint();
    JointSystem rough =
        new JointSystem(
            frames, on.bodies().contacts(), on.pairings(), system.potentials(), scaleLength);
    return approach
        .rest(rough, onFoundation(on, system.potentials()))
        .map(rest -> coarse.finer().of(rest, system));
  }

  /** Where rigid bodies rest on the foundation, or the reference pose where they do not. */
  private Configuration onFoundation(CondensedJoint on, List<Potential> potentials) {
    JointSystem bed = bed(on, potentials);
    return starter
        .rest(bed, bed.initialConfiguration())
        .map(Start::configuration)
        .orElseGet(bed::initialConfiguration);
  }
}
