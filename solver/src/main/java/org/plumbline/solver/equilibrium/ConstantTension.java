package org.plumbline.solver.equilibrium;

/**
 * A cable of constant tension T along the current line between its ends: U = T L. The part of the
 * limb load that follows the limb.
 *
 * @param tension N, ≥ 0
 */
public record ConstantTension(double tension) implements AxialLaw {
  public ConstantTension {
    if (!(tension >= 0) || Double.isInfinite(tension)) {
      throw new IllegalArgumentException(
          "cable tension " + tension + " N must be finite and not negative");
    }
  }

  @Override
  public double energy(double length) {
    return tension * length;
  }

  @Override
  public double force(double length) {
    return tension;
  }

  @Override
  public double stiffness(double length) {
    return 0;
  }
}
