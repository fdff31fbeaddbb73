package org.plumbline.models.joint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.Potential;

/** The hip of one study. Operations turn frames, never a mesh, so that bodies serve all of them. */
final class HipModel extends CondensedModel {
  private final HipReading reading;

  HipModel(Study study, CondensedJoint joint) {
    super(study, joint, HipWords.model(study));
    this.reading = new HipReading(study, joint);
  }

  @Override
  public List<String> compartments() {
    return HipReading.REGIONS.stream().map(HipReading::name).toList();
  }

  @Override
  public List<Row> limbRows(double angleDeg) {
    return HipDefinition.limbRows(study(), angleDeg);
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    HipCorrection correction = HipDefinition.correction(study(), key.angleDeg());
    Vector3D force = HipDefinition.jointForce(study(), correction, key.loadCase());
    Optional<RefusedInput> refusal = HipDefinition.notContained(study(), correction, force);
    if (refusal.isPresent()) {
      return new Failed(key, "not-contained", refusal.get().getMessage());
    }
    List<Potential> potentials = HipDefinition.potentials(force);
    EquilibriumOutcome outcome = equilibrium(correction, potentials);
    Outcome told = reading.of(key, correction, potentials, outcome);
    fieldsFile.ifPresent(file -> writeFields(told, outcome, file));
    return told;
  }

  @Override
  EquilibriumOutcome equilibrium(CaseKey key) {
    HipCorrection correction = HipDefinition.correction(study(), key.angleDeg());
    return equilibrium(
        correction,
        HipDefinition.potentials(HipDefinition.jointForce(study(), correction, key.loadCase())));
  }

  private EquilibriumOutcome equilibrium(HipCorrection correction, List<Potential> potentials) {
    return new JointMechanics(
            joint(),
            joint().bodies(),
            HipDefinition.tissues(study()).layerStiffness(),
            HipDefinition.frames(correction),
            study().own(HipSettings.class).shape().headRadiusMm())
        .equilibrium(study().fidelity(), potentials);
  }
}
