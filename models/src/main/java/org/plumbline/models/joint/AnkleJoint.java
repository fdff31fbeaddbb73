package org.plumbline.models.joint;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.models.ankle.AnkleLoads;
import org.plumbline.models.ankle.AnkleOperation;
import org.plumbline.models.ankle.AnkleOsteotomy;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.load.NamedLoads;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.FreeBodyOutline;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.linalg.DenseKernels;

/** The ankle, as the line from study file to report knows it. */
final class AnkleJoint implements JointDefinition {
  static final String NAME = "ankle";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public JointWords words(Study study) {
    return AnkleWords.words(study.own(AnkleSettings.class).osteotomy());
  }

  @Override
  public Optional<JointSketch> sketch(Study study, double angleDeg) {
    AnkleOperation operation = study.own(AnkleSettings.class).osteotomy();
    return Optional.of(
        operation instanceof MalunionCorrection malunion
            ? MalunionSketch.of(study, malunion, angleDeg)
            : AnkleSketch.of(study, (AnkleOsteotomy) operation, angleDeg));
  }

  @Override
  public Optional<FreeBodyOutline> freeBodyOutline(Study study) {
    return Optional.of(AnkleSketch.freeBody(study));
  }

  @Override
  public List<Quantity> quantities() {
    return AnkleQuantities.all();
  }

  @Override
  public NamedLoads loads() {
    return AnkleLoads.shipped();
  }

  @Override
  public List<TargetSettings> targets(Study study) {
    return AnkleTargets.of(study);
  }

  @Override
  public String freeBody() {
    return AnkleMesher.TALUS;
  }

  @Override
  public void check(Study study) {
    AnkleDefinition.check(study);
  }

  @Override
  public JointMesh mesh(Study study) {
    return AnkleDefinition.mesh(study);
  }

  @Override
  public List<Row> alignment(Study study) {
    return AnkleDefinition.limbRows(study, 0);
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    return AnklePlanning.plan(study);
  }

  @Override
  public AnkleWorkshop workshop(Consumer<String> stages) {
    return new AnkleWorkshop(DenseKernels.best(), stages);
  }

  @Override
  public Deck meshDeck(Study study, CaseKey key) {
    return new AnkleDeck(study).meshes();
  }

  @Override
  public Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages) {
    DeckParts.requireElastic(study);
    if (pose == DeckPose.FREE) {
      return new AnkleDeck(study).free(key);
    }
    AnkleModel model = workshop(stages).open(study);
    return new AnkleDeck(study)
        .solved(DeckParts.solved(key, model.equilibrium(key)), model.acting(key));
  }
}
