package org.plumbline.models.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.models.literature.GaitInstant;
import org.plumbline.models.literature.KneeLiterature;
import org.plumbline.models.patient.RefusedInput;

/**
 * The named load cases of the knee.
 *
 * <p>{@code gait-peak}: a ground reaction of 1.05 body weights acts through the alignment lever arm
 * and the rest of the 2.6 body weights (Kutzner 2010: 2.61 in walking) stays central. Its constant
 * moment is G (e₀ − e*): e₀ = 40.7 mm is the lever of a vertical ground reaction under the pelvis
 * midline at neutral alignment (half the hip-centre distance, 87 mm, times tibia over limb length,
 * 0.468), e* = 28.6 mm the lever at which nine instrumented knees carried half their load medially
 * in walking (0.349 of an epicondylar width of 82 mm; doi 10.1186/s40634-021-00324-3). {@code
 * one-leg-stance} was fitted to the 5 % per degree of Halder 2012 and is no evidence for it.
 *
 * <p>The other activities are made like {@code gait-peak}: of a resultant R measured in
 * instrumented implants the ground reaction G acts along the hip–ankle line and the rest stays
 * central, with the constant moment G (e₀ − e*). R is published (Kutzner 2010; the first peak of
 * walking: D'Lima 2006); G is 0.5 on two legs, that of {@code knee-gait.csv} in walking, and 1.1
 * and 1.4 on stairs, by judgement (up to 1.6 on a steep stair: Stacoff 2005). Implants peak on
 * stairs at about 50° of flexion going up and 30° and more going down; the model ends at 35°, so
 * both are at 30°. On stairs the resultant is square to the plateau, as implants found it, and the
 * axial rotation is held, for without menisci nothing else in the model does (decision 0036).
 */
public final class LoadCases {
  /** Standing or a cadaver test: one body weight along the hip–ankle line. */
  public static final KneeLoad STATIC_AXIS =
      new KneeLoad("static-axis", 1, 0, 0, "one body weight along the hip–ankle line");

  private static final double GROUND_REACTION = 1.05;
  private static final double WALKING_PEAK = 2.6;
  private static final double WALKING_LEVER_MM = 12.7;

  /** The peak of level walking; the clinical default. */
  public static final KneeLoad GAIT_PEAK =
      new KneeLoad(
          "gait-peak",
          GROUND_REACTION,
          WALKING_PEAK - GROUND_REACTION,
          WALKING_LEVER_MM,
          "peak of level walking, 2.6 body weights");

  private static final double ONE_LEG_TOTAL = 2.5;
  private static final double ONE_LEG_ALONG_AXIS = 0.7;
  private static final double ONE_LEG_LEVER_MM = 6;

  /** Standing on one leg. */
  public static final KneeLoad ONE_LEG_STANCE =
      new KneeLoad(
          "one-leg-stance",
          ONE_LEG_ALONG_AXIS * ONE_LEG_TOTAL,
          (1 - ONE_LEG_ALONG_AXIS) * ONE_LEG_TOTAL,
          ONE_LEG_LEVER_MM,
          "one-leg stance, 2.5 body weights");

  /** Standing on both legs. */
  public static final KneeLoad TWO_LEG_STANCE =
      new KneeLoad(
          "two-leg-stance", 0.5, 1.07 - 0.5, 0, "two-leg stance, 1.07 body weights (Kutzner 2010)");

  /** Name of the instants of walking together, and what the name of each begins with. */
  public static final String WALK = "walk";

  private static final List<KneeLoad> INSTANTS =
      KneeLiterature.gait().stream().map(LoadCases::instant).toList();

  private static final int FIRST_PEAK_PERCENT = 25;
  private static final int SECOND_PEAK_PERCENT = 75;

  /** First peak of level walking, flexed as in walking. */
  public static final KneeLoad WALK_FIRST_PEAK =
      peak(FIRST_PEAK_PERCENT, "walk-first-peak", "first peak of level walking, 2.2 body weights");

  /** Second peak of level walking. */
  public static final KneeLoad WALK_SECOND_PEAK =
      peak(
          SECOND_PEAK_PERCENT,
          "walk-second-peak",
          "second peak of level walking, 2.61 body weights (Kutzner 2010)");

