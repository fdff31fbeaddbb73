package org.plumbline.models.study;

/**
 * Elastic constants of the tissues; all isotropic.
 *
 * @param cartilageModulusMPa Young's modulus of cartilage, MPa
 * @param cartilagePoisson Poisson's ratio of cartilage
 * @param cartilageThicknessMm thickness of the layer on each articular surface, mm
 * @param corticalModulusMPa Young's modulus of cortical bone, MPa
 * @param trabecularModulusMPa Young's modulus of trabecular bone, MPa
 * @param bonePoisson Poisson's ratio of both kinds of bone
 */
public record TissueSettings(
    double cartilageModulusMPa,
    double cartilagePoisson,
    double cartilageThicknessMm,
    double corticalModulusMPa,
    double trabecularModulusMPa,
    double bonePoisson) {
  public TissueSettings {
    Checks.positive("cartilage Young's modulus", cartilageModulusMPa, "MPa");
    Checks.poisson("cartilage Poisson's ratio", cartilagePoisson);
    Checks.positive("cartilage thickness", cartilageThicknessMm, "mm");
    Checks.positive("cortical Young's modulus", corticalModulusMPa, "MPa");
    Checks.positive("trabecular Young's modulus", trabecularModulusMPa, "MPa");
    Checks.poisson("bone Poisson's ratio", bonePoisson);
  }
}
