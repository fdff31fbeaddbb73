package org.plumbline.solver.element;

/**
 * Cross-section of a prismatic beam in its principal axes y and z through the centroid.
 *
 * <p>Lengths in mm. Shear areas are those of Cowper (1966, J Appl Mech 33:335), κ A with κ from the
 * exact stresses of a tip-loaded cantilever.
 */
public sealed interface BeamSection permits CircularSection, RectangularSection {
  /** A, mm². */
  double area();

  /** I_y = ∫ z² dA, mm⁴; resists bending about y, that is deflection along z. */
  double secondMomentY();

  /** I_z = ∫ y² dA, mm⁴. */
  double secondMomentZ();

  /** J of Saint-Venant: torque = G J · twist, mm⁴. */
  double torsionConstant();

  /** Area that carries shear along y with the mean shear strain, mm². */
  double shearAreaY(double poissonRatio);

  /** Area that carries shear along z with the mean shear strain, mm². */
  double shearAreaZ(double poissonRatio);

  /**
   * Largest von Mises stress √(σ² + 3 τ²) of the section, MPa, with σ of beam theory, τ of torsion
   * by Saint-Venant and τ of shear by the elementary theory (docs/theory.md, eqs. B6 to B9).
   */
  double largestVonMises(SectionForces forces);

  /** Refuses a dimension that is no length. */
  static double requireLength(String what, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(what + " is " + value + " mm; it must be positive");
    }
    return value;
  }
}
