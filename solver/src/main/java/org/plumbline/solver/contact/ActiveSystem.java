package org.plumbline.solver.contact;

/**
 * The linear part of a complementarity problem w = W λ + q ≥ 0, λ ≥ 0, λ · w = 0 (eq. M14): solves
 * for some of the unknowns while the others are zero.
 */
public interface ActiveSystem {
  /** Number of unknowns. */
  int size();

  /** The constant term qᵢ. */
  double constant(int i);

  /** 1/√Wᵢᵢ, about: makes unknowns, λᵢ over it, and gaps, wᵢ times it, comparable. */
  double scale(int i);

  /**
   * λ_A = −W_AA⁻¹ q_A and zero elsewhere.
   *
   * @param active A
   * @param lambda output, one value per unknown
   * @param slack output: W λ + q outside of A
   * @return whether a matrix was factored
   * @throws ArithmeticException if W_AA is not positive definite
   */
  boolean solve(boolean[] active, double[] lambda, double[] slack);
}
