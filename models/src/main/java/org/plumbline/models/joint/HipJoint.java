package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.models.hip.HipLoads;
import org.plumbline.models.load.NamedLoads;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.FreeBodyOutline;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.Placement;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.models.study.Triple;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.linalg.DenseKernels;

/** The hip, as the line from study file to report knows it. */
final class HipJoint implements JointDefinition {
  static final String NAME = "hip";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public JointWords words(Study study) {
    return HipWords.words(study.own(HipSettings.class).osteotomy().type());
  }

  @Override
  public Optional<JointSketch> sketch(Study study, double angleDeg) {
    return Optional.of(HipSketch.of(study, angleDeg));
  }

  @Override
  public Optional<FreeBodyOutline> freeBodyOutline(Study study) {
    return Optional.of(HipSketch.freeBody(study));
  }

  /** The acetabular fragment; the femur is told by each case. */
  @Override
  public Map<String, List<Placement>> moved(Study study, List<Double> anglesDeg) {
    if (study.own(HipSettings.class).osteotomy().type().femoral()) {
      return Map.of();
    }
    return Map.of(
        HipMesher.ACETABULUM,
        anglesDeg.stream()
            .map(a -> HipDefinition.correction(study, a).fragment().rotation())
            .map(r -> new Placement(rows(r), Triple.ZERO))
            .toList());
  }

  /** The matrix of a turn, row by row. */
  private static double[] rows(Rotation turn) {
    double[] rows = new double[9];
    List<Vector3D> axes = List.of(Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K);
    for (int column = 0; column < axes.size(); column++) {
      double[] image = turn.applyTo(axes.get(column)).toArray();
      for (int row = 0; row < image.length; row++) {
        rows[axes.size() * row + column] = image[row];
      }
    }
    return rows;
  }

  @Override
  public List<Quantity> quantities() {
    return HipQuantities.all();
  }

  @Override
  public NamedLoads loads() {
    return HipLoads.shipped();
  }

  @Override
  public List<TargetSettings> targets(Study study) {
    return HipTargets.of(study);
  }

  @Override
  public String freeBody() {
    return HipMesher.FEMUR;
  }

  @Override
  public void check(Study study) {
    HipDefinition.check(study);
  }

  @Override
  public JointMesh mesh(Study study) {
    return HipDefinition.mesh(study);
  }

  @Override
  public List<Row> alignment(Study study) {
    return HipDefinition.limbRows(study, 0);
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    return HipPlanning.plan(study);
  }

  @Override
  public HipWorkshop workshop(Consumer<String> stages) {
    return new HipWorkshop(DenseKernels.best(), stages);
  }

  @Override
  public Deck meshDeck(Study study, CaseKey key) {
    return new HipDeck(study, key).meshes();
  }

  @Override
  public Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages) {
    HipDeck deck = new HipDeck(study, key);
    if (pose == DeckPose.FREE) {
      return deck.free();
    }
    DeckParts.requireElastic(study);
    return deck.solved(DeckParts.solved(key, workshop(stages).open(study).equilibrium(key)));
  }
}
