package org.plumbline.solver.equilibrium;

/** What a search for equilibrium ended in. */
public sealed interface EquilibriumOutcome permits JointSolution, Unstable, NotConverged {}
