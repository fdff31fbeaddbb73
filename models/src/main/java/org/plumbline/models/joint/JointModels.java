package org.plumbline.models.joint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.models.study.VariantsModel;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.deck.DeckRefusal;

/**
 * The joints that there are, by the name that study files use, and what each answers for a study
 * with or without a second swept parameter. The one list of them: a joint is known if it stands in
 * it.
 */
public final class JointModels {
  private static final List<JointDefinition> SHIPPED =
      List.of(new KneeJoint(), new HipJoint(), new AnkleJoint());

  private static volatile List<JointDefinition> all = SHIPPED;

  private JointModels() {}

  /**
   * Adds a joint until it is closed: for tests, which want of the line from file to report what no
   * shipped joint has.
   */
  static AutoCloseable with(JointDefinition guest) {
    all = Stream.concat(SHIPPED.stream(), Stream.of(guest)).toList();
    return () -> all = SHIPPED;
  }

  /** Names of all joints; the first is that of the studies and examples that name none. */
  public static List<String> names() {
    return all.stream().map(JointDefinition::name).toList();
  }

  /**
   * The joint of a study.
   *
   * @throws IllegalArgumentException if there is none of its name
   */
  private static JointDefinition of(Study study) {
    return named(study.joint());
  }

  private static JointDefinition named(String name) {
    return all.stream()
        .filter(j -> j.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "joint '" + name + "' is not known; there is: " + String.join(", ", names())));
  }

  /**
   * Refuses a study whose limb, shape, cut or flexion is impossible; cheap.
   *
   * @throws IllegalArgumentException with the reason; subtypes name the key
   */
  public static void check(Study study) {
    JointDefinition joint = of(study);
    joint.check(study);
    study
        .axis2()
        .ifPresent(
            axis ->
                axis.variants().forEach(v -> refusing(joint, axis.key(), v.value(), v.study())));
  }

  private static void refusing(JointDefinition joint, String key, String value, Study variant) {
    try {
      joint.check(variant);
    } catch (IllegalArgumentException refusal) {
      throw new IllegalArgumentException(
          "with " + key + " = " + value + ": " + refusal.getMessage(), refusal);
    }
  }

  /** The mesh of a study's joint. */
  public static JointMesh mesh(Study study) {
    return of(study).mesh(study);
  }

  /**
   * The joint of a study at the states of its cut bone: whole, cut and closed, opened by each
   * angle; nothing if no bone is cut.
   *
   * @param mesh of the study's joint
   */
  public static List<JointStage> stages(Study study, JointMesh mesh, List<Double> anglesDeg) {
    return of(study).stages(study, mesh, anglesDeg);
  }

  /** The body that finds its place in each case; all others stay. */
  public static String freeBody(Study study) {
    return of(study).freeBody();
  }

  /**
   * The load cases that studies of a joint may name.
   *
   * @throws IllegalArgumentException if there is no joint of that name
   */
  public static NamedLoads loads(String joint) {
    return named(joint).loads();
  }

  /** Words for the reports of a study. */
  public static JointWords words(Study study) {
    return of(study).words(study);
  }

  /** What the rows of results mean, by the name of the joint. */
  public static Map<String, List<Quantity>> quantities() {
    Map<String, List<Quantity>> quantities = new LinkedHashMap<>();
    all.forEach(j -> quantities.put(j.name(), j.quantities()));
    return quantities;
  }

  /** What every file and figure of a study must say about its model. */
  public static String label(Study study) {
    VariantsModel.Workshop workshop = of(study).workshop(stage -> {});
    return study
        .axis2()
        .map(axis -> VariantsModel.label(axis, workshop))
        .orElseGet(() -> workshop.label(study));
  }

  /** Alignment before the operation, rows of region {@code limb}. */
  public static List<Row> alignment(Study study) {
    return of(study).alignment(study);
  }

  /** Angles of the operation from alignment alone, by each planning rule. */
  public static List<PlannedAngle> plan(Study study) {
    return of(study).plan(study);
  }

  /** What else a plan aims at: targets that are judged by what the joint carries. */
  public static List<TargetSettings> targets(Study study) {
    return of(study).targets(study);
  }

  /**
   * The limb as the operation leaves it at each angle, unloaded, in the order of the angles;
   * nothing if the joint has no limb to show.
   *
   * @param anglesDeg 0 for the limb before
   */
  public static List<LimbLandmarks> limbs(Study study, List<Double> anglesDeg) {
    return of(study).limbs(study, anglesDeg);
  }

  /**
   * The joint from the front as the operation leaves it at each angle, unloaded, in the order of
   * the angles; nothing if the joint has no drawing of its own.
   */
  public static List<JointSketch> sketches(Study study, List<Double> anglesDeg) {
    return anglesDeg.stream().flatMap(a -> of(study).sketch(study, a).stream()).toList();
  }

  /** How the free body of a joint is drawn; none if there is no outline of its own. */
  public static Optional<FreeBodyOutline> freeBodyOutline(Study study) {
    return of(study).freeBodyOutline(study);
  }

  /**
   * Bodies that the operation itself moves from where they were meshed, one placement per angle.
   */
  public static Map<String, List<Placement>> moved(Study study, List<Double> anglesDeg) {
    return of(study).moved(study, anglesDeg);
  }

  /**
   * Meshes, factors and condenses the joint of a study; with a second swept parameter that of its
   * first value, the others when their cases come.
   *
   * @param stages told the name of each part of the preparation as it begins
   */
  public static StudyModel open(Study study, Consumer<String> stages) {
    JointDefinition joint = of(study);
    Optional<SecondAxis> axis = study.axis2();
    return axis.isPresent()
        ? new VariantsModel(axis.get(), joint.workshop(stages))
        : joint.open(study, stages);
  }

  /**
   * The meshes of a case, for formats without mechanics; a cut bone as it stands at the angle. A
   * second swept parameter is left out.
   *
   * @throws org.plumbline.mesh.PoorCellException if a bone does not bear its wedge
   */
  public static Deck meshDeck(Study study, CaseKey key) {
    return of(study).meshDeck(study.alone(), key);
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
    return of(study).deck(study.alone(), key, pose, stages);
  }
}
