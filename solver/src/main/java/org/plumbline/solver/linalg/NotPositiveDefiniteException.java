package org.plumbline.solver.linalg;

import java.util.Locale;

/**
 * A stiffness matrix cannot be factored: it has an entry that is no number, or it is singular or
 * indefinite because a part of the body is not held or a material is not stable.
 */
public final class NotPositiveDefiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String AXES = "xyz";

  private final int node;
  private final int axis;
  private final String reason;

  private NotPositiveDefiniteException(
      int node, int axis, String place, String reason, NotPositiveDefiniteException cause) {
    super(place + ", displacement " + AXES.charAt(axis) + ": " + reason, cause);
    this.node = node;
    this.axis = axis;
    this.reason = reason;
  }

  private static NotPositiveDefiniteException of(int node, int axis, String reason) {
    return new NotPositiveDefiniteException(node, axis, "node " + node, reason, null);
  }

  /** A pivot that is not positive, or so small that only rounding is left of it. */
  static NotPositiveDefiniteException pivot(
      SymmetricBlockMatrix matrix, int node, int axis, double pivot) {
    ConnectedParts parts = ConnectedParts.of(matrix.graph());
    String where =
        parts.count() == 1
            ? "all nodes are connected"
            : String.format(
                Locale.ROOT,
                "the body falls into %d parts that are not connected, and this node is in one of"
                    + " %d nodes",
                parts.count(),
                parts.size(node));
    return pivot(node, axis, pivot, matrix.diagonal(node, axis), where);
  }

  /** The same for a condensed matrix. */
  static NotPositiveDefiniteException pivot(
      int node, int axis, double pivot, double diagonal, String where) {
    return of(
        node,
        axis,
        "the stiffness matrix is singular or not positive definite, pivot "
            + pivot
            + " N/mm against diagonal "
            + diagonal
            + " N/mm ("
            + where
            + "): the body is not held there or its material is not stable. Check that fixed"
            + " nodes hold all rigid motions of every connected part.");
  }

  /** A diagonal entry that is zero or negative. */
  static NotPositiveDefiniteException diagonal(int node, int axis, double value) {
    return of(
        node,
        axis,
        "the diagonal entry of the stiffness matrix is "
            + value
            + " N/mm and must be positive. A node that no cell uses has none: leave it out or fix"
            + " it.");
  }

  /** An entry that is not finite. */
  static NotPositiveDefiniteException entry(
      int node, int axis, int other, int otherAxis, double value) {
    return of(
        node,
        axis,
        "the entry of the stiffness matrix with node "
            + other
            + ", displacement "
            + AXES.charAt(otherAxis)
            + ", is "
            + value
            + ". Check the materials and the cells around these nodes.");
  }

  /** The same failure with the node number and place that the caller knows it by. */
  public NotPositiveDefiniteException at(int meshNode, double x, double y, double z) {
    return new NotPositiveDefiniteException(
        meshNode,
        axis,
        "mesh node " + meshNode + " at (" + x + ", " + y + ", " + z + ") mm",
        reason,
        this);
  }

  /** Node (block row) of the failing entry or pivot. */
  public int node() {
    return node;
  }

  /** Displacement axis of the failing entry or pivot, 0 = x. */
  public int axis() {
    return axis;
  }
}
