package org.plumbline.models.planning;

/**
 * What the compartments carry at one angle.
 *
 * @param angleDeg wedge angle, degrees
 * @param medialForceN compressive force of the medial compartment, N
 * @param lateralForceN compressive force of the lateral compartment, N
 * @param medialPeakMPa largest medial pressure, MPa
 * @param lateralPeakMPa largest lateral pressure, MPa
 */
public record Response(
    double angleDeg,
    double medialForceN,
    double lateralForceN,
    double medialPeakMPa,
    double lateralPeakMPa) {

  private static final double WHOLE_PERCENT = 100;

  /** Medial share of the compressive force, %. */
  public double medialSharePercent() {
    return WHOLE_PERCENT * medialForceN / (medialForceN + lateralForceN);
  }
}
