package org.plumbline.models.study;

/**
 * One planned cut. Coordinates are those of a right limb (x anterior, y proximal, z lateral), mm,
 * on either leg: z > 0 is lateral on a left one too.
 *
 * @param type name of the operation with this cut alone, for instance {@code
 *     medial-opening-wedge-hto}
 * @param hingeXmm anterior coordinate of a point on the hinge axis, mm
 * @param hingeYmm its height above the joint line (negative: below), mm
 * @param hingeZmm its lateral coordinate, mm
 * @param hingeRotationDeg rotation of the hinge axis in the transverse plane, degrees
 * @param entryHeightMm height at which the cut enters the cortex, mm
 */
public record CutSettings(
    String type,
    double hingeXmm,
    double hingeYmm,
    double hingeZmm,
    double hingeRotationDeg,
    double entryHeightMm) {
  public CutSettings {
    Checks.text("osteotomy type", type);
    Checks.finite("hinge x", hingeXmm, "mm");
    Checks.finite("hinge y", hingeYmm, "mm");
    Checks.finite("hinge z", hingeZmm, "mm");
    Checks.finite("hinge rotation", hingeRotationDeg, "°");
    Checks.finite("entry height", entryHeightMm, "mm");
  }
}
