package org.plumbline.solver.equilibrium;

/**
 * The uncondensed body behind a condensed one, asked only for the proof and for fields.
 *
 * <p>All vectors are in the axes of the body's own frame.
 */
public interface WholeBody {

  /** Length of a displacement field: three per node of the whole body. */
  int fieldSize();

  /**
   * Displacement of every node under forces on the retained nodes, by back-substitution in the
   * factorization.
   *
   * @param retainedForces N, three per retained node
   * @param displacement receives mm, three per node
   */
  void solve(double[] retainedForces, double[] displacement);

  /**
   * ‖K u − f‖ / ‖f‖ with the assembled stiffness, over the nodes that are not held; 0 for no force.
   */
  double residual(double[] displacement, double[] retainedForces);

  /** Node of the whole body behind a retained node. */
  int retainedNode(int index);
}
