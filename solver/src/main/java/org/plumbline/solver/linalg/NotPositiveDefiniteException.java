package org.plumbline.solver.linalg;

/**
 * A stiffness matrix is singular or indefinite: a part of the body is not held, or a material is
 * not stable.
 */
public final class NotPositiveDefiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String AXES = "xyz";

  private final int node;
  private final int axis;

  NotPositiveDefiniteException(int node, int axis, double pivot, double diagonal) {
    super(
        "the stiffness matrix is singular or not positive definite at node "
            + node
            + ", displacement "
            + AXES.charAt(axis)
            + ": pivot "
            + pivot
            + " N/mm against diagonal "
            + diagonal
            + " N/mm. Check that fixed nodes hold all rigid motions of every connected part.");
    this.node = node;
    this.axis = axis;
  }

  private NotPositiveDefiniteException(
      int node, int axis, String message, NotPositiveDefiniteException cause) {
    super(message, cause);
    this.node = node;
    this.axis = axis;
  }

  /** The same failure with the node number and place that the caller knows it by. */
  public NotPositiveDefiniteException at(int meshNode, double x, double y, double z) {
    return new NotPositiveDefiniteException(
        meshNode,
        axis,
        "mesh node "
            + meshNode
            + " at ("
            + x
            + ", "
            + y
            + ", "
            + z
            + ") mm, displacement "
            + AXES.charAt(axis)
            + ": the body is not held there or its material is not stable. Check that fixed nodes"
            + " hold all rigid motions of every connected part.",
        this);
  }

  /** Node (block row) of the failing pivot. */
  public int node() {
    return node;
  }

  /** Displacement axis of the failing pivot, 0 = x. */
  public int axis() {
    return axis;
  }
}
