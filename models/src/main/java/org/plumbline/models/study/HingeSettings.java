package org.plumbline.models.study;

/**
 * The bone bridge beside the hinge of a cut.
 *
 * @param state whether it holds
 * @param thicknessMm its height along the bone, mm
 * @param lengthMm effective length over which it bends while it is opened, mm
 * @param momentNm moment that a bounded hinge bears, N m; 0 for the plastic moment of its section
 * @param rough whether the faces of a fractured one interlock sideways
 */
public record HingeSettings(
    HingeState state, double thicknessMm, double lengthMm, double momentNm, boolean rough) {
  public HingeSettings {
    Checks.finite("bridge thickness", thicknessMm, "mm");
    Checks.finite("hinge length", lengthMm, "mm");
    Checks.finite("hinge moment", momentNm, "N m");
  }
}
