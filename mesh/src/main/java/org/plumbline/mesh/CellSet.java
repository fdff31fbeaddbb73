package org.plumbline.mesh;

import java.util.Objects;

/**
 * A named list of cells, by their numbers in the whole mesh, in a fixed order; sets may overlap.
 */
public final class CellSet {
  private final String name;
  private final int[] cells;

  /**
   * @param cells cell numbers; copied, order kept
   */
  public CellSet(String name, int[] cells) {
    this.name = Objects.requireNonNull(name, "name");
    this.cells = cells.clone();
  }

  public String name() {
    return name;
  }

  public int size() {
    return cells.length;
  }

  /** A copy of the cell numbers. */
  public int[] cells() {
    return cells.clone();
  }
}
