package org.plumbline.verification.contact;

import java.util.List;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.verification.Refinement;

/** A contact problem whose pressure is known once its force is. */
interface PressureProblem {
  /** Solves it on a mesh, with given stopping rules. */
  Pressing solve(Refinement mesh, EquilibriumSettings stop);

  /** The exact pressure under the force that was found. */
  PressureField exact(Pressing solved);

  /** Cell size in contact, mm. */
  double cellSize(Refinement mesh);

  /** The mesh in words. */
  String describe(Refinement mesh);

  /** What pressures may deviate by. */
  Bounds bounds(Refinement mesh);

  /** Meshes that the problem is solved on, coarse first. */
  default List<Refinement> meshes() {
    return List.of(Refinement.COARSE, Refinement.MEDIUM);
  }

  /**
   * Largest errors.
   *
   * @param rms inside 0.8 of the semi-axes, relative to the exact peak
   * @param peak of the largest pressure and that in the middle, relative
   * @param radius of semi-axes by the second moment of force, relative
   */
  record Bounds(double rms, double peak, double radius) {}
}
