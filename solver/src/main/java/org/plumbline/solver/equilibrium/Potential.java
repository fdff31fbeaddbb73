package org.plumbline.solver.equilibrium;

/**
 * Energy that depends on the poses of frames: a ligament, a limb load, a restraint. Energies in
 * N·mm; vectors and matrices run over all coordinates of all frames (see {@link
 * Configuration#size()}) and are added to, never set.
 */
public interface Potential {

  /** Energy Π, N·mm. */
  double energy(Configuration c);

  /** Adds ∂Π/∂q (N for translations, N·mm for rotations) to {@code gradient}. */
  void addGradient(Configuration c, double[] gradient);

  /**
   * Adds ∂²Π/∂q² to {@code hessian}, a full symmetric matrix of {@code c.size()} rows stored row by
   * row.
   */
  void addHessian(Configuration c, double[] hessian);
}
