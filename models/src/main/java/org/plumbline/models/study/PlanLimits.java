package org.plumbline.models.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.models.planning.PlanningLimit;

/**
 * What a plan must keep when plans are compared.
 *
 * @param lateralPeakMPa largest peak pressure of the last compartment, MPa; empty if it is not
 *     limited
 * @param lateralSharePercent largest share of the last compartment, %; empty if it is not limited
 * @param obliquityDeg largest obliquity of the joint line to either side, degrees
 * @param mmptaDeg largest mMPTA, degrees
 * @param mldfaDeg least mLDFA of an operation that lowers it, degrees
 * @param linePercent largest weight-bearing line, %
 */
public record PlanLimits(
    OptionalDouble lateralPeakMPa,
    OptionalDouble lateralSharePercent,
    double obliquityDeg,
    double mmptaDeg,
    double mldfaDeg,
    double linePercent) {
  public PlanLimits {
    Checks.finite("limit of the joint line", obliquityDeg, "°");
    Checks.finite("limit of mMPTA", mmptaDeg, "°");
    Checks.finite("limit of mLDFA", mldfaDeg, "°");
    Checks.finite("limit of the weight-bearing line", linePercent, "%");
  }

  /** The limits that surgeons keep to, as {@link PlanningLimit} has them; no pressure, no share. */
  public static PlanLimits standard() {
    return new PlanLimits(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        PlanningLimit.JOINT_LINE_OBLIQUITY.limit(),
        PlanningLimit.MMPTA.limit(),
        PlanningLimit.MLDFA.limit(),
        PlanningLimit.WEIGHT_BEARING_LINE.limit());
  }

  /** The same with another cap on the peak pressure of the last compartment. */
  public PlanLimits withLateralPeak(OptionalDouble mPa) {
    return new PlanLimits(mPa, lateralSharePercent, obliquityDeg, mmptaDeg, mldfaDeg, linePercent);
  }

  /** Where the standard limits come from: name and source of each, in the order of the fields. */
  public static List<String> sources() {
    List<String> all = new ArrayList<>();
    for (PlanningLimit l :
        List.of(
            PlanningLimit.JOINT_LINE_OBLIQUITY,
            PlanningLimit.MMPTA,
            PlanningLimit.MLDFA,
            PlanningLimit.WEIGHT_BEARING_LINE)) {
      all.add(l.consequence() + " (" + l.source() + ")");
    }
    return all;
  }
}
