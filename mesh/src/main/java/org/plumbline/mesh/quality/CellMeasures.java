package org.plumbline.mesh.quality;

import org.plumbline.mesh.CellType;

/**
 * Shape measures of one cell, from its corners in flat coordinates. No allocation.
 *
 * <p>Scaled Jacobian: the smallest, over the corners, of the triple product of the three unit edge
 * vectors that meet there; 1 for a brick, at most 0 for an inverted cell. At a corner of a wedge
 * the product is divided by that of a right prism on an equilateral triangle, √3/2, and cut at 1.
 */
public final class CellMeasures {
  private static final int[] HEX_CORNERS = {
    0, 1, 3, 4, 1, 2, 0, 5, 2, 3, 1, 6, 3, 0, 2, 7, 4, 7, 5, 0, 5, 4, 6, 1, 6, 5, 7, 2, 7, 6, 4, 3
  };
  private static final int[] WEDGE_CORNERS = {
    0, 1, 2, 3, 1, 2, 0, 4, 2, 0, 1, 5, 3, 5, 4, 0, 4, 3, 5, 1, 5, 4, 3, 2
  };
  private static final int[] HEX_EDGES = {
    0, 1, 1, 2, 2, 3, 3, 0, 4, 5, 5, 6, 6, 7, 7, 4, 0, 4, 1, 5, 2, 6, 3, 7
  };
  private static final int[] WEDGE_EDGES = {0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3, 0, 3, 1, 4, 2, 5};
  private static final double EQUILATERAL = Math.sqrt(3) / 2;

  /** Six faces, outward, as triangles (0, 1, 2) and (0, 2, 3) of each quadrilateral. */
  private static final int[] HEX_FACES = {
    0, 3, 2, 1, 4, 5, 6, 7, 0, 1, 5, 4, 1, 2, 6, 5, 2, 3, 7, 6, 3, 0, 4, 7
  };

  private static final int[] WEDGE_QUADS = {0, 1, 4, 3, 1, 2, 5, 4, 2, 0, 3, 5};

  private CellMeasures() {}

  /**
   * Scaled Jacobian of the cell whose nodes stand at {@code cells[first …]}; -1 if an edge has no
   * length.
   */
  public static double scaledJacobian(CellType type, double[] x, int[] cells, int first) {
    int[] corners = type == CellType.HEX8 ? HEX_CORNERS : WEDGE_CORNERS;
    double min = Double.POSITIVE_INFINITY;
    for (int c = 0; c < corners.length; c += 4) {
      int o = 3 * cells[first + corners[c]];
      int p = 3 * cells[first + corners[c + 1]];
      int q = 3 * cells[first + corners[c + 2]];
      int r = 3 * cells[first + corners[c + 3]];
      double ax = x[p] - x[o];
      double ay = x[p + 1] - x[o + 1];
      double az = x[p + 2] - x[o + 2];
      double bx = x[q] - x[o];
      double by = x[q + 1] - x[o + 1];
      double bz = x[q + 2] - x[o + 2];
      double cx = x[r] - x[o];
      double cy = x[r + 1] - x[o + 1];
      double cz = x[r + 2] - x[o + 2];
      double volume =
          (ay * bz - az * by) * cx + (az * bx - ax * bz) * cy + (ax * by - ay * bx) * cz;
      double lengths =
          Math.sqrt(
              (ax * ax + ay * ay + az * az)
                  * (bx * bx + by * by + bz * bz)
                  * (cx * cx + cy * cy + cz * cz));
      if (!(lengths > 0)) {
        return -1;
      }
      min = Math.min(min, volume / lengths);
    }
    return type == CellType.HEX8 ? min : Math.min(1, min / EQUILATERAL);
  }

  /** Longest edge / shortest edge. */
  public static double aspectRatio(CellType type, double[] x, int[] cells, int first) {
    int[] edges = type == CellType.HEX8 ? HEX_EDGES : WEDGE_EDGES;
    double shortest = Double.POSITIVE_INFINITY;
    double longest = 0;
    for (int e = 0; e < edges.length; e += 2) {
      int a = 3 * cells[first + edges[e]];
      int b = 3 * cells[first + edges[e + 1]];
      double dx = x[a] - x[b];
      double dy = x[a + 1] - x[b + 1];
      double dz = x[a + 2] - x[b + 2];
      double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
    }
    return longest / shortest;
  }

  /**
   * Volume enclosed by the bilinear faces, in the cube of the unit of x. Exact: the flux of x/3
   * through a bilinear face equals the mean over its two triangulations.
   */
  public static double volume(CellType type, double[] x, int[] cells, int first) {
    int[] quads = type == CellType.HEX8 ? HEX_FACES : WEDGE_QUADS;
    double six = 0;
    for (int f = 0; f < quads.length; f += 4) {
      int a = cells[first + quads[f]];
      int b = cells[first + quads[f + 1]];
      int c = cells[first + quads[f + 2]];
      int d = cells[first + quads[f + 3]];
      six += (triple(x, a, b, c) + triple(x, a, c, d)) / 2;
      six += (triple(x, a, b, d) + triple(x, b, c, d)) / 2;
    }
    if (type == CellType.WEDGE6) {
      six += triple(x, cells[first], cells[first + 2], cells[first + 1]);
      six += triple(x, cells[first + 3], cells[first + 4], cells[first + 5]);
    }
    return six / 6;
  }

  private static double triple(double[] x, int a, int b, int c) {
    int p = 3 * a;
    int q = 3 * b;
    int r = 3 * c;
    return x[p] * (x[q + 1] * x[r + 2] - x[q + 2] * x[r + 1])
        + x[p + 1] * (x[q + 2] * x[r] - x[q] * x[r + 2])
        + x[p + 2] * (x[q] * x[r + 1] - x[q + 1] * x[r]);
  }
}
