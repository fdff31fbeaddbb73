package org.plumbline.solver.equilibrium;

/**
 * Residuals of a solution, evaluated afresh at the final geometry (eq. Q22).
 *
 * @param forceImbalance largest force imbalance of a free coordinate over the total contact force
 * @param momentImbalance the same for rotations, as force at the scale length
 * @param largestPenetration largest mean gap of a row with pressure, of either sign, mm; of tied
 *     rows as far as it is not given away (eq. M21)
 * @param largestOpenPenetration largest mean penetration of a row without pressure, mm
 * @param largestTension most negative pressure, MPa, as a positive number
 * @param uncondensedResidual largest ‖K u − f‖/‖f‖ of the whole bodies under the found contact
 *     forces; 0 if all are rigid
 * @param uncondensedGap largest mean gap of a row with pressure, or penetration of one without, as
 *     the whole bodies stand, mm; 0 if all are rigid
 */
public record EquilibriumProof(
    double forceImbalance,
    double momentImbalance,
    double largestPenetration,
    double largestOpenPenetration,
    double largestTension,
    double uncondensedResidual,
    double uncondensedGap) {

  /** Largest imbalance of forces and moments that a result may have, relative. */
  public static final double BALANCE_BOUND = 1e-8;

  /** Largest mean penetration or opening under pressure that a result may have, mm. */
  public static final double GAP_BOUND = 1e-6;

  /** Largest residual of the uncondensed bodies, relative. */
  public static final double RESIDUAL_BOUND = 1e-8;

  /** Whether every bound holds. */
  public boolean holds() {
    return forceImbalance <= BALANCE_BOUND
        && momentImbalance <= BALANCE_BOUND
        && largestPenetration <= GAP_BOUND
        && largestOpenPenetration <= GAP_BOUND
        && largestTension <= 0
        && uncondensedResidual <= RESIDUAL_BOUND
        && uncondensedGap <= GAP_BOUND;
  }
}
