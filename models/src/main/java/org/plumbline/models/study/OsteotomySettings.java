package org.plumbline.models.study;

/**
 * The planned cut. Coordinates are those of a right limb (x anterior, y proximal, z lateral), mm,
 * on either leg: z > 0 is lateral on a left one too.
 *
 * @param type name of the operation, for instance {@code medial-opening-wedge-hto}
 * @param hingeXmm anterior coordinate of a point on the hinge axis, mm
 * @param hingeYmm its height above the joint line (negative: below), mm
 * @param hingeZmm its lateral coordinate, mm
 * @param entryHeightMm height at which the cut enters the cortex, mm
 * @param collateralRelease fraction of the elongation that is released in the ligament which
 *     crosses the cut, 0 untouched to 1 released
 */
public record OsteotomySettings(
    String type,
    double hingeXmm,
    double hingeYmm,
    double hingeZmm,
    double entryHeightMm,
    double collateralRelease) {
  public OsteotomySettings {
    Checks.text("osteotomy type", type);
    Checks.finite("hinge x", hingeXmm, "mm");
    Checks.finite("hinge y", hingeYmm, "mm");
    Checks.finite("hinge z", hingeZmm, "mm");
    Checks.finite("entry height", entryHeightMm, "mm");
    Checks.within("ligament release", collateralRelease, 0, 1, "1");
  }
}
