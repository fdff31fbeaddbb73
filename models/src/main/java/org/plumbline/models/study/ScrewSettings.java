package org.plumbline.models.study;

/**
 * A screw of a plate, placed on the bone before the cut opens.
 *
 * @param name short, as in results
 * @param end {@code head}, in the fragment beside the joint, or {@code stem}, in the shaft
 * @param alongMm distance of its hole from the end of the plate beside the joint, mm
 * @param acrossMm distance of its hole from the middle of the stem, forward > 0, mm
 * @param lengthMm from the middle of the plate to the tip, mm
 * @param elevationDeg inclination out of the transverse plane, tip proximal > 0, degrees
 * @param turnDeg turn in the transverse plane, tip forward > 0, degrees
 */
public record ScrewSettings(
    String name,
    String end,
    double alongMm,
    double acrossMm,
    double lengthMm,
    double elevationDeg,
    double turnDeg) {
  /** The end beside the joint. */
  public static final String HEAD = "head";

  /** The end in the shaft. */
  public static final String STEM = "stem";

  public ScrewSettings {
    Checks.text("screw name", name);
    Checks.finite("place of a screw along the plate", alongMm, "mm");
    Checks.finite("place of a screw across the plate", acrossMm, "mm");
    Checks.finite("length of a screw", lengthMm, "mm");
    Checks.finite("elevation of a screw", elevationDeg, "°");
    Checks.finite("turn of a screw", turnDeg, "°");
  }
}
