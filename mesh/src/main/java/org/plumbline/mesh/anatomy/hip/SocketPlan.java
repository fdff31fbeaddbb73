package org.plumbline.mesh.anatomy.hip;

/**
 * Quadrilaterals of the whole socket seen from outside: a square in the fossa, rings about it as
 * far as the border of the fossa, rows from there to the rim.
 *
 * <p>Columns 0 … lunate are rays of the horseshoe, from the posterior to the anterior horn; the
 * others cross the notch. Row 0 is the perimeter of the square, row {@code rings} the border of the
 * fossa, row {@code rings + across} the rim.
 */
final class SocketPlan {
  /** Radius of the square in the fossa, and the shape of its sides between square and circle. */
  private static final double SQUARE = 0.5;

  private static final double ROUND = 0.5;
  private static final double STRAIGHT = 0.4;
  private static final double ROUND_AND_STRAIGHT = 0.75;

  private final SocketGeometry geometry;
  private final int side;
  private final int rings;
  private final int across;
  private final int lunate;
  private final int firstCorner;

  SocketPlan(SocketGeometry geometry, HipDensity density) {
    this.geometry = geometry;
    side = density.panel();
    rings = density.rings();
    across = density.across();
    lunate = 4 * side - density.notch();
    firstCorner = (lunate - side) / 2;
  }

  int columns() {
    return 4 * side;
  }

  /** Columns of cells that bear cartilage. */
  int lunate() {
    return lunate;
  }

  int across() {
    return across;
  }

  int rings() {
    return rings;
  }

  int nodeCount() {
    return (side + 1) * (side + 1) + columns() * (rings + across);
  }

  /** Node of a column, taken round, on a row. */
  int node(int column, int row) {
    int j = Math.floorMod(column, columns());
    if (row > 0) {
      return (side + 1) * (side + 1) + (row - 1) * columns() + j;
    }
    int p = Math.floorMod(j - firstCorner, columns());
    int along = p % side;
    return switch (p / side) {
      case 0 -> square(side, along);
      case 1 -> square(side - along, side);
      case 2 -> square(0, side - along);
      default -> square(along, 0);
    };
  }

  private int square(int up, int front) {
    return up * (side + 1) + front;
  }

  /** Four nodes per quadrilateral, counter-clockwise seen from outside: square, then rows. */
  int[] quads() {
    int[] quads = new int[4 * (side * side + columns() * (rings + across))];
    int at = 0;
    for (int i = 0; i < side; i++) {
      for (int j = 0; j < side; j++) {
        quads[at++] = square(i, j);
        quads[at++] = square(i + 1, j);
        quads[at++] = square(i + 1, j + 1);
        quads[at++] = square(i, j + 1);
      }
    }
    for (int row = 0; row < rings + across; row++) {
      for (int j = 0; j < columns(); j++) {
        at = quad(j, row, quads, at);
      }
    }
    return quads;
  }

  /** The quadrilateral between two columns and two rows. */
  int quad(int column, int row, int[] out, int at) {
    out[at] = node(column, row);
    out[at + 1] = node(column, row + 1);
    out[at + 2] = node(column + 1, row + 1);
    out[at + 3] = node(column + 1, row);
    return at + 4;
  }

  /** Directions of all nodes, x, y, z of length 1. */
  double[] directions() {
    double[] x = new double[3 * nodeCount()];
    for (int i = 0; i <= side; i++) {
      for (int j = 0; j <= side; j++) {
        double p = 2.0 * i / side - 1;
        double q = 2.0 * j / side - 1;
        put(x, square(i, j), bulged(p, q), bulged(q, p));
      }
    }
    double[] inner = new double[2];
    for (int j = 0; j < columns(); j++) {
      double azimuth = azimuth(j);
      perimeter(j, inner);
      for (int row = 1; row <= rings; row++) {
        double t = (double) row / rings;
        put(
            x,
            node(j, row),
            (1 - t) * inner[0] + t * Math.cos(azimuth),
            (1 - t) * inner[1] + t * Math.sin(azimuth));
      }
      double from = geometry.fossaHalfAngle();
      double to = geometry.outer(azimuth);
      for (int s = 1; s <= across; s++) {
        double angle = from + (to - from) * s / across;
        put(x, node(j, rings + s), geometry.direction(azimuth, angle).toArray());
      }
    }
    return x;
  }

  private static double bulged(double p, double q) {
    return SQUARE * (ROUND * p * Math.sqrt(1 - q * q / 2) + STRAIGHT * p) / ROUND_AND_STRAIGHT;
  }

  private void perimeter(int column, double[] out) {
    int n = node(column, 0);
    double p = 2.0 * (n / (side + 1)) / side - 1;
    double q = 2.0 * (n % (side + 1)) / side - 1;
    out[0] = bulged(p, q);
    out[1] = bulged(q, p);
  }

  /** Of a column: even steps over the lunate, and over the notch. */
  private double azimuth(int column) {
    double horn = geometry.hornAzimuth();
    if (column <= lunate) {
      return -horn + 2 * horn * column / lunate;
    }
    return horn + 2 * (Math.PI - horn) * (column - lunate) / (columns() - lunate);
  }

  /** A point of the disc that the fossa is, in parts of its radius. */
  private void put(double[] x, int node, double up, double front) {
    double angle = geometry.fossaHalfAngle() * Math.hypot(up, front);
    put(x, node, geometry.direction(Math.atan2(front, up), angle).toArray());
  }

  private static void put(double[] x, int node, double[] direction) {
    System.arraycopy(direction, 0, x, 3 * node, 3);
  }
}
