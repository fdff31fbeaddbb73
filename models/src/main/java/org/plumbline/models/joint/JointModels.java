package org.plumbline.models.joint;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.VariantsModel;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.linalg.DenseKernels;

/** The joints that are there, by the name that study files use. */
public final class JointModels {
  private static final String KNEE = "knee";

  private JointModels() {}

  /**
   * Refuses a study whose limb, shape, cut or flexion is impossible; cheap.
   *
   * @throws IllegalArgumentException with the reason; subtypes name the key
   */
  public static void check(Study study) {
    requireKnown(study);
    KneeDefinition.check(study);
    study
        .axis2()
        .ifPresent(
            axis -> axis.variants().forEach(v -> refusing(axis.key(), v.value(), v.study())));
  }

  private static void refusing(String key, String value, Study variant) {
    try {
      KneeDefinition.check(variant);
    } catch (IllegalArgumentException refusal) {
      throw new IllegalArgumentException(
          "with " + key + " = " + value + ": " + refusal.getMessage(), refusal);
    }
  }

  /** The mesh of a study's joint. */
  public static JointMesh mesh(Study study) {
    requireKnown(study);
    return KneeDefinition.mesh(study);
  }

  /**
   * The joint of a study at the states of its cut bone: whole, cut and closed, opened by each
   * angle; nothing if no bone is cut.
   *
   * @param mesh of the study's joint
   */
  public static List<JointStage> stages(Study study, JointMesh mesh, List<Double> anglesDeg) {
    requireKnown(study);
    return study
        .construct()
        .map(c -> ConstructStages.of(study, mesh, anglesDeg))
        .orElseGet(List::of);
  }

  /** The body that finds its place in each case; all others stay. */
  public static String freeBody(Study study) {
    requireKnown(study);
    return KneeDefinition.FREE_BODY;
  }

  /** What every file and figure of a study must say about its model. */
  public static String label(Study study) {
    requireKnown(study);
    return study
        .axis2()
        .map(axis -> VariantsModel.label(axis, new KneeWorkshop(stage -> {})))
        .orElseGet(() -> KneeModel.label(study));
  }

  /** The limb before the operation. */
  public static Landmarks landmarks(Study study) {
    requireKnown(study);
    return KneeDefinition.landmarks(study);
  }

  /** The operation a study plans. */
  public static Osteotomy osteotomy(Study study) {
    requireKnown(study);
    return KneeDefinition.osteotomy(study);
  }

  /**
   * Meshes, factors and condenses the joint of a study; with a second swept parameter that of its
   * first value, the others when their cases come.
   *
   * @param stages told the name of each part of the preparation as it begins
   */
  public static StudyModel open(Study study, Consumer<String> stages) {
    requireKnown(study);
    Optional<SecondAxis> axis = study.axis2();
    return axis.isPresent()
        ? new VariantsModel(axis.get(), new KneeWorkshop(stages))
        : KneeModel.open(study, DenseKernels.best(), stages);
  }

  /**
   * The meshes of a case, for formats without mechanics; a cut bone as it stands at the angle. A
   * second swept parameter is left out.
   *
   * @throws org.plumbline.mesh.PoorCellException if a bone does not bear its wedge
   */
  public static Deck meshDeck(Study study, CaseKey key) {
    requireKnown(study);
    return new KneeDeck(study.alone(), key).meshes();
  }

  /**
   * A case as a deck for other codes; at {@link DeckPose#SOLUTION} it is solved first. A second
   * swept parameter is left out.
   *
   * @param stages told the name of each part of the work as it begins
   * @throws DeckRefusal if the model has parts that other codes have not, or the case has no
   *     equilibrium to pose the joint at
   */
  public static Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages) {
    requireKnown(study);
    Study own = study.alone();
    KneeDeck deck = new KneeDeck(own, key);
    if (pose == DeckPose.FREE) {
      return deck.free();
    }
    deck.requireWhole();
    EquilibriumOutcome outcome = KneeModel.open(own, DenseKernels.best(), stages).equilibrium(key);
    if (outcome instanceof JointSolution solution && solution.proof().holds()) {
      return deck.solved(solution);
    }
    throw new DeckRefusal(
        "case "
            + key
            + " has no proven equilibrium ("
            + outcome.getClass().getSimpleName()
            + "), so that there is no pose to export; take --pose free, or another angle or load"
            + " case");
  }

  private static void requireKnown(Study study) {
    if (!study.joint().equals(KNEE)) {
      throw new IllegalArgumentException(
          "joint '" + study.joint() + "' is not known; there is: " + KNEE);
    }
  }
}
