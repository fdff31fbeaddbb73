package org.plumbline.solver.equilibrium;

/**
 * There is no stable equilibrium: the joint buckles, dislocates, slides off or comes apart. A named
 * outcome, never a number.
 *
 * @param reason what was found, with values and units
 * @param passes geometry passes used
 */
public record Unstable(String reason, int passes) implements EquilibriumOutcome {}
