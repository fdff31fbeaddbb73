package org.plumbline.cli;

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
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.deck.DeckRefusal;

/**
 * What solves studies. The verbs know joints only through this; a study that describes no possible
 * joint is refused with a {@link RefusedStudy}.
 */
interface Laboratory {

  /** Name of the dense kernels in use, for instance {@code native OpenBLAS}. */
  String kernels();

  /** Words for the reports of a study. */
  JointWords words(Study study);

  /** The load cases that the joint of a study has names for. */
  NamedLoads loads(Study study);

  /** Quantities of the results that are explained, by the name of the joint. */
  default Map<String, List<Quantity>> quantities() {
    return Map.of();
  }

  /** What every file and figure of a study says about its model; may be empty. */
  String label(Study study);

  /** Checks the physics of a study without solving it: alignment, cut, shape. */
  void check(Study study);

  /** The mesh a study would be solved on. */
  JointMesh mesh(Study study);

  /**
   * The joint at the states of its cut bone, to be looked at; nothing if no bone is cut.
   *
   * @param mesh of the study's joint
   * @param anglesDeg openings, ascending; a closed cut comes before them
   */
  default List<JointStage> stages(Study study, JointMesh mesh, List<Double> anglesDeg) {
    return List.of();
  }

  /**
   * The limb as the correction leaves it at each angle, unloaded, in the order of the angles;
   * nothing if the joint has no limb to show.
   *
   * @param anglesDeg 0 for the limb before
   */
  default List<LimbLandmarks> correctedLimbs(Study study, List<Double> anglesDeg) {
    return List.of();
  }

  /**
   * The joint from the front as the operation leaves it at each angle, unloaded; nothing if it has
   * no drawing of its own.
   */
  default List<JointSketch> sketches(Study study, List<Double> anglesDeg) {
    return List.of();
  }

  /** How the free body of the joint is drawn; none if there is no outline of its own. */
  default Optional<FreeBodyOutline> freeBodyOutline(Study study) {
    return Optional.empty();
  }

  /**
   * Bodies that the operation itself moves from where they were meshed, one placement per angle.
   */
  default Map<String, List<Placement>> moved(Study study, List<Double> anglesDeg) {
    return Map.of();
  }

  /**
   * The meshes of a case for files without mechanics; a cut bone as it stands at the angle.
   *
   * @throws org.plumbline.solver.deck.DeckRefusal if there are none
   */
  default Deck meshDeck(Study study, CaseKey key) {
    throw new DeckRefusal("joint '" + study.joint() + "' cannot be exported yet");
  }

  /**
   * A case as a deck for other codes.
   *
   * @param pose of the body that finds its place; at that of the solution the case is solved first
   * @param stages told the name of each part of the work as it begins
   * @throws org.plumbline.solver.deck.DeckRefusal if the model has parts that other codes have not
   */
  default Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages) {
    return meshDeck(study, key);
  }

  /** Name of the body that finds its place in each case; empty if there is none. */
  default String followingBody(Study study) {
    return "";
  }

  /** Alignment of the limb before the correction, rows of region {@code limb}. */
  List<Row> alignment(Study study);

  /** Angles of the operation from alignment alone, by each planning rule. */
  List<PlannedAngle> plan(Study study);

  /** What else a plan aims at: targets that are judged by what the joint carries. */
  List<TargetSettings> targets(Study study);

  /**
   * Builds and condenses the bodies of a study.
   *
   * @param stages told the name of each part of the preparation as it begins
   */
  StudyModel open(Study study, Consumer<String> stages);
}
