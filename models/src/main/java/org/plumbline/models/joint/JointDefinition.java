package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.construct.JointStage;
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
import org.plumbline.models.study.VariantsModel;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.deck.DeckRefusal;

/**
 * A joint: all that the line from study file to report must know of it. Registered in {@link
 * JointModels}; commands, studies and reports go through this and know no joint by name.
 *
 * <p>Studies come without a second swept parameter, whose variants {@link JointModels} deals with.
 */
interface JointDefinition {

  /** What study files call it: the value of the key {@code joint}. */
  String name();

  /** Words for the reports of a study. */
  JointWords words(Study study);

  /** The load cases that studies may name. */
  NamedLoads loads();

  /** What the rows of its results mean. */
  List<Quantity> quantities();

  /** The body that finds its place in each case; all others stay. */
  String freeBody();

  /**
   * Refuses a study whose limb, shape, operation or pose is impossible; cheap.
   *
   * @throws IllegalArgumentException with the reason; subtypes name the key
   */
  void check(Study study);

  /** The mesh of a study's joint. */
  JointMesh mesh(Study study);

  /** Alignment before the operation, rows of region {@code limb}. */
  List<Row> alignment(Study study);

  /** Angles of the operation from alignment alone, by each planning rule. */
  List<PlannedAngle> plan(Study study);

  /** What else {@code plan} aims at: targets that are judged by what the joint carries. */
  List<TargetSettings> targets(Study study);

  /**
   * The limb as the operation leaves it at an angle, unloaded; nothing if the joint has no limb to
   * show.
   */
  default List<LimbLandmarks> limbs(Study study, List<Double> anglesDeg) {
    return List.of();
  }

  /**
   * The joint from the front as the operation leaves it at an angle, unloaded; none if it has no
   * drawing of its own.
   */
  default Optional<JointSketch> sketch(Study study, double angleDeg) {
    return Optional.empty();
  }

  /** How its free body is drawn; none if the page knows an outline of its own. */
  default Optional<FreeBodyOutline> freeBodyOutline(Study study) {
    return Optional.empty();
  }

  /**
   * Bodies that the operation itself moves from where they were meshed, one placement per angle.
   *
   * @param anglesDeg of the operation
   */
  default Map<String, List<Placement>> moved(Study study, List<Double> anglesDeg) {
    return Map.of();
  }

  /**
   * The joint at the states of its cut bone: whole, cut and closed, opened by each angle; nothing
   * if no bone is cut.
   *
   * @param mesh of the study's joint
   */
  default List<JointStage> stages(Study study, JointMesh mesh, List<Double> anglesDeg) {
    return List.of();
  }

  /**
   * Meshes, factors and condenses the joint of a study.
   *
   * @param stages told the name of each part of the preparation as it begins
   */
  default StudyModel open(Study study, Consumer<String> stages) {
    return workshop(stages).prepare(study, Optional.empty()).get();
  }

  /**
   * Opens studies that differ in one key, sharing what does not differ; knows labels and limbs of
   * their models before one is built.
   *
   * @param stages told the name of each part of a preparation as it begins
   */
  VariantsModel.Workshop workshop(Consumer<String> stages);

  /**
   * The meshes of a case, for formats without mechanics; a cut bone as it stands at the angle.
   *
   * @throws org.plumbline.mesh.PoorCellException if a bone does not bear its operation
   */
  Deck meshDeck(Study study, CaseKey key);

  /**
   * A case as a deck for other codes; at {@link DeckPose#SOLUTION} it is solved first.
   *
   * @param stages told the name of each part of the work as it begins
   * @throws DeckRefusal if the model has parts that other codes have not, or the case has no
   *     equilibrium to pose the joint at
   */
  Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages);
}
