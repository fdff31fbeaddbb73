package org.plumbline.models.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.osteotomy.Correction;

/**
 * Limits that surgeons keep to; planning warns beyond them and refuses nothing. Where no study is
 * named the limit is common practice and of medium confidence.
 */
public enum PlanningLimit {
  /** The plateau leans too far into valgus. */
  MMPTA(
      "mmpta",
      Sense.ABOVE,
      93,
      "deg",
      "over-corrected tibia; beyond 95 deg consider a double-level osteotomy",
      "Feucht 2020 (PMC8458209): at most 90 anatomic, 95 over-corrected; 93 common practice"),
  /** The femur is corrected too far into valgus. */
  MLDFA(
      "mldfa",
      Sense.BELOW_IF_CHANGED,
      85,
      "deg",
      "over-corrected femur; consider a tibial or a double-level osteotomy",
      "Feucht 2020 (PMC8458209): at least 85"),
  /** The joint line is not level. */
  JOINT_LINE_OBLIQUITY(
      "joint_line_obliquity",
      Sense.EITHER_WAY,
      5,
      "deg",
      "shear on the tibial cartilage (about 8.7 % of the load at 5 deg)",
      "Nakayama 2018 (doi 10.1007/s00167-017-4680-x)"),
  /** The load runs too far lateral. */
  WEIGHT_BEARING_LINE(
      "weight_bearing_line",
      Sense.ABOVE,
      65,
      "%",
      "lateral overload",
      "Martay 2018: lateral compartment at risk from 62 to 65 %"),
  /** A correction into varus goes too far. */
  MEDIAL_LINE(
      "weight_bearing_line",
      Sense.BELOW_IF_LOWERED,
      40,
      "%",
      "over-corrected into varus: medial overload",
      "common practice: a correction into varus ends at the middle; 40 % is 3 deg of varus (Martay"
          + " 2018)"),
  /** The gap is high. */
  GAP_HEIGHT(
      "gap_height",
      Sense.ABOVE,
      12,
      "mm",
      "fracture of the hinge and slow healing; 15 mm is seldom exceeded",
      "common practice, 12 to 15 mm"),
  /** The same of the tibial wedge of two. */
  TIBIAL_GAP_HEIGHT(
      "gap_height_tibia",
      Sense.ABOVE,
      12,
      "mm",
      "fracture of the hinge and slow healing; 15 mm is seldom exceeded",
      "common practice, 12 to 15 mm"),
  /** The same of the femoral wedge of two. */
  FEMORAL_GAP_HEIGHT(
      "gap_height_femur",
      Sense.ABOVE,
      12,
      "mm",
      "fracture of the hinge and slow healing; 15 mm is seldom exceeded",
      "common practice, 12 to 15 mm"),
  /** The slope changes. */
  SLOPE_CHANGE(
      "slope_change",
      Sense.EITHER_WAY,
      3,
      "deg",
      "sagittal stability of the knee changes",
      "common practice"),
  /** The legs get unequal. */
  LIMB_LENGTH_CHANGE(
      "limb_length_change",
      Sense.EITHER_WAY,
      10,
      "mm",
      "unequal legs that need a raised shoe",
      "common practice, 10 mm");

  private enum Sense {
    ABOVE,
    BELOW_IF_CHANGED,
    BELOW_IF_LOWERED,
    EITHER_WAY
  }

  private final String quantity;
  private final Sense sense;
  private final double limit;
  private final String unit;
  private final String consequence;
  private final String source;

  PlanningLimit(
      String quantity, Sense sense, double limit, String unit, String consequence, String source) {
    this.quantity = quantity;
    this.sense = sense;
    this.limit = limit;
    this.unit = unit;
    this.consequence = consequence;
    this.source = source;
  }

  /** The limit in its unit. */
  public double limit() {
    return limit;
  }

  /** Name of the quantity of region {@code limb}. */
  public String quantity() {
    return quantity;
  }

  /** Unit as in the results. */
  public String unit() {
    return unit;
  }

  /** What is at stake beyond it. */
  public String consequence() {
    return consequence;
  }

  /** Where it comes from. */
  public String source() {
    return source;
  }

  /** Whether it holds for either sign. */
  public boolean bothWays() {
    return sense == Sense.EITHER_WAY;
  }

  /** Whether the limit is the least a value should be, rather than the most. */
  public boolean least() {
    return sense == Sense.BELOW_IF_CHANGED || sense == Sense.BELOW_IF_LOWERED;
  }

  /** A warning if the correction goes beyond this limit. */
  public Optional<Warning> check(Correction correction) {
    return check(known(correction.alignmentBefore().bonyMeasures()), known(correction.measures()));
  }

  /** A warning if a limb goes beyond this limit; a quantity that is not known gives none. */
  private Optional<Warning> check(
      Function<String, OptionalDouble> before, Function<String, OptionalDouble> after) {
    double value = after.apply(quantity).orElse(Double.NaN);
    double old = before.apply(quantity).orElse(value);
    boolean beyond =
        switch (sense) {
          case ABOVE -> value > limit;
          case BELOW_IF_CHANGED -> value < limit && value != old;
          case BELOW_IF_LOWERED -> value < limit && value < old;
          case EITHER_WAY -> Math.abs(value) > limit;
        };
    double shown = sense == Sense.EITHER_WAY ? Math.abs(value) : value;
    return beyond
        ? Optional.of(new Warning(quantity, shown, limit, least(), unit, consequence, source))
        : Optional.empty();
  }

  /** Every warning of a correction, in the order of the limits. */
  public static List<Warning> warnings(Correction correction) {
    return warnings(
        known(correction.alignmentBefore().bonyMeasures()), known(correction.measures()));
  }

  /**
   * Every warning of a limb, in the order of the limits.
   *
   * @param before value of a quantity of region {@code limb} before the correction
   * @param after the same after it
   */
  public static List<Warning> warnings(
      Function<String, OptionalDouble> before, Function<String, OptionalDouble> after) {
    return Arrays.stream(values()).flatMap(l -> l.check(before, after).stream()).toList();
  }

  private static Function<String, OptionalDouble> known(List<Measure> measures) {
    return quantity -> named(measures, quantity).mapToDouble(Measure::value).findFirst();
  }

  private static Stream<Measure> named(List<Measure> measures, String quantity) {
    return measures.stream().filter(m -> m.quantity().equals(quantity));
  }
}
