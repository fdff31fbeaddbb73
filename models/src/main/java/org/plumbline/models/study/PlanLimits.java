package org.plumbline.models.study;

import java.util.OptionalDouble;

/**
 * What a plan must keep when plans are compared.
 *
 * @param lateralPeakMPa largest peak pressure of the last compartment, MPa; empty if it is not
 *     limited
 * @param obliquityDeg largest obliquity of the joint line to either side, degrees
 * @param mmptaDeg largest mMPTA, degrees
 * @param linePercent largest weight-bearing line, %
 */
public record PlanLimits(
    OptionalDouble lateralPeakMPa, double obliquityDeg, double mmptaDeg, double linePercent) {
  public PlanLimits {
    Checks.finite("limit of the joint line", obliquityDeg, "°");
    Checks.finite("limit of mMPTA", mmptaDeg, "°");
    Checks.finite("limit of the weight-bearing line", linePercent, "%");
  }
}
