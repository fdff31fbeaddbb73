package org.plumbline.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.load.NamedLoads;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.FreeBodyOutline;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.Placement;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.linalg.DenseKernels;

/** The laboratory with the joints that are shipped. */
final class ShippedLaboratory implements Laboratory {
  @Override
  public String kernels() {
    return DenseKernels.best().name();
  }

  @Override
  public JointWords words(Study study) {
    return JointModels.words(study);
  }

  @Override
  public NamedLoads loads(Study study) {
    return JointModels.loads(study.joint());
  }

  @Override
  public Map<String, List<Quantity>> quantities() {
    return JointModels.quantities();
  }

  @Override
  public String label(Study study) {
    return JointModels.label(study);
  }

  @Override
  public void check(Study study) {
    try {
      JointModels.check(study);
    } catch (IllegalArgumentException refusal) {
      throw new RefusedStudy(refusal.getMessage(), refusal);
    }
  }

  @Override
  public JointMesh mesh(Study study) {
    return JointModels.mesh(study);
  }

  @Override
  public List<JointStage> stages(Study study, JointMesh mesh, List<Double> anglesDeg) {
    return JointModels.stages(study, mesh, anglesDeg);
  }

  @Override
  public List<LimbLandmarks> correctedLimbs(Study study, List<Double> anglesDeg) {
    return JointModels.limbs(study, anglesDeg);
  }

  @Override
  public List<JointSketch> sketches(Study study, List<Double> anglesDeg) {
    return JointModels.sketches(study, anglesDeg);
  }

  @Override
  public Optional<FreeBodyOutline> freeBodyOutline(Study study) {
    return JointModels.freeBodyOutline(study);
  }

  @Override
  public Map<String, List<Placement>> moved(Study study, List<Double> anglesDeg) {
    return JointModels.moved(study, anglesDeg);
  }

  @Override
  public Deck meshDeck(Study study, CaseKey key) {
    return JointModels.meshDeck(study, key);
  }

  @Override
  public Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages) {
    return JointModels.deck(study, key, pose, stages);
  }

  @Override
  public String followingBody(Study study) {
    return JointModels.freeBody(study);
  }

  @Override
  public List<Row> alignment(Study study) {
    return JointModels.alignment(study);
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    return JointModels.plan(study);
  }

  @Override
  public List<TargetSettings> targets(Study study) {
    return JointModels.targets(study);
  }

  @Override
  public StudyModel open(Study study, Consumer<String> stages) {
    return JointModels.open(study, stages);
  }
}
