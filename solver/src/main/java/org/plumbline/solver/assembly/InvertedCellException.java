package org.plumbline.solver.assembly;

/** A cell is turned inside out or flat somewhere, so that no stiffness can be computed. */
public final class InvertedCellException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int cell;
  private final String block;

  InvertedCellException(int cell, String block, double jacobian, double[] centre) {
    super(
        "cell "
            + cell
            + " of block '"
            + block
            + "' near ("
            + centre[0]
            + ", "
            + centre[1]
            + ", "
            + centre[2]
            + ") mm is inverted or flat: its smallest Jacobian is "
            + jacobian
            + " mm3, it must be positive. Check the node order and the shape parameters there.");
    this.cell = cell;
    this.block = block;
  }

  /** Number of the cell within its block. */
  public int cell() {
    return cell;
  }

  /** Name of the block. */
  public String block() {
    return block;
  }
}
