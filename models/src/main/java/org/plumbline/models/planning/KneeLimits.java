package org.plumbline.models.planning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.planning.PlanningLimit.Sense;

/**
 * Limits that surgeons keep to in corrections at the knee. Where no study is named the limit is
 * common practice and of medium confidence.
 */
public final class KneeLimits {
  /** The plateau leans too far into valgus. */
  public static final PlanningLimit MMPTA =
      new PlanningLimit(
          "mMPTA",
          "mmpta",
          "mmpta",
          Sense.ABOVE,
          93,
          "deg",
          "over-corrected tibia; beyond 95° consider a double-level osteotomy",
          "Feucht 2020 (PMC8458209): at most 90 anatomic, 95 over-corrected; 93 common practice");

  /** The femur is corrected too far into valgus. */
  public static final PlanningLimit MLDFA =
      new PlanningLimit(
          "mLDFA",
          "mldfa",
          "mldfa",
          Sense.BELOW_IF_CHANGED,
          85,
          "deg",
          "over-corrected femur; consider a tibial or a double-level osteotomy",
          "Feucht 2020 (PMC8458209): at least 85");

  /** The joint line is not level. */
  public static final PlanningLimit JOINT_LINE_OBLIQUITY =
      new PlanningLimit(
          "joint line",
          "joint-line",
          "joint_line_obliquity",
          Sense.EITHER_WAY,
          5,
          "deg",
          "shear on the tibial cartilage (about 8.7 % of the load at 5°)",
          "Nakayama 2018 (doi 10.1007/s00167-017-4680-x)");

  /** The load runs too far lateral. */
  public static final PlanningLimit WEIGHT_BEARING_LINE =
      new PlanningLimit(
          "weight-bearing line",
          "line",
          "weight_bearing_line",
          Sense.ABOVE,
          65,
          "%",
          "lateral overload",
          "Martay 2018: lateral compartment at risk from 62 to 65 %");

  /** A correction into varus goes too far. */
  public static final PlanningLimit MEDIAL_LINE =
      new PlanningLimit(
          "weight bearing line",
          "",
          "weight_bearing_line",
          Sense.BELOW_IF_LOWERED,
          40,
          "%",
          "over-corrected into varus: medial overload",
          "common practice: a correction into varus ends at the middle; 40 % is 3° of varus (Martay"
              + " 2018)");

  /** The gap is high. */
  public static final PlanningLimit GAP_HEIGHT =
      new PlanningLimit(
          "gap height",
          "",
          "gap_height",
          Sense.ABOVE,
          12,
          "mm",
          "fracture of the hinge and slow healing; 15 mm is seldom exceeded",
          "common practice, 12 to 15 mm");

  /** The same of the tibial wedge of two. */
  public static final PlanningLimit TIBIAL_GAP_HEIGHT =
      new PlanningLimit(
          "gap height tibia",
          "",
          "gap_height_tibia",
          Sense.ABOVE,
          12,
          "mm",
          "fracture of the hinge and slow healing; 15 mm is seldom exceeded",
          "common practice, 12 to 15 mm");

  /** The same of the femoral wedge of two. */
  public static final PlanningLimit FEMORAL_GAP_HEIGHT =
      new PlanningLimit(
          "gap height femur",
          "",
          "gap_height_femur",
          Sense.ABOVE,
          12,
          "mm",
          "fracture of the hinge and slow healing; 15 mm is seldom exceeded",
          "common practice, 12 to 15 mm");

  /** The slope changes. */
  public static final PlanningLimit SLOPE_CHANGE =
      new PlanningLimit(
          "slope change",
          "",
          "slope_change",
          Sense.EITHER_WAY,
          3,
          "deg",
          "sagittal stability of the knee changes",
          "common practice");

  /** The legs get unequal. */
  public static final PlanningLimit LIMB_LENGTH_CHANGE =
      new PlanningLimit(
          "limb length change",
          "",
          "limb_length_change",
          Sense.EITHER_WAY,
          10,
          "mm",
          "unequal legs that need a raised shoe",
          "common practice, 10 mm");

  private static final List<PlanningLimit> ALL =
      List.of(
          MMPTA,
          MLDFA,
          JOINT_LINE_OBLIQUITY,
          WEIGHT_BEARING_LINE,
          MEDIAL_LINE,
          GAP_HEIGHT,
          TIBIAL_GAP_HEIGHT,
          FEMORAL_GAP_HEIGHT,
          SLOPE_CHANGE,
          LIMB_LENGTH_CHANGE);

  private KneeLimits() {}

  /** All of them, in the order that warnings are told in. */
  public static List<PlanningLimit> all() {
    return ALL;
  }

  /** A warning if a correction goes beyond a limit. */
  static Optional<Warning> check(PlanningLimit limit, Correction correction) {
    return limit.check(
        known(correction.alignmentBefore().bonyMeasures()), known(correction.measures()));
  }

  /** Every warning of a correction, in the order of the limits. */
  public static List<Warning> warnings(Correction correction) {
    return ALL.stream().flatMap(l -> check(l, correction).stream()).toList();
  }

  private static Function<String, OptionalDouble> known(List<Measure> measures) {
    return quantity ->
        measures.stream()
            .filter(m -> m.quantity().equals(quantity))
            .mapToDouble(Measure::value)
            .findFirst();
  }
}
