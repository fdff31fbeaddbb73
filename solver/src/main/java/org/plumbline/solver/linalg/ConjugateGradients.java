package org.plumbline.solver.linalg;

/**
 * Preconditioned conjugate gradients (Hestenes and Stiefel 1952) for bodies too large to factor:
 * memory grows with the number of nodes only.
 *
 * <p>The preconditioner is the sum of a relaxation and of an exact solution for rigid motions of
 * small boxes of nodes (eq. S13), M⁻¹ = M_SSOR⁻¹ + P (Pᵀ K P)⁻¹ Pᵀ. It is kept for further right
 * sides. One thread; the same input gives the same bytes.
 */
public final class ConjugateGradients {
  private final SymmetricBlockMatrix matrix;
  private final SymmetricRelaxation relaxation;
  private final CoarseCorrection coarse;

  /**
   * Prepares a matrix.
   *
   * @param coordinates x, y, z of every node, mm
   * @param kernels for the factorization of the coarse matrix
   * @throws NotPositiveDefiniteException if an entry is not finite, a diagonal block not positive
   *     definite, or the body not held
   */
  public ConjugateGradients(
      SymmetricBlockMatrix matrix, double[] coordinates, DenseKernels kernels) {
    MatrixCheck.require(matrix);
    this.matrix = matrix;
    relaxation = new SymmetricRelaxation(matrix);
    coarse = new CoarseCorrection(matrix, coordinates, kernels);
  }

  /**
   * A solution.
   *
   * @param x unknowns, 3·node + axis
   * @param iterations products with the matrix
   * @param residual ‖K x − b‖ / ‖b‖, evaluated afresh (eq. S9)
   */
  public record Solution(double[] x, int iterations, double residual) {}

  /**
   * Solves K x = b.
   *
   * @param tolerance accepted ‖K x − b‖ / ‖b‖
   * @param most iterations at most
   * @throws NoConvergenceException if the tolerance is not reached
   * @throws NotPositiveDefiniteException if a direction without stiffness is met
   */
  public Solution solve(double[] b, double tolerance, int most) {
    int n = SymmetricBlockMatrix.BLOCK * matrix.nodes();
    double[] x = new double[n];
    double[] r = b.clone();
    double[] z = new double[n];
    double[] other = new double[n];
    double[] q = new double[n];
    double target = tolerance * norm(b);
    precondition(r, z, other);
    double[] p = z.clone();
    double rho = dot(r, z);
    int count = 0;
    // The recursive residual drifts from the true one: that is asked before the end.
    while (norm(r) > target || trueResidual(b, x, q, r) > target) {
      if (count == most) {
        throw new NoConvergenceException(most, trueResidual(b, x, q, r) / norm(b), tolerance);
      }
      matrix.multiply(p, q);
      double curvature = dot(p, q);
      if (!(curvature > 0)) {
        int at = largest(p);
        throw NotPositiveDefiniteException.pivot(matrix, at / 3, at % 3, curvature);
      }
      double alpha = rho / curvature;
      for (int i = 0; i < n; i++) {
        x[i] += alpha * p[i];
        r[i] -= alpha * q[i];
      }
      count++;
      precondition(r, z, other);
      double next = dot(r, z);
      double beta = next / rho;
      rho = next;
      for (int i = 0; i < n; i++) {
        p[i] = z[i] + beta * p[i];
      }
    }
    double size = norm(b);
    return new Solution(x, count, size == 0 ? 0 : norm(r) / size);
  }

  private void precondition(double[] r, double[] z, double[] other) {
    relaxation.apply(r, z);
    coarse.apply(r, other);
    for (int i = 0; i < z.length; i++) {
      z[i] += other[i];
    }
  }

  // r := b − K x
  private double trueResidual(double[] b, double[] x, double[] q, double[] r) {
    matrix.multiply(x, q);
    for (int i = 0; i < r.length; i++) {
      r[i] = b[i] - q[i];
    }
    return norm(r);
  }

  private static int largest(double[] v) {
    int at = 0;
    for (int i = 1; i < v.length; i++) {
      at = Math.abs(v[i]) > Math.abs(v[at]) ? i : at;
    }
    return at;
  }

  private static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
