package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.construct.Construct;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.construct.UnheldHinge;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.load.NamedLoads;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.LimbLandmarks.Spot;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.linalg.DenseKernels;

/** The knee, as the line from study file to report knows it. */
final class KneeJoint implements JointDefinition {
  static final String NAME = "knee";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public JointWords words(Study study) {
    return KneeWords.words();
  }

  @Override
  public NamedLoads loads() {
    return LoadCases.shipped();
  }

  @Override
  public List<Quantity> quantities() {
    return JointQuantities.all();
  }

  @Override
  public String freeBody() {
    return KneeDefinition.FREE_BODY;
  }

  @Override
  public void check(Study study) {
    KneeDefinition.check(study);
  }

  @Override
  public JointMesh mesh(Study study) {
    return KneeDefinition.mesh(study);
  }

  @Override
  public List<Row> alignment(Study study) {
    return LimbRows.of(
        study, 0, AlignmentReport.of(KneeDefinition.landmarks(study)).bonyMeasures());
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    return KneePlanning.plan(study);
  }

  @Override
  public List<TargetSettings> targets(Study study) {
    return KneeTargets.of(study);
  }

  @Override
  public List<LimbLandmarks> limbs(Study study, List<Double> anglesDeg) {
    Osteotomy operation = KneeDefinition.osteotomy(study);
    Landmarks before = KneeDefinition.landmarks(study);
    return anglesDeg.stream().map(a -> spots(operation.apply(before, a).after())).toList();
  }

  private static LimbLandmarks spots(Landmarks limb) {
    return new LimbLandmarks(
        spot("hip", limb.hipCentre()),
        spot("knee", limb.kneeCentre()),
        spot("ankle", limb.ankleCentre()),
        spot("plateauMedial", limb.plateauMedial()),
        spot("plateauLateral", limb.plateauLateral()));
  }

  private static Spot spot(String key, Vector3D point) {
    return new Spot(key, point.getX(), point.getY(), point.getZ());
  }

  @Override
  public List<JointStage> stages(Study study, JointMesh mesh, List<Double> anglesDeg) {
    return study
        .own(KneeSettings.class)
        .construct()
        .map(c -> ConstructStages.of(study, mesh, anglesDeg))
        .orElseGet(List::of);
  }

  @Override
  public KneeWorkshop workshop(Consumer<String> stages) {
    return new KneeWorkshop(DenseKernels.best(), stages);
  }

  @Override
  public Deck meshDeck(Study study, CaseKey key) {
    return new KneeDeck(study, key).meshes();
  }

  @Override
  public Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages) {
    DeckParts.requireElastic(study);
    KneeDeck deck = new KneeDeck(study, key);
    if (pose == DeckPose.FREE && !deck.isCut()) {
      return deck.free(Map.of());
    }
    KneeModel model = workshop(stages).open(study);
    Map<String, Construct> unloaded = model.constructs(key);
    if (pose == DeckPose.FREE && unloaded.values().stream().allMatch(Construct::isLinear)) {
      return deck.free(unloaded);
    }
    SettledJoint settled;
    try {
      settled = model.settled(key);
    } catch (UnheldHinge | SettledJoint.Unsettled e) {
      throw new DeckRefusal(
          "case "
              + key
              + ": "
              + e.getMessage()
              + "; there is no state of the hinge to export. Take another angle, load case or"
              + " hinge, or the mesh with --format vtu or gmsh");
    }
    JointSolution solution = DeckParts.solved(key, settled.outcome());
    Map<String, Construct> loaded = model.constructs(settled);
    return pose == DeckPose.FREE ? deck.free(loaded) : deck.solved(solution, loaded);
  }
}
