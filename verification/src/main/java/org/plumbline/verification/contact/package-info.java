/**
 * Contact problems with known solutions: bodies condensed, pressed and proved by the solver's own
 * path, from {@link org.plumbline.solver.condense.Superelement} to {@link
 * org.plumbline.solver.equilibrium.EquilibriumSolver}.
 */
package org.plumbline.verification.contact;
