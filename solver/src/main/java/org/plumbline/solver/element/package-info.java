/**
 * Elements: interpolation, quadrature, gradients and the stiffness of one cell.
 *
 * <p>Theory. Displacement u = Σ N_a u_a on the reference cell; gradients in space follow from the
 * Jacobian J = ∂x/∂ξ. Low-order elements lock when ν → ½ because each quadrature point asks for its
 * own volume change. The <em>mean dilatation</em> (B-bar) method of Hughes (1980) replaces the
 * volumetric part of the strain by its mean over the cell,
 *
 * <pre>
 *   B̄_a = B_a + ⅓ m (ḡ_a − g_a)ᵀ,   ḡ_a = (1/V) ∫ g_a dV,   m = (1,1,1,0,0,0)ᵀ,
 * </pre>
 *
 * <p>with g_a = ∇N_a, so that one volume constraint per cell remains (docs/theory.md, eqs. E1 to
 * E5). The stiffness K = ∫ B̄ᵀ D B̄ dV keeps full quadrature and so has no hourglass modes.
 *
 * <p>Cells of second order keep the plain operator B and quadrature that is exact for their patch
 * test on curved edges (eqs. E12 to E14).
 *
 * <p>Voigt order xx, yy, zz, xy, yz, zx with engineering shear. Node order of VTK.
 */
package org.plumbline.solver.element;
