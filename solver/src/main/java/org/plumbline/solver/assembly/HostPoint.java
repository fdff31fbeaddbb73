package org.plumbline.solver.assembly;

/**
 * A material point of a mesh: the cell it lies in, and the shape functions there with their
 * gradients. A field of nodal values v_a has the value Σ N_a v_a and the gradient Σ v_a ∇N_a at the
 * point. Immutable.
 */
public final class HostPoint {
  private final String block;
  private final int cell;
  private final int[] nodes;
  private final double[] weights;
  private final double[] gradients;

  /**
   * @param gradients ∂N_a/∂x_i at 3 a + i, 1/mm
   */
  HostPoint(String block, int cell, int[] nodes, double[] weights, double[] gradients) {
    this.block = block;
    this.cell = cell;
    this.nodes = nodes;
    this.weights = weights;
    this.gradients = gradients;
  }

  /** Name of the block of cells. */
  public String block() {
    return block;
  }

  /** Number of the cell in its block. */
  public int cell() {
    return cell;
  }

  /** Number of nodes of the cell. */
  public int size() {
    return nodes.length;
  }

  /** Mesh node at a corner of the cell. */
  public int node(int corner) {
    return nodes[corner];
  }

  /** N_a at the point. */
  public double weight(int corner) {
    return weights[corner];
  }

  /** ∂N_a/∂x_i at the point, 1/mm. */
  public double gradient(int corner, int axis) {
    return gradients[3 * corner + axis];
  }
}
