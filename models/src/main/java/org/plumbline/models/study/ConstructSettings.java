package org.plumbline.models.study;

/**
 * The cut as a deformable part of the model: hinge and gap.
 *
 * @param hinge state of the bone bridge
 * @param bridgeThicknessMm height of the bridge along the bone, mm
 * @param hingeLengthMm effective length over which the bridge bends while it is opened, mm
 * @param gapModulusMPa Young's modulus of what fills the gap, MPa; 0 leaves it empty
 * @param gapPoisson its Poisson ratio
 */
public record ConstructSettings(
    HingeState hinge,
    double bridgeThicknessMm,
    double hingeLengthMm,
    double gapModulusMPa,
    double gapPoisson) {
  public ConstructSettings {
    Checks.finite("bridge thickness", bridgeThicknessMm, "mm");
    Checks.finite("hinge length", hingeLengthMm, "mm");
    Checks.finite("gap modulus", gapModulusMPa, "MPa");
    Checks.within("Poisson ratio of the gap", gapPoisson, 0, 0.49, "1");
  }
}