  private static final double STAIRS_FLEXION_DEG = 30;

  /** Nothing but muscles keeps the joint from turning under this load (decision 0036). */
  private static final Hold STAIRS_HOLD = Hold.internalRotation(0);

  /** Going up stairs. */
  public static final KneeLoad STAIRS_UP =
      muscled(
              "stairs-up",
              1.1,
              3.16,
              "stairs up, 3.16 body weights (Kutzner 2010), at 30 deg, square to the plateau, rotation held")
          .at(STAIRS_FLEXION_DEG)
          .seen(SideView.SQUARE_TO_PLATEAU)
          .holding(STAIRS_HOLD);

  /** Going down stairs. */
  public static final KneeLoad STAIRS_DOWN =
      muscled(
              "stairs-down",
              1.4,
              3.46,
              "stairs down, 3.46 body weights (Kutzner 2010), at 30 deg, square to the plateau, rotation held")
          .at(STAIRS_FLEXION_DEG)
          .seen(SideView.SQUARE_TO_PLATEAU)
          .holding(STAIRS_HOLD);

  private static final List<KneeLoad> ALL =
      List.of(
          STATIC_AXIS,
          GAIT_PEAK,
          ONE_LEG_STANCE,
          TWO_LEG_STANCE,
          WALK_FIRST_PEAK,
          WALK_SECOND_PEAK,
          STAIRS_UP,
          STAIRS_DOWN);

  private LoadCases() {}

  private static KneeLoad instant(GaitInstant i) {
    return muscled(
            WALK + "@" + i.stancePercent(),
            i.groundReaction(),
            i.contactForce(),
            String.format(
                Locale.ROOT,
                "level walking at %d %% of stance, %.2f body weights, flexion %.0f deg",
                i.stancePercent(),
                i.contactForce(),
                i.flexionDeg()))
        .at(i.flexionDeg());
  }

  private static KneeLoad peak(int percent, String name, String meaning) {
    GaitInstant i =
        KneeLiterature.gait().stream()
            .filter(g -> g.stancePercent() == percent)
            .findFirst()
            .orElseThrow();
    return muscled(name, i.groundReaction(), i.contactForce(), meaning).at(i.flexionDeg());
  }

  /**
   * A ground reaction along the limb, muscles that make up the measured resultant, and the moment
   * of the lever that {@link #GAIT_PEAK} has.
   *
   * @param ground ground reaction, body weights
   * @param resultant force in the joint, body weights
   */
  private static KneeLoad muscled(String name, double ground, double resultant, String meaning) {
    return new KneeLoad(
        name, ground, resultant - ground, WALKING_LEVER_MM * ground / GROUND_REACTION, meaning);
  }

  /** All of them, as studies name them. */
  public static NamedLoads shipped() {
    return new NamedLoads(
        List.copyOf(ALL),
        groups().stream().map(g -> new NamedLoads.Group(g, List.copyOf(group(g)))).toList(),
        GAIT_PEAK.name());
  }

  /** Every named case that stands for itself, in a fixed order. */
  public static List<KneeLoad> all() {
    return ALL;
  }

  /** The cases that belong together under a group's name; empty if it is no group's. */
  public static List<KneeLoad> group(String name) {
    return switch (name) {
      case WALK -> INSTANTS;
      case LaxityTest.GROUP -> LaxityTest.loadCases();
      default -> List.of();
    };
  }

  /** Names of the groups. */
  public static List<String> groups() {
    return List.of(WALK, LaxityTest.GROUP);
  }

  /** The named case of that name, of a group too. */
  public static Optional<KneeLoad> find(String name) {
    return Stream.concat(ALL.stream(), groups().stream().flatMap(g -> group(g).stream()))
        .filter(c -> c.name().equals(name))
        .findFirst();
  }

  /**
   * The case of that name.
   *
   * @throws RefusedInput if there is none; the message lists the names
   */
  public static KneeLoad named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new RefusedInput(
                    "load_cases",
                    "no load case is called '"
                        + name
                        + "'; known are "
                        + ALL.stream().map(KneeLoad::name).collect(Collectors.joining(", "))));
  }
}
