/**
 * Linear elastic materials: σ = D ε in Voigt order xx, yy, zz, xy, yz, zx with engineering shear.
 *
 * <p>Theory. A material is stable if its strain energy ½ εᵀ D ε is positive for every strain, that
 * is, if D is positive definite; this is checked when a material is made. For isotropic materials
 * it means E &gt; 0 and −1 &lt; ν &lt; ½. For transversely isotropic ones the bounds couple both
 * moduli and both Poisson ratios (Lempriere 1968; docs/theory.md, eqs. E6 to E8).
 */
package org.plumbline.solver.material;
