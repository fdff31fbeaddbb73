package org.plumbline.models.joint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.Potential;

/**
 * The ankle of one study. A correction turns the leg above it, never a mesh, so that bodies serve
 * all angles.
 */
final class AnkleModel extends CondensedModel {
  private final AnkleMechanics mechanics;
  private final AnkleReading reading;

  AnkleModel(Study study, CondensedJoint joint) {
    super(study, joint, AnkleWords.model(study));
    this.mechanics = AnkleDefinition.mechanics(study, joint);
    this.reading = new AnkleReading(study, joint);
  }

  @Override
  public List<String> compartments() {
    return AnkleReading.REGIONS.stream().map(AnkleReading::name).toList();
  }

  @Override
  public List<Row> limbRows(double angleDeg) {
    return AnkleDefinition.limbRows(study(), angleDeg);
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    EquilibriumOutcome outcome = equilibrium(key);
    Outcome told = reading.of(key, acting(key), outcome);
    fieldsFile.ifPresent(file -> writeFields(told, outcome, file));
    return told;
  }

  /** All that acts in a case besides contact. */
  List<Potential> acting(CaseKey key) {
    AnkleCase asked = AnkleDefinition.ankleCase(study(), key);
    return shift().isPresent() ? mechanics.proximal(asked.force()) : mechanics.potentials(asked);
  }

  @Override
  EquilibriumOutcome equilibrium(CaseKey key) {
    JointMechanics held =
        shift().isPresent() ? mechanics.shifted(shift().getAsDouble()) : mechanics.free();
    return held.equilibrium(study().fidelity(), acting(key));
  }

  private OptionalDouble shift() {
    return study().own(AnkleSettings.class).talarShiftMm();
  }
}
