package org.plumbline.mesh;

import java.util.Objects;

/**
 * Cells of one type and one tissue. The block name is what a material is assigned to.
 *
 * <p>Connectivity is stored flat: node {@code corner} of cell {@code c} stands at {@code c *
 * type.nodes() + corner}.
 */
public final class CellBlock {
  private final String name;
  private final CellType type;
  private final int[] connectivity;

  /**
   * @param name tissue name, unique in its mesh
   * @param connectivity node numbers, length a multiple of {@code type.nodes()}; copied
   */
  public CellBlock(String name, CellType type, int[] connectivity) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    if (connectivity.length % type.nodes() != 0) {
      throw new IllegalArgumentException(
          "connectivity of block '"
              + name
              + "' has "
              + connectivity.length
              + " entries, not a multiple of "
              + type.nodes());
    }
    this.connectivity = connectivity.clone();
  }

  public String name() {
    return name;
  }

  public CellType type() {
    return type;
  }

  /** Number of cells. */
  public int size() {
    return connectivity.length / type.nodes();
  }

  /** Node at a corner of a cell of this block. */
  public int node(int cell, int corner) {
    return connectivity[cell * type.nodes() + corner];
  }

  /** Copies the nodes of one cell to {@code out[0 … type.nodes())}. */
  public void nodes(int cell, int[] out) {
    System.arraycopy(connectivity, cell * type.nodes(), out, 0, type.nodes());
  }

  /** A copy of the flat connectivity. */
  public int[] connectivity() {
    return connectivity.clone();
  }
}
