package org.plumbline.solver.equilibrium;

/**
 * Tension-only ligament bundle with a quadratic toe: with ε = L/L₀ − 1,
 *
 * <p>f = 0 for ε ≤ 0; f = ¼ k ε²/ε_l for 0 ≤ ε ≤ 2 ε_l; f = k (ε − ε_l) beyond.
 *
 * <p>Equations C16 and C17. Source: Blankevoort and Huiskes 1991 (J Biomech Eng 113:263), with k as
 * force per unit strain.
 *
 * @param stiffness k, N per unit strain, > 0
 * @param restLength L₀, length at zero strain, mm, > 0
 * @param toeStrain ε_l, half the strain at which the linear part begins, > 0
 */
public record LigamentLaw(double stiffness, double restLength, double toeStrain)
    implements AxialLaw {

  public LigamentLaw {
    check(stiffness, "stiffness", "N per strain");
    check(restLength, "rest length", "mm");
    check(toeStrain, "toe strain", "1");
  }

  private static void check(double value, String name, String unit) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "ligament " + name + " " + value + " " + unit + " must be finite and positive");
    }
  }

  /** Strain at a length. */
  public double strain(double length) {
    return length / restLength - 1;
  }

  @Override
  public double energy(double length) {
    double e = strain(length);
    if (e <= 0) {
      return 0;
    }
    double transition = 2 * toeStrain;
    if (e < transition) {
      return restLength * stiffness * e * e * e / (12 * toeStrain);
    }
    double toe = stiffness * transition * transition * transition / (12 * toeStrain);
    double beyond = e - toeStrain;
    return restLength * (toe + stiffness * (beyond * beyond - toeStrain * toeStrain) / 2);
  }

  @Override
  public double force(double length) {
    double e = strain(length);
    if (e <= 0) {
      return 0;
    }
    return e < 2 * toeStrain ? stiffness * e * e / (4 * toeStrain) : stiffness * (e - toeStrain);
  }

  @Override
  public double stiffness(double length) {
    double e = strain(length);
    if (e <= 0) {
      return 0;
    }
    return (e < 2 * toeStrain ? stiffness * e / (2 * toeStrain) : stiffness) / restLength;
  }
}
