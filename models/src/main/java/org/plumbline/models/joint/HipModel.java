package org.plumbline.models.joint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * The hip of one study: condensed once, then asked for cases. Operations turn frames, never a mesh,
 * so that bodies serve all of them. Thread-safe.
 */
final class HipModel implements StudyModel {
  private final Study study;
  private final CondensedJoint joint;
  private final HipReading reading;

  private HipModel(Study study, CondensedJoint joint) {
    this.study = study;
    this.joint = joint;
    this.reading = new HipReading(study, joint);
  }

  /**
   * Meshes the hip of a study and, unless the study asks for the elastic foundation only, factors
   * and condenses its bones.
   *
   * @param stages told the name of each part as it begins
   * @throws org.plumbline.mesh.MeshException if the shape cannot be meshed
   * @throws RefusedInput if the operation is impossible
   */
  static HipModel open(Study study, DenseKernels kernels, Consumer<String> stages) {
    return prepare(study, kernels, stages, Optional.empty()).get();
  }

  /** The same in two steps; bodies that do not differ are taken from another study's model. */
  static Supplier<HipModel> prepare(
      Study study, DenseKernels kernels, Consumer<String> stages, Optional<HipModel> other) {
    HipDefinition.check(study);
    stages.accept("mesh");
    JointMesh mesh = HipDefinition.mesh(study);
    if (study.fidelity() == Fidelity.FOUNDATION) {
      return () ->
          new HipModel(
              study, CondensedJoint.rigid(mesh, HipDefinition.FRAMED.toArray(String[]::new)));
    }
    Tissues tissues = HipDefinition.tissues(study);
    Map<String, Superelement> shared =
        other.map(o -> o.joint.sharedWith(mesh, tissues)).orElse(Map.of());
    return () -> {
      stages.accept("factorization and condensation");
      return new HipModel(
          study, CondensedJoint.elastic(mesh, tissues, HipDefinition.FRAMED, kernels, shared));
    };
  }

  /** The model of a study that differs in nothing its condensed bodies depend on. */
  HipModel sharing(Study other) {
    return new HipModel(other, joint);
  }

  Study study() {
    return study;
  }

  /** Sparse factorizations made so far: one per elastic body, however many cases were solved. */
  int factorizations() {
    return joint.factorizations();
  }

  @Override
  public String label() {
    return label(study);
  }

  /** The label of a study's model, known before it is built. */
  static String label(Study study) {
    return (study.own(HipSettings.class).labrum().present()
            ? "with labrum, no seal or capsule"
            : "cartilage only, no labrum or capsule")
        + (study.fidelity() == Fidelity.FOUNDATION ? ", elastic foundation" : "")
        + (study.resolution() == Resolution.COARSE
            ? ", coarse mesh: pressures under-resolved"
            : "");
  }

  @Override
  public List<String> compartments() {
    return HipReading.REGIONS.stream().map(HipReading::name).toList();
  }

  @Override
  public List<Row> limbRows(double angleDeg) {
    return limbRows(study, angleDeg);
  }

  /** Rows of alignment, known before a model is built. */
  static List<Row> limbRows(Study study, double angleDeg) {
    return HipDefinition.correction(study, angleDeg).measures().stream()
        .map(
            m ->
                new Row(
                    study.name(), "", angleDeg, "", "", "limb", m.quantity(), m.value(), m.unit()))
        .toList();
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    HipCorrection correction = HipDefinition.correction(study, key.angleDeg());
    Vector3D force = HipDefinition.jointForce(study, correction, key.loadCase());
    Optional<RefusedInput> refusal = HipDefinition.notContained(study, correction, force);
    if (refusal.isPresent()) {
      return new Failed(key, "not-contained", refusal.get().getMessage());
    }
    List<Potential> potentials = HipDefinition.potentials(force);
    EquilibriumOutcome outcome = equilibrium(correction, potentials);
    Outcome told = reading.of(key, correction, potentials, outcome);
    if (told instanceof Solved && fieldsFile.isPresent()) {
      new FieldFile(joint, joint.bodies(), study.own().side() == Side.LEFT, label(), List.of())
          .write((JointSolution) outcome, fieldsFile.get());
    }
    return told;
  }

  /** Equilibrium of a case, as {@link #solve} finds it. */
  EquilibriumOutcome equilibrium(CaseKey key) {
    HipCorrection correction = HipDefinition.correction(study, key.angleDeg());
    return equilibrium(
        correction,
        HipDefinition.potentials(HipDefinition.jointForce(study, correction, key.loadCase())));
  }

  private EquilibriumOutcome equilibrium(HipCorrection correction, List<Potential> potentials) {
    JointMechanics mechanics =
        new JointMechanics(
            joint,
            joint.bodies(),
            HipDefinition.tissues(study).layerStiffness(),
            HipDefinition.frames(correction),
            study.own(HipSettings.class).shape().headRadiusMm());
    return study.fidelity() == Fidelity.FOUNDATION
        ? mechanics.foundation(potentials)
        : mechanics.elastic(potentials);
  }
}
