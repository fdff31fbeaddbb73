package org.plumbline.models.study;

/**
 * The second, ascending plane of a biplanar cut behind the tuberosity.
 *
 * @param thicknessMm of the tuberosity's flange at the first cut, mm
 * @param heightMm of the flange above the first cut at the front cortex, mm
 * @param angleDeg between the planes, degrees
 */
public record BiplanarSettings(double thicknessMm, double heightMm, double angleDeg) {
  public BiplanarSettings {
    Checks.finite("flange thickness", thicknessMm, "mm");
    Checks.finite("flange height", heightMm, "mm");
    Checks.finite("angle between the planes", angleDeg, "deg");
  }
}
