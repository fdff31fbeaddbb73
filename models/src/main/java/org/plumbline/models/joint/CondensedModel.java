package org.plumbline.models.joint;

import java.nio.file.Path;
import java.util.List;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;

/**
 * The joint of one study, condensed once and then asked for cases: what the models of all joints
 * have in common. A {@link JointWorkshop} builds it. Thread-safe.
 */
abstract class CondensedModel implements StudyModel {
  private final Study study;
  private final CondensedJoint joint;
  private final String label;

  /**
   * @param joint the study's bodies; they may serve other studies too
   * @param words what the joint says of its model, before fidelity and mesh
   */
  CondensedModel(Study study, CondensedJoint joint, String words) {
    this.study = study;
    this.joint = joint;
    this.label = label(words, study);
  }

  /** The label of a study's model, known before it is built. */
  static String label(String words, Study study) {
    return words
        + (study.fidelity() == Fidelity.FOUNDATION ? ", elastic foundation" : "")
        + (study.resolution() == Resolution.COARSE
            ? ", coarse mesh: pressures under-resolved"
            : "");
  }

  final Study study() {
    return study;
  }

  final CondensedJoint joint() {
    return joint;
  }

  @Override
  public final String label() {
    return label;
  }

  /** Remarks about the mesh. */
  public final List<String> warnings() {
    return joint.warnings();
  }

  /** Sparse factorizations made so far: one per elastic body, however many cases were solved. */
  public final int factorizations() {
    return joint.factorizations();
  }

  /** Equilibrium of a case, as {@link #solve} finds it. */
  abstract EquilibriumOutcome equilibrium(CaseKey key);

  /** Writes the fields of a case whose bodies are those that all cases share. */
  final void writeFields(Outcome told, EquilibriumOutcome outcome, Path file) {
    writeFields(told, outcome, file, joint.bodies(), List.of());
  }

  /**
   * Writes the fields of a case, if it is solved.
   *
   * @param told the case as it was read
   * @param outcome the solver's answer behind it
   * @param bodies those it was found for
   * @param cuts the bones that are cut
   */
  final void writeFields(
      Outcome told,
      EquilibriumOutcome outcome,
      Path file,
      CaseBodies bodies,
      List<FieldFile.CutBody> cuts) {
    if (told instanceof Solved) {
      new FieldFile(joint, bodies, study.own().side() == Side.LEFT, label, cuts)
          .write((JointSolution) outcome, file);
    }
  }
}
