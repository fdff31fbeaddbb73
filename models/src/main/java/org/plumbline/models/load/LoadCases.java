package org.plumbline.models.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.models.patient.RefusedInput;

/**
 * The named load cases.
 *
 * <p>{@code gait-peak}: a ground reaction of 1.05 body weights acts through the alignment lever arm
 * and the rest of the 2.6 body weights (Kutzner 2010: 2.61 in walking) stays central. Its constant
 * moment is G (e₀ − e*): e₀ = 40.7 mm is the lever of a vertical ground reaction under the pelvis
 * midline at neutral alignment (half the hip-centre distance, 87 mm, times tibia over limb length,
 * 0.468), e* = 28.6 mm the lever at which nine instrumented knees carried half their load medially
 * in walking (0.349 of an epicondylar width of 82 mm; doi 10.1186/s40634-021-00324-3). {@code
 * one-leg-stance} was fitted to the 5 % per degree of Halder 2012 and is no evidence for it.
 */
public final class LoadCases {
  /** Standing or a cadaver test: one body weight along the hip–ankle line. */
  public static final LoadCase STATIC_AXIS =
      new LoadCase("static-axis", 1, 0, 0, "one body weight along the hip–ankle line");

  private static final double GROUND_REACTION = 1.05;
  private static final double WALKING_PEAK = 2.6;
  private static final double WALKING_LEVER_MM = 12.7;

  /** First peak of level walking; the clinical default. */
  public static final LoadCase GAIT_PEAK =
      new LoadCase(
          "gait-peak",
          GROUND_REACTION,
          WALKING_PEAK - GROUND_REACTION,
          WALKING_LEVER_MM,
          "peak of level walking, 2.6 body weights");

  private static final double ONE_LEG_TOTAL = 2.5;
  private static final double ONE_LEG_ALONG_AXIS = 0.7;
  private static final double ONE_LEG_LEVER_MM = 6;

  /** Standing on one leg. */
  public static final LoadCase ONE_LEG_STANCE =
      new LoadCase(
          "one-leg-stance",
          ONE_LEG_ALONG_AXIS * ONE_LEG_TOTAL,
          (1 - ONE_LEG_ALONG_AXIS) * ONE_LEG_TOTAL,
          ONE_LEG_LEVER_MM,
          "one-leg stance, 2.5 body weights");

  private static final List<LoadCase> ALL = List.of(STATIC_AXIS, GAIT_PEAK, ONE_LEG_STANCE);

  private LoadCases() {}

  /** Every named case that stands for itself, in a fixed order. */
  public static List<LoadCase> all() {
    return ALL;
  }

  /** The cases that belong together under a group's name; empty if it is no group's. */
  public static List<LoadCase> group(String name) {
    return name.equals(LaxityTest.GROUP) ? LaxityTest.loadCases() : List.of();
  }

  /** Names of the groups. */
  public static List<String> groups() {
    return List.of(LaxityTest.GROUP);
  }

  /** The named case of that name, of a group too. */
  public static Optional<LoadCase> find(String name) {
    return Stream.concat(ALL.stream(), groups().stream().flatMap(g -> group(g).stream()))
        .filter(c -> c.name().equals(name))
        .findFirst();
  }

  /**
   * The case of that name.
   *
   * @throws RefusedInput if there is none; the message lists the names
   */
  public static LoadCase named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new RefusedInput(
                    "load_cases",
                    "no load case is called '"
                        + name
                        + "'; known are "
                        + ALL.stream().map(LoadCase::name).collect(Collectors.joining(", "))));
  }
}
