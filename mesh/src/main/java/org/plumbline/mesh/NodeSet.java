package org.plumbline.mesh;

import java.util.Objects;

/** A named list of nodes, without repetition, in a fixed order. */
public final class NodeSet {
  private final String name;
  private final int[] nodes;

  /**
   * @param nodes node numbers; copied, order kept
   */
  public NodeSet(String name, int[] nodes) {
    this.name = Objects.requireNonNull(name, "name");
    this.nodes = nodes.clone();
  }

  public String name() {
    return name;
  }

  public int size() {
    return nodes.length;
  }

  public int node(int index) {
    return nodes[index];
  }

  /** A copy of the node numbers. */
  public int[] nodes() {
    return nodes.clone();
  }
}
