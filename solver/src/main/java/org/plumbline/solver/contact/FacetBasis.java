package org.plumbline.solver.contact;

/** Test functions ψ = A N of one facet; {@link DualBasis} is the one that simulations use. */
interface FacetBasis {
  /**
   * Computes A.
   *
   * @param mass ∫ Nᵢ Nⱼ over the covered part, row-major 4 × 4, symmetric, mm²
   * @param load ∫ Nᵢ over the covered part, mm²
   * @param a output, row-major 4 × 4
   */
  void coefficients(double[] mass, double[] load, double[] a);
}
