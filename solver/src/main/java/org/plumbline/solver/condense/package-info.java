/**
 * A body seen through a few of its nodes.
 *
 * <p>Theory. With interior nodes i free of load, K u = f reduces to S u_r = f_r on the retained
 * nodes r, with the Schur complement S = K_rr − K_ri K_ii⁻¹ K_ir (Guyan 1965; exact in statics;
 * docs/theory.md, eqs. S1 to S3). The flexibility F = S⁻¹ gives the displacement of the retained
 * nodes per unit force on them. S is the last front of one sparse factorization, so that condensing
 * a body costs no solve; the whole displacement field for given retained forces costs one back
 * substitution.
 */
package org.plumbline.solver.condense;
