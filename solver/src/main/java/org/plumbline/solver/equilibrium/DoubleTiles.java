package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/** Tiles in double precision, from which the compliance of contact is formed. */
final class DoubleTiles extends FlexibilityTiles {
  private double[][][] lines = {};

  DoubleTiles(double[] flexibility, int nodes) {
    super(flexibility, nodes);
  }

  /**
   * One line of a tile.
   *
   * @param strip strip of its rows
   * @param dof column, 3 · place + axis, not beyond the strip
   */
  double[] line(int strip, int dof) {
    return lines[strip][dof];
  }

  @Override
  void grow(int strips) {
    int before = lines.length;
    lines = Arrays.copyOf(lines, strips);
    for (int s = before; s < strips; s++) {
      lines[s] = new double[DOFS * (s + 1)][DOFS];
    }
  }

  @Override
  void set(int strip, int line, int row, double x, double y, double z) {
    double[] target = lines[strip][line];
    target[row] = x;
    target[row + 1] = y;
    target[row + 2] = z;
  }
}
