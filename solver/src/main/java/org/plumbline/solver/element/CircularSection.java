package org.plumbline.solver.element;

/**
 * A full circle, as the core of a screw.
 *
 * @param diameter d > 0, mm
 */
public record CircularSection(double diameter) implements BeamSection {
  /** Largest shear stress of the elementary theory over the mean one, at the neutral axis. */
  private static final double PARABOLA = 4.0 / 3;

  /** Points of the rim that are looked at before the largest stress is closed in on. */
  private static final int SAMPLES = 64;

  /** Golden sections: the interval shrinks to 1e-8 of its size, the stress to the last digits. */
  private static final int SECTIONS = 38;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Checks the diameter. */
  public CircularSection {
    BeamSection.requireLength("diameter of a beam", diameter);
  }

  @Override
  public double area() {
    return Math.PI * diameter * diameter / 4;
  }

  @Override
  public double secondMomentY() {
    return area() * diameter * diameter / 16;
  }

  @Override
  public double secondMomentZ() {
    return secondMomentY();
  }

  @Override
  public double torsionConstant() {
    return 2 * secondMomentY();
  }

  /** κ = 6 (1 + ν) / (7 + 6 ν). */
  @Override
  public double shearAreaY(double poissonRatio) {
    return area() * 6 * (1 + poissonRatio) / (7 + 6 * poissonRatio);
  }

  @Override
  public double shearAreaZ(double poissonRatio) {
    return shearAreaY(poissonRatio);
  }

  /**
   * Largest von Mises stress (eq. B7). It lies on the rim: of two opposite points, one always has
   * more than the centre.
   */
  @Override
  public double largestVonMises(SectionForces forces) {
    double step = 2 * Math.PI / SAMPLES;
    int best = 0;
    for (int k = 1; k < SAMPLES; k++) {
      if (squared(forces, k * step) > squared(forces, best * step)) {
        best = k;
      }
    }
    double low = (best - 1) * step;
    double high = (best + 1) * step;
    for (int k = 0; k < SECTIONS; k++) {
      double inner = high - GOLDEN * (high - low);
      double outer = low + GOLDEN * (high - low);
      if (squared(forces, inner) > squared(forces, outer)) {
        high = outer;
      } else {
        low = inner;
      }
    }
    return Math.sqrt(Math.max(squared(forces, (low + high) / 2), squared(forces, best * step)));
  }

  // σ² + 3 τ² at the rim, y = r cos φ, z = r sin φ; τ along the rim, from y toward z.
  private double squared(SectionForces f, double phi) {
    double cos = Math.cos(phi);
    double sin = Math.sin(phi);
    double r = diameter / 2;
    double sigma =
        f.axial() / area() + r * (f.momentY() * sin - f.momentZ() * cos) / secondMomentY();
    double tau =
        f.torsion() * r / torsionConstant()
            + PARABOLA * (f.shearZ() * cos - f.shearY() * sin) / area();
    return sigma * sigma + 3 * tau * tau;
  }
}
