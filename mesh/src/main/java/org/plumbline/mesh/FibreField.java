package org.plumbline.mesh;

/**
 * Direction of the fibres in each cell of a block, as unit vectors in the axes of the mesh. The
 * sign carries no meaning to a material; meshers keep it the same along a sweep.
 *
 * <p>Stored flat: component {@code axis} of cell {@code c} stands at {@code 3 c + axis}.
 */
public final class FibreField {
  /** Largest deviation of a length from 1. */
  private static final double UNIT_TOLERANCE = 1e-9;

  private final double[] directions;

  /**
   * @param directions x, y, z of cell 0, then of cell 1, …; copied
   * @throws IllegalArgumentException if a vector is not of length 1
   */
  public FibreField(double[] directions) {
    if (directions.length % 3 != 0) {
      throw new IllegalArgumentException(
          "fibre directions have " + directions.length + " entries, not a multiple of 3");
    }
    this.directions = directions.clone();
    for (int i = 0; i < directions.length; i += 3) {
      double x = directions[i];
      double y = directions[i + 1];
      double z = directions[i + 2];
      double length = Math.sqrt(x * x + y * y + z * z);
      if (!(Math.abs(length - 1) <= UNIT_TOLERANCE)) {
        throw new IllegalArgumentException(
            "fibre direction of cell " + i / 3 + " has length " + length + ", not 1");
      }
    }
  }

  /** Number of cells. */
  public int size() {
    return directions.length / 3;
  }

  /** Component of a cell's direction, axis 0 = x, 1 = y, 2 = z. */
  public double component(int cell, int axis) {
    return directions[3 * cell + axis];
  }

  /** A copy of all directions, x, y, z interleaved. */
  public double[] directions() {
    return directions.clone();
  }
}
