package org.plumbline.models.joint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.CaseKey;
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
 * The ankle of one study: condensed once, then asked for cases. A correction turns the leg above
 * it, never a mesh, so that bodies serve all angles. Thread-safe.
 */
final class AnkleModel implements StudyModel {
  private final Study study;
  private final CondensedJoint joint;
  private final AnkleMechanics mechanics;
  private final AnkleReading reading;

  private AnkleModel(Study study, CondensedJoint joint) {
    this.study = study;
    this.joint = joint;
    this.mechanics = AnkleDefinition.mechanics(study, joint);
    this.reading = new AnkleReading(study, joint);
  }

  /**
   * Meshes the ankle of a study and, unless the study asks for the elastic foundation only, factors
   * and condenses its bones.
   *
   * @param stages told the name of each part as it begins
   */
  static AnkleModel open(Study study, DenseKernels kernels, Consumer<String> stages) {
    return prepare(study, kernels, stages, Optional.empty()).get();
  }

  /** The same in two steps; bodies that do not differ are taken from another study's model. */
  static Supplier<AnkleModel> prepare(
      Study study, DenseKernels kernels, Consumer<String> stages, Optional<AnkleModel> other) {
    AnkleDefinition.check(study);
    stages.accept("mesh");
    JointMesh mesh = AnkleDefinition.mesh(study);
    if (study.fidelity() == Fidelity.FOUNDATION) {
      return () -> new AnkleModel(study, AnkleMechanics.rigid(mesh));
    }
    Tissues tissues = AnkleDefinition.tissues(study);
    Map<String, Superelement> shared =
        other.map(o -> o.joint.sharedWith(mesh, tissues)).orElse(Map.of());
    return () -> {
      stages.accept("factorization and condensation");
      return new AnkleModel(
          study, CondensedJoint.elastic(mesh, tissues, AnkleDefinition.FRAMED, kernels, shared));
    };
  }

  /** The model of a study that differs in nothing its condensed bodies depend on. */
  AnkleModel sharing(Study other) {
    return new AnkleModel(other, joint);
  }

  Study study() {
    return study;
  }

  @Override
  public String label() {
    return label(study);
  }

  /** The label of a study's model, known before it is built. */
  static String label(Study study) {
    AnkleSettings s = study.own(AnkleSettings.class);
    String held =
        s.talarShiftMm().isPresent()
            ? "talus held shifted"
            : "fibula " + s.fibula().text() + ", subtalar joint " + s.subtalar().text();
    return held
        + (study.fidelity() == Fidelity.FOUNDATION ? ", elastic foundation" : "")
        + (study.resolution() == Resolution.COARSE
            ? ", coarse mesh: pressures under-resolved"
            : "");
  }

  @Override
  public List<String> compartments() {
    return AnkleReading.REGIONS.stream().map(AnkleReading::name).toList();
  }

  @Override
  public List<Row> limbRows(double angleDeg) {
    return limbRows(study, angleDeg);
  }

  /** Rows of alignment, known before a model is built. */
  static List<Row> limbRows(Study study, double angleDeg) {
    return AnkleDefinition.measures(study, angleDeg).stream()
        .map(
            m ->
                new Row(
                    study.name(), "", angleDeg, "", "", "limb", m.quantity(), m.value(), m.unit()))
        .toList();
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    EquilibriumOutcome outcome = equilibrium(key);
    Outcome told = reading.of(key, acting(key), outcome);
    if (told instanceof Solved && fieldsFile.isPresent()) {
      new FieldFile(joint, joint.bodies(), study.own().side() == Side.LEFT, label(), List.of())
          .write((JointSolution) outcome, fieldsFile.get());
    }
    return told;
  }

  /** All that acts in a case besides contact. */
  List<Potential> acting(CaseKey key) {
    AnkleCase asked = AnkleDefinition.ankleCase(study, key);
    return study.own(AnkleSettings.class).talarShiftMm().isPresent()
        ? mechanics.proximal(asked.force())
        : mechanics.potentials(asked);
  }

  /** Equilibrium of a case, as {@link #solve} finds it. */
  EquilibriumOutcome equilibrium(CaseKey key) {
    AnkleCase asked = AnkleDefinition.ankleCase(study, key);
    OptionalDouble shift = study.own(AnkleSettings.class).talarShiftMm();
    boolean rigid = study.fidelity() == Fidelity.FOUNDATION;
    if (shift.isPresent()) {
      double lateral = shift.getAsDouble();
      return rigid
          ? mechanics.shiftedOnFoundation(asked.force(), lateral)
          : mechanics.shiftedElastic(asked.force(), lateral);
    }
    return rigid ? mechanics.foundation(asked) : mechanics.elastic(asked);
  }
}
