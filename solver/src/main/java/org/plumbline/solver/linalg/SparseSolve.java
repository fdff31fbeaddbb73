package org.plumbline.solver.linalg;

/** Solves K x = b by the factor where the heap holds it, and by conjugate gradients where not. */
public final class SparseSolve {
  private static final int MOST_ITERATIONS = 5000;

  private SparseSolve() {}

  /**
   * A solution.
   *
   * @param x unknowns, 3·node + axis
   * @param iterations of conjugate gradients, 0 if the matrix was factored
   * @param residual ‖K x − b‖ / ‖b‖ (eq. S9)
   */
  public record Solution(double[] x, int iterations, double residual) {}

  /**
   * Solves for one right side.
   *
   * @param coordinates x, y, z of every node, mm
   * @param tolerance accepted residual of the iteration
   * @throws NotPositiveDefiniteException if the body is not held
   * @throws NoConvergenceException if the factor does not fit and the iteration does not converge
   */
  public static Solution solve(
      SymmetricBlockMatrix matrix,
      double[] coordinates,
      double[] b,
      double tolerance,
      DenseKernels kernels) {
    return solve(matrix, coordinates, b, tolerance, kernels, MemoryPlan.freeHeap());
  }

  static Solution solve(
      SymmetricBlockMatrix matrix,
      double[] coordinates,
      double[] b,
      double tolerance,
      DenseKernels kernels,
      long free) {
    MatrixCheck.require(matrix);
    NodeGraph graph = matrix.graph();
    EliminationTree tree = NestedDissection.order(graph, coordinates, new int[0]);
    SymbolicFactor symbolic = SymbolicFactor.of(tree, graph);
    try {
      MemoryPlan.serial(symbolic).require(free);
    } catch (InsufficientMemoryException e) {
      ConjugateGradients.Solution s =
          new ConjugateGradients(matrix, coordinates, kernels).solve(b, tolerance, MOST_ITERATIONS);
      return new Solution(s.x(), s.iterations(), s.residual());
    }
    MultifrontalCholesky factor = MultifrontalCholesky.factor(matrix, tree, kernels);
    double[] x = b.clone();
    factor.forward(x);
    factor.backward(x);
    return new Solution(x, 0, residual(matrix, x, b));
  }

  private static double residual(SymmetricBlockMatrix matrix, double[] x, double[] b) {
    double[] y = new double[b.length];
    matrix.multiply(x, y);
    double error = 0;
    double size = 0;
    for (int i = 0; i < b.length; i++) {
      error += (y[i] - b[i]) * (y[i] - b[i]);
      size += b[i] * b[i];
    }
    return size == 0 ? 0 : Math.sqrt(error / size);
  }
}
