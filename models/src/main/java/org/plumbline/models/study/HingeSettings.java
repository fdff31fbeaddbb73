package org.plumbline.models.study;

/**
 * The bone bridge beside the hinge of a cut.
 *
 * @param state whether it holds
 * @param thicknessMm its height along the bone, mm
 * @param lengthMm effective length over which it bends while it is opened, mm
 */
public record HingeSettings(HingeState state, double thicknessMm, double lengthMm) {
  public HingeSettings {
    Checks.finite("bridge thickness", thicknessMm, "mm");
    Checks.finite("hinge length", lengthMm, "mm");
  }
}
