package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/** Tiles in double precision, from which the compliance of contact is formed. */
final class DoubleTiles extends FlexibilityTiles {
  private double[][] tiles = {};

  DoubleTiles(double[] flexibility, int nodes) {
    super(flexibility, nodes);
  }

  /**
   * Copies a tile.
   *
   * @param strip strip of its rows
   * @param place place of its columns, not beyond the strip
   * @param out three lines
   */
  void tile(int strip, int place, double[][] out) {
    for (int d = 0; d < 3; d++) {
      System.arraycopy(tiles[strip], (3 * place + d) * DOFS, out[d], 0, DOFS);
    }
  }

  @Override
  void grow(int strips) {
    int before = tiles.length;
    tiles = Arrays.copyOf(tiles, strips);
    for (int s = before; s < strips; s++) {
      tiles[s] = new double[DOFS * (s + 1) * DOFS];
    }
  }

  @Override
  void set(int strip, int line, int row, double x, double y, double z) {
    double[] target = tiles[strip];
    int at = line * DOFS + row;
    target[at] = x;
    target[at + 1] = y;
    target[at + 2] = z;
  }
}
