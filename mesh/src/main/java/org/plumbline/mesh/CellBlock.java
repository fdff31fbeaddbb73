package org.plumbline.mesh;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Cells of one type and one tissue. The block name is what a material is assigned to; a tissue with
 * fibres also has their direction in each cell.
 *
 * <p>Connectivity is stored flat: node {@code corner} of cell {@code c} stands at {@code c *
 * type.nodes() + corner}.
 */
public final class CellBlock {
  private final String name;
  private final CellType type;
  private final int[] connectivity;
  private final Optional<FibreField> fibres;

  /**
   * A block without fibres.
   *
   * @param name tissue name, unique in its mesh
   * @param connectivity node numbers, length a multiple of {@code type.nodes()}; copied
   */
  public CellBlock(String name, CellType type, int[] connectivity) {
    this(name, type, connectivity, Optional.empty());
  }

  /**
   * @param name tissue name, unique in its mesh
   * @param connectivity node numbers, length a multiple of {@code type.nodes()}; copied
   * @param fibres one direction per cell, or none
   * @throws IllegalArgumentException if the number of directions is not that of the cells
   */
  public CellBlock(String name, CellType type, int[] connectivity, Optional<FibreField> fibres) {
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
    this.fibres = fibres;
    if (fibres.isPresent() && fibres.get().size() != size()) {
      throw new IllegalArgumentException(
          "block '"
              + name
              + "' has "
              + size()
              + " cells and "
              + fibres.get().size()
              + " fibre directions");
    }
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

  /** Fibre direction of each cell, if the tissue has fibres. */
  public Optional<FibreField> fibres() {
    return fibres;
  }

  /** Whether another block has the same name, cells and fibres, to the last digit. */
  boolean sameAs(CellBlock other) {
    return name.equals(other.name)
        && type == other.type
        && Arrays.equals(connectivity, other.connectivity)
        && fibres.isPresent() == other.fibres.isPresent()
        && (fibres.isEmpty()
            || Arrays.equals(fibres.get().directions(), other.fibres.orElseThrow().directions()));
  }

  /** A copy of the flat connectivity. */
  public int[] connectivity() {
    return connectivity.clone();
  }
}
