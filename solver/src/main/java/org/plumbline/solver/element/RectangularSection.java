package org.plumbline.solver.element;

/**
 * A full rectangle, as a plate between two of its holes.
 *
 * <p>Torsion by the exact series of Saint-Venant (Timoshenko and Goodier 1970, §109), of which the
 * formulas in Roark's tables are fits. Holes are not seen: the stress beside a hole is higher.
 *
 * @param width b along y, mm
 * @param thickness t along z, mm
 */
public record RectangularSection(double width, double thickness) implements BeamSection {
  /** Largest shear stress of the elementary theory over the mean one, at the neutral axis. */
  private static final double PARABOLA = 1.5;

  /** Terms of the series; the first one left out is below the last digit. */
  private static final int TERMS = 13;

  /** Σ (−1)ᵏ / (2k+1)². */
  private static final double CATALAN = 0.915965594177219;

  private static final double EIGHT_OVER_PI_SQUARED = 8 / (Math.PI * Math.PI);

  /** 192 (31/32) ζ(5) / π⁵: the end effect of a long rectangle, short sides per long side. */
  private static final double ENDS = 192 * 31 * 1.0369277551433699 / (32 * Math.pow(Math.PI, 5));

  /** Checks both sides. */
  public RectangularSection {
    BeamSection.requireLength("width of a beam", width);
    BeamSection.requireLength("thickness of a beam", thickness);
  }

  @Override
  public double area() {
    return width * thickness;
  }

  @Override
  public double secondMomentY() {
    return width * thickness * thickness * thickness / 12;
  }

  @Override
  public double secondMomentZ() {
    return thickness * width * width * width / 12;
  }

  /** J = L S³/3 (1 − 192 S/(π⁵ L) Σ tanh(n π L/(2 S))/n⁵), n odd; long side L, short side S. */
  @Override
  public double torsionConstant() {
    double s = shortSide();
    double l = longSide();
    double sum = 0;
    for (int k = TERMS - 1; k >= 0; k--) {
      int n = 2 * k + 1;
      sum += tanhDeficit(n) / Math.pow(n, 5);
    }
    double ends = ENDS - 192 * sum / Math.pow(Math.PI, 5);
    return l * s * s * s / 3 * (1 - ends * s / l);
  }

  /** κ = 10 (1 + ν) / (12 + 11 ν). */
  @Override
  public double shearAreaY(double poissonRatio) {
    return area() * 10 * (1 + poissonRatio) / (12 + 11 * poissonRatio);
  }

  @Override
  public double shearAreaZ(double poissonRatio) {
    return shearAreaY(poissonRatio);
  }

  /**
   * Shear stress by a unit torque at the middle of a long side, where it is largest, 1/mm³: S/J (1
   * − 8/π² Σ 1/(n² cosh(n π L/(2 S)))).
   */
  public double torsionAtLongSide() {
    double sum = 0;
    for (int k = TERMS - 1; k >= 0; k--) {
      int n = 2 * k + 1;
      sum += 1 / (n * n * Math.cosh(n * Math.PI * longSide() / (2 * shortSide())));
    }
    return shortSide() / torsionConstant() * (1 - EIGHT_OVER_PI_SQUARED * sum);
  }

  /**
   * Shear stress by a unit torque at the middle of a short side, 1/mm³: 8 S/(π² J) Σ (−1)ᵏ tanh(n π
   * L/(2 S))/n², n = 2k + 1.
   */
  public double torsionAtShortSide() {
    double sum = 0;
    for (int k = TERMS - 1; k >= 0; k--) {
      int n = 2 * k + 1;
      sum += (k % 2 == 0 ? 1 : -1) * tanhDeficit(n) / (n * n);
    }
    return EIGHT_OVER_PI_SQUARED * shortSide() / torsionConstant() * (CATALAN - sum);
  }

  /**
   * Largest von Mises stress of corners, middles of the sides and centre (eq. B8). Elementary shear
   * stress is taken as even across its direction.
   */
  @Override
  public double largestVonMises(SectionForces f) {
    boolean flat = width >= thickness;
    double twistZ = f.torsion() * (flat ? torsionAtLongSide() : torsionAtShortSide());
    double twistY = f.torsion() * (flat ? torsionAtShortSide() : torsionAtLongSide());
    double shearY = PARABOLA * f.shearY() / area();
    double shearZ = PARABOLA * f.shearZ() / area();
    double largest = squared(f, 0, 0, shearY, shearZ);
    for (int side = -1; side <= 1; side += 2) {
      double y = side * width / 2;
      double z = side * thickness / 2;
      largest = Math.max(largest, squared(f, 0, z, shearY - side * twistZ, 0));
      largest = Math.max(largest, squared(f, y, 0, 0, shearZ + side * twistY));
      largest = Math.max(largest, squared(f, y, z, 0, 0));
      largest = Math.max(largest, squared(f, -y, z, 0, 0));
    }
    return Math.sqrt(largest);
  }

  private double squared(SectionForces f, double y, double z, double tauY, double tauZ) {
    double sigma =
        f.axial() / area() + f.momentY() * z / secondMomentY() - f.momentZ() * y / secondMomentZ();
    return sigma * sigma + 3 * (tauY * tauY + tauZ * tauZ);
  }

  // 1 − tanh(n π L/(2 S)), without loss of digits.
  private double tanhDeficit(int n) {
    return 2 / (Math.exp(n * Math.PI * longSide() / shortSide()) + 1);
  }

  private double longSide() {
    return Math.max(width, thickness);
  }

  private double shortSide() {
    return Math.min(width, thickness);
  }
}
