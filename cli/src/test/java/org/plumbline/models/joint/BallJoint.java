package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.load.ForceLoad.Unit;
import org.plumbline.models.load.NamedLoads;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.models.study.VariantsModel;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.deck.DeckRefusal;

/** A made-up ball in a socket, as the line from study file to report knows a joint. */
final class BallJoint implements JointDefinition {
  /** What its studies are read by. */
  static final NamedLoads LOADS =
      new NamedLoads(
          List.of(
              new ForceLoad(
                  "standing", "made-up standing", Unit.BODY_WEIGHTS, new Vector3D(0, 2.5, 0)),
              new ForceLoad(
                  "rising", "made-up rising", Unit.BODY_WEIGHTS, new Vector3D(-0.5, 2, 0))),
          "standing");

  @Override
  public String name() {
    return BallSettings.NAME;
  }

  @Override
  public JointWords words(Study study) {
    return new JointWords(
        "Turn",
        "turn",
        "cover_angle",
        Map.of(
            "cover_angle", "cover angle, rim over the ball",
            "roof_outer", "outer roof, where a shallow socket is overloaded",
            "osteotomy.forward_deg", "forward turn"),
        new JointWords.MapSides("hind side", "fore side", "foot side", "head side"),
        Optional.empty(),
        Map.of("plateau.title", "Socket, laid flat"));
  }

  @Override
  public NamedLoads loads() {
    return LOADS;
  }

  @Override
  public List<Quantity> quantities() {
    return List.of(
        new Quantity("limb", "cover_angle", "deg", "How far the rim reaches over the ball."),
        new Quantity("roof_*, front_*, back_*", "pressure_peak", "MPa", "Made-up pressure."));
  }

  @Override
  public String freeBody() {
    return "";
  }

  @Override
  public void check(Study study) {
    double cover = study.own(BallSettings.class).coverDeg();
    if (cover <= 0) {
      throw new IllegalArgumentException("a socket of " + cover + "° holds no ball");
    }
  }

  @Override
  public JointMesh mesh(Study study) {
    throw new IllegalArgumentException("this joint has no mesh");
  }

  @Override
  public List<Row> alignment(Study study) {
    return BallModel.limbRows(study, 0);
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    return List.of(
        new PlannedAngle(
            "cover of 30°",
            OptionalDouble.of(30 - study.own(BallSettings.class).coverDeg()),
            "made up"));
  }

  @Override
  public List<TargetSettings> targets(Study study) {
    return study.loadCases().stream()
        .map(c -> new TargetSettings("least-peak", new TargetRule.LeastPeak(c.name())))
        .toList();
  }

  @Override
  public VariantsModel.Workshop workshop(Consumer<String> stages) {
    return new VariantsModel.Workshop() {
      @Override
      public Object group(Study variant) {
        return variant.own();
      }

      @Override
      public Supplier<StudyModel> prepare(Study variant, Optional<StudyModel> last) {
        return () -> new BallModel(variant);
      }

      @Override
      public String label(Study variant) {
        return BallModel.LABEL;
      }

      @Override
      public List<Row> limbRows(Study variant, double angleDeg) {
        return BallModel.limbRows(variant, angleDeg);
      }
    };
  }

  @Override
  public Deck meshDeck(Study study, CaseKey key) {
    throw new DeckRefusal("a made-up joint has no deck");
  }

  @Override
  public Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages) {
    return meshDeck(study, key);
  }
}
