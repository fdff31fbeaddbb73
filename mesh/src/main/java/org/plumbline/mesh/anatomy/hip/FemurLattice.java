package org.plumbline.mesh.anatomy.hip;

/**
 * Numbers of nodes of a capped column: a square core with an upper panel and four walls, wrapped in
 * sheets that run over panel and walls alike.
 *
 * <p>A surface has the panel's nodes (i, j), 0 … side, and below its perimeter one node per column
 * and level 1 … levels. Sheet 0 is the surface of the core. Column c = 0 stands at the corner i =
 * side, j = 0; columns run counter-clockwise seen from above.
 */
final class FemurLattice {
  private final int side;
  private final int levels;

  FemurLattice(int side, int levels) {
    this.side = side;
    this.levels = levels;
  }

  int side() {
    return side;
  }

  int levels() {
    return levels;
  }

  int columns() {
    return 4 * side;
  }

  /** Nodes of a surface. */
  int surfaceNodes() {
    return (side + 1) * (side + 1) + columns() * levels;
  }

  int panel(int i, int j) {
    return i * (side + 1) + j;
  }

  /** Index along i of a column at the perimeter. */
  int along(int column) {
    int c = Math.floorMod(column, columns());
    int at = c % side;
    return switch (c / side) {
      case 0 -> side;
      case 1 -> side - at;
      case 2 -> 0;
      default -> at;
    };
  }

  /** Index along j of a column at the perimeter. */
  int athwart(int column) {
    return along(column - side);
  }

  /** Node of a surface on a column; level 0 is the perimeter of the panel. */
  int wall(int column, int level) {
    int c = Math.floorMod(column, columns());
    return level == 0
        ? panel(along(c), athwart(c))
        : (side + 1) * (side + 1) + (level - 1) * columns() + c;
  }

  /** Quadrilaterals of panel and walls down to a level, counter-clockwise seen from outside. */
  int[] quads(int fromLevel, int toLevel) {
    int panels = fromLevel == 0 ? side * side : 0;
    int[] quads = new int[4 * (panels + columns() * (toLevel - fromLevel))];
    int at = 0;
    for (int p = 0; p < panels; p++) {
      int i = p / side;
      int j = p % side;
      quads[at++] = panel(i, j);
      quads[at++] = panel(i + 1, j);
      quads[at++] = panel(i + 1, j + 1);
      quads[at++] = panel(i, j + 1);
    }
    for (int k = fromLevel; k < toLevel; k++) {
      for (int c = 0; c < columns(); c++) {
        quads[at++] = wall(c, k + 1);
        quads[at++] = wall(c + 1, k + 1);
        quads[at++] = wall(c + 1, k);
        quads[at++] = wall(c, k);
      }
    }
    return quads;
  }

  /** Nodes strictly inside the core below level 0. */
  int innerNodes() {
    return (side - 1) * (side - 1) * levels;
  }

  /**
   * Node of the core, as a number after those of sheet 0.
   *
   * @param first number of the first inner node
   */
  int core(int i, int j, int level, int first) {
    if (level == 0) {
      return panel(i, j);
    }
    if (i > 0 && i < side && j > 0 && j < side) {
      return first + ((level - 1) * (side - 1) + i - 1) * (side - 1) + j - 1;
    }
    return wall(column(i, j), level);
  }

  private int column(int i, int j) {
    if (i == side && j < side) {
      return j;
    }
    if (j == side && i > 0) {
      return 2 * side - i;
    }
    return i == 0 && j > 0 ? 3 * side - j : 3 * side + i;
  }
}
