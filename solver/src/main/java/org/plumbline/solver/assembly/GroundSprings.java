package org.plumbline.solver.assembly;

/**
 * Springs between nodes of a body and the ground of its frame: each resists displacement with the
 * same stiffness in every direction, f = −k u. Attachments of soft tissue to bone. Immutable.
 */
public final class GroundSprings {
  private static final GroundSprings NONE = new GroundSprings(new int[0], new double[0]);

  private final int[] nodes;
  private final double[] stiffness;

  private GroundSprings(int[] nodes, double[] stiffness) {
    this.nodes = nodes;
    this.stiffness = stiffness;
  }

  public static GroundSprings none() {
    return NONE;
  }

  /**
   * One stiffness shared evenly by some nodes.
   *
   * @param nodes mesh nodes, at least one; may repeat
   * @param total stiffness of all of them together, N/mm; not negative
   */
  public static GroundSprings shared(int[] nodes, double total) {
    if (nodes.length == 0) {
      throw new IllegalArgumentException("no nodes to share a spring of " + total + " N/mm");
    }
    if (!(total >= 0 && Double.isFinite(total))) {
      throw new IllegalArgumentException(
          "spring stiffness is " + total + " N/mm; it must not be negative");
    }
    double[] each = new double[nodes.length];
    java.util.Arrays.fill(each, total / nodes.length);
    return new GroundSprings(nodes.clone(), each);
  }

  /** These springs and others. */
  public GroundSprings and(GroundSprings others) {
    int n = nodes.length;
    int[] allNodes = java.util.Arrays.copyOf(nodes, n + others.nodes.length);
    double[] all = java.util.Arrays.copyOf(stiffness, allNodes.length);
    System.arraycopy(others.nodes, 0, allNodes, n, others.nodes.length);
    System.arraycopy(others.stiffness, 0, all, n, others.nodes.length);
    return new GroundSprings(allNodes, all);
  }

  /** Number of springs. */
  public int size() {
    return nodes.length;
  }

  /** Mesh node that a spring holds. */
  public int node(int spring) {
    return nodes[spring];
  }

  /** Stiffness of a spring in each direction, N/mm. */
  public double stiffness(int spring) {
    return stiffness[spring];
  }

  /**
   * Component of the force that the springs together exert on the body, N.
   *
   * @param displacement 3 · nodes of the mesh, mm
   */
  public double force(double[] displacement, int axis) {
    double sum = 0;
    for (int s = 0; s < nodes.length; s++) {
      sum -= stiffness[s] * displacement[3 * nodes[s] + axis];
    }
    return sum;
  }
}
