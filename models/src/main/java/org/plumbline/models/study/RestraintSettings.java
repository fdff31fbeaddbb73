package org.plumbline.models.study;

/**
 * Secondary restraints that stand for what the model leaves out (capsule, muscles).
 *
 * @param mediolateralNPerMm stiffness against mediolateral gliding, N/mm
 * @param rotationNmmPerRad stiffness against internal rotation, N·mm/rad
 */
public record RestraintSettings(double mediolateralNPerMm, double rotationNmmPerRad) {
  public RestraintSettings {
    Checks.notNegative("mediolateral restraint", mediolateralNPerMm, "N/mm");
    Checks.notNegative("rotational restraint", rotationNmmPerRad, "N·mm/rad");
  }
}
