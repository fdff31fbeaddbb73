package org.plumbline.solver.assembly;

/**
 * A spring against a weighted sum of displacement components: Π = ½ k (Σ c u)². A stiffness matrix
 * of rank r is r of them, K = Σ k c cᵀ: a beam six, a turn held by threads three.
 *
 * @param stiffness k, positive; N/mm if the sum is a length, N·mm if it is an angle
 * @param unknowns places of the components in a field, each once
 * @param factors c, one per unknown
 */
public record SummedSpring(double stiffness, int[] unknowns, double[] factors) {
  public SummedSpring {
    if (!(stiffness > 0 && Double.isFinite(stiffness)) || unknowns.length != factors.length) {
      throw new IllegalArgumentException(
          "a spring on a sum has stiffness "
              + stiffness
              + ", "
              + unknowns.length
              + " unknowns and "
              + factors.length
              + " factors; it needs a positive stiffness and a factor for each unknown");
    }
    unknowns = unknowns.clone();
    factors = factors.clone();
  }

  /** The sum, of a displacement field. */
  public double of(double[] field) {
    double sum = 0;
    for (int i = 0; i < unknowns.length; i++) {
      sum += factors[i] * field[unknowns[i]];
    }
    return sum;
  }

  /** Adds k c (Σ c u) to the forces. */
  public void addForces(double[] field, double[] forces) {
    double f = stiffness * of(field);
    for (int i = 0; i < unknowns.length; i++) {
      forces[unknowns[i]] += f * factors[i];
    }
  }
}
