package org.plumbline.solver.equilibrium;

/**
 * The passes did not settle.
 *
 * @param move last movement, mm
 * @param pressureChange last change of pressure relative to the peak
 * @param imbalance last imbalance relative to the contact force
 * @param passes geometry passes used
 */
public record NotConverged(double move, double pressureChange, double imbalance, int passes)
    implements EquilibriumOutcome {}
