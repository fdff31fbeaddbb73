package org.plumbline.solver.element;

/**
 * Isotropic material of a beam.
 *
 * @param youngsModulus E > 0, MPa
 * @param poissonRatio −1 < ν < ½
 */
public record BeamMaterial(double youngsModulus, double poissonRatio) {
  /** Checks that the strain energy is positive. */
  public BeamMaterial {
    if (!(youngsModulus > 0 && Double.isFinite(youngsModulus))) {
      throw new IllegalArgumentException(
          "Young's modulus of a beam is " + youngsModulus + " MPa; it must be positive");
    }
    if (!(poissonRatio > -1 && poissonRatio < 0.5)) {
      throw new IllegalArgumentException(
          "Poisson's ratio of a beam is " + poissonRatio + "; it must lie in (-1, 0.5)");
    }
  }

  /** G = E / (2 (1 + ν)), MPa. */
  public double shearModulus() {
    return youngsModulus / (2 * (1 + poissonRatio));
  }
}
