package org.plumbline.solver.equilibrium;

/**
 * Stopping rules of the geometry passes (eqs. Q14, Q16). None of them is a modelling choice:
 * tightening any of them must not move a result beyond its bound.
 *
 * @param passes most passes before the case is given up
 * @param moveTolerance largest movement of a pass at convergence, mm
 * @param pressureTolerance largest change of pressure relative to the peak at convergence
 * @param balanceTolerance largest imbalance of a free frame relative to the load
 * @param largestStep longest step of a pass, mm
 * @param reach gap up to which nodes take part in a pass, mm
 * @param accelerationDepth residuals remembered by the acceleration; 0 turns it off
 */
public record EquilibriumSettings(
    int passes,
    double moveTolerance,
    double pressureTolerance,
    double balanceTolerance,
    double largestStep,
    double reach,
    int accelerationDepth) {

  /**
   * Settings of production runs. The passes go on until pressures have 1e-8 of their peak, so that
   * independent paths to one equilibrium agree to that; they contract by about 0.6 each and do not
   * stall.
   */
  public static EquilibriumSettings standard() {
    return new EquilibriumSettings(200, 5e-9, 2e-8, 1e-9, 1.0, 1.5, 10);
  }

  /** Settings that give a place to start from: the solution that follows has its own. */
  public static EquilibriumSettings starting() {
    return new EquilibriumSettings(200, 1e-3, 1e-3, 1e-4, 1.0, 1.5, 10);
  }

  /**
   * Settings for a place to start from on another mesh: no closer than meshes differ. What passes
   * still move counts alone.
   */
  public static EquilibriumSettings approaching() {
    return new EquilibriumSettings(40, 0.1, 1, 1, 1.0, 1.5, 10);
  }
}
