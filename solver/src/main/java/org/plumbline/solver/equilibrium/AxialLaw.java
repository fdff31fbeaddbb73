package org.plumbline.solver.equilibrium;

/** Energy of a straight two-point element as a function of its current length L (mm). */
public sealed interface AxialLaw permits LigamentLaw, ConstantTension {

  /** Energy, N·mm. */
  double energy(double length);

  /** Tension dU/dL, N; positive pulls the ends together. */
  double force(double length);

  /** Tangent stiffness d²U/dL², N/mm. */
  double stiffness(double length);
}
