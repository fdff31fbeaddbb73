package org.plumbline.mesh.anatomy.ankle;

/**
 * Plan of the tibia seen from below: a square of cells from rear to front (i) and medial to lateral
 * (j), and rings about it. Columns of the rings run along the medial side forward, the front
 * laterally, the lateral side backward, the rear medially.
 */
record TibiaPlan(int along, int across, int rings) {
  int columns() {
    return 2 * (along + across);
  }

  int nodes() {
    return (along + 1) * (across + 1) + columns() * rings;
  }

  int square(int i, int j) {
    return i * (across + 1) + j;
  }

  /** Node of a column, taken round, on a ring; ring 0 is the square's border. */
  int ring(int column, int ring) {
    int c = Math.floorMod(column, columns());
    return ring == 0
        ? square(borderAlong(c), borderAcross(c))
        : (along + 1) * (across + 1) + (ring - 1) * columns() + c;
  }

  private int borderAlong(int c) {
    if (c < along) {
      return c;
    }
    if (c < along + across) {
      return along;
    }
    return c < 2 * along + across ? 2 * along + across - c : 0;
  }

  private int borderAcross(int c) {
    if (c < along) {
      return 0;
    }
    if (c < along + across) {
      return c - along;
    }
    return c < 2 * along + across ? across : columns() - c;
  }

  /** Side of the square that a column stands on, 0 medial, 1 front, 2 lateral, 3 rear. */
  int side(int column) {
    if (column < along) {
      return 0;
    }
    if (column < along + across) {
      return 1;
    }
    return column < 2 * along + across ? 2 : 3;
  }

  /** Part of its side that lies behind a column, 0 at the corner where the side begins. */
  double share(int column) {
    return switch (side(column)) {
      case 0 -> (double) column / along;
      case 1 -> (double) (column - along) / across;
      case 2 -> (double) (column - along - across) / along;
      default -> (double) (column - 2 * along - across) / across;
    };
  }

  /** Quadrilaterals of the square from a column of cells on, facing down. */
  Facing squares(int fromAcross) {
    Facing facing = new Facing();
    for (int i = 0; i < along; i++) {
      for (int j = fromAcross; j < across; j++) {
        facing.quad(square(i, j), square(i + 1, j), square(i + 1, j + 1), square(i, j + 1));
      }
    }
    return facing;
  }

  /** Quadrilaterals of some rings over some columns, facing down. */
  Facing rings(int fromColumn, int toColumn, int fromRing, int toRing) {
    Facing facing = new Facing();
    for (int c = fromColumn; c < toColumn; c++) {
      for (int r = fromRing; r < toRing; r++) {
        facing.quad(ring(c, r), ring(c, r + 1), ring(c + 1, r + 1), ring(c + 1, r));
      }
    }
    return facing;
  }
}
