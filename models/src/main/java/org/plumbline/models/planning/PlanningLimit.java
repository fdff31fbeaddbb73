package org.plumbline.models.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.plumbline.models.osteotomy.Correction;

/**
 * Limits that surgeons keep to; planning warns beyond them and refuses nothing. Where no study is
 * named the limit is common practice and of medium confidence.
 */
public enum PlanningLimit {
  /** The plateau leans too far into valgus. */
  MMPTA(
      "mmpta",
      93,
      "deg",
      "over-corrected tibia; beyond 95 deg consider a double-level osteotomy",
      "Feucht 2020 (PMC8458209): at most 90 anatomic, 95 over-corrected; 93 common practice",
      c -> c.alignmentAfter().mmptaDeg()),
  /** The joint line is not level. */
  JOINT_LINE_OBLIQUITY(
      "joint_line_obliquity",
      5,
      "deg",
      "shear on the tibial cartilage (about 8.7 % of the load at 5 deg)",
      "Nakayama 2018 (doi 10.1007/s00167-017-4680-x)",
      c -> Math.abs(c.alignmentAfter().jointLineObliquityDeg())),
  /** The load runs too far lateral. */
  WEIGHT_BEARING_LINE(
      "weight_bearing_line",
      65,
      "%",
      "lateral overload",
      "Martay 2018: lateral compartment at risk from 62 to 65 %",
      c -> c.alignmentAfter().weightBearingLinePercent()),
  /** The gap is high. */
  GAP_HEIGHT(
      "gap_height",
      12,
      "mm",
      "fracture of the lateral hinge and slow healing; 15 mm is seldom exceeded",
      "common practice, 12 to 15 mm",
      c -> c.wedge().gapHeightMm()),
  /** The slope changes. */
  SLOPE_CHANGE(
      "slope_change",
      3,
      "deg",
      "sagittal stability of the knee changes",
      "common practice",
      c -> Math.abs(c.wedge().slopeChangeDeg()));

  private final String quantity;
  private final double limit;
  private final String unit;
  private final String consequence;
  private final String source;
  private final ToDoubleFunction<Correction> measure;

  PlanningLimit(
      String quantity,
      double limit,
      String unit,
      String consequence,
      String source,
      ToDoubleFunction<Correction> measure) {
    this.quantity = quantity;
    this.limit = limit;
    this.unit = unit;
    this.consequence = consequence;
    this.source = source;
    this.measure = measure;
  }

  /** The limit in its unit. */
  public double limit() {
    return limit;
  }

  /** A warning if the correction goes beyond this limit. */
  public Optional<Warning> check(Correction correction) {
    double value = measure.applyAsDouble(correction);
    return value > limit
        ? Optional.of(new Warning(quantity, value, limit, unit, consequence, source))
        : Optional.empty();
  }

  /** Every warning of a correction, in the order of the limits. */
  public static List<Warning> warnings(Correction correction) {
    return Arrays.stream(values()).flatMap(l -> l.check(correction).stream()).toList();
  }
}
