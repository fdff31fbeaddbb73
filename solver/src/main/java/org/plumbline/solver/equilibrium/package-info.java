/**
 * Equilibrium of jointed bodies in frictionless contact.
 *
 * <p>Every body lives in a frame of its own (floating frame of reference): a material point X,
 * given in the common reference configuration, stands at x = O + t + R (X + u − O), where t and R
 * are the frame's pose and u is the small elastic displacement seen from the frame. Ligaments, limb
 * loads and secondary restraints derive from potentials of the poses. Contact enters through
 * weighted gaps g ≥ 0 and pressures λ ≥ 0 with λ g = 0. With the geometry of one pass frozen, poses
 * and pressures solve one strictly convex problem; the passes repeat until the geometry no longer
 * moves (docs/theory.md, eqs. Q1 to Q22).
 */
package org.plumbline.solver.equilibrium;
