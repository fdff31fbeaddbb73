package org.plumbline.mesh.quality;

import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;

/**
 * Shape measures of one cell, from its nodes in flat coordinates. No allocation for first-order
 * cells.
 *
 * <p>Scaled Jacobian: the smallest, over the corners, of the triple product of the three unit edge
 * vectors that meet there; 1 for a brick, at most 0 for an inverted cell. At a corner of a wedge
 * the product is divided by that of a right prism on an equilateral triangle, √3/2, at one of a
 * tetrahedron by that of a regular one, √½, and cut at 1. Where edges have midside nodes, tangents
 * of the curved edges take the place of edge vectors: a midside node beyond the quarter of its edge
 * turns a tangent round and makes the measure negative.
 */
public final class CellMeasures {
  private static final int[] HEX_CORNERS = {
    0, 1, 3, 4, 1, 2, 0, 5, 2, 3, 1, 6, 3, 0, 2, 7, 4, 7, 5, 0, 5, 4, 6, 1, 6, 5, 7, 2, 7, 6, 4, 3
  };
  private static final int[] WEDGE_CORNERS = {
    0, 1, 2, 3, 1, 2, 0, 4, 2, 0, 1, 5, 3, 5, 4, 0, 4, 3, 5, 1, 5, 4, 3, 2
  };
  private static final int[] TET_CORNERS = {0, 1, 2, 3, 1, 2, 0, 3, 2, 0, 1, 3, 3, 0, 2, 1};
  private static final double EQUILATERAL = Math.sqrt(3) / 2;
  private static final double REGULAR = Math.sqrt(0.5);

  // x' at the start of the parabola through a, m, b: −3 a + 4 m − b, twice the tangent per half.
  private static final double START = -3;
  private static final double MIDDLE = 4;

  private CellMeasures() {}

  /**
   * Scaled Jacobian of the cell whose nodes stand at {@code cells[first …]}; -1 if an edge has no
   * length.
   */
  public static double scaledJacobian(CellType type, double[] x, int[] cells, int first) {
    int[] corners =
        switch (type.shape()) {
          case HEXAHEDRON -> HEX_CORNERS;
          case WEDGE -> WEDGE_CORNERS;
          case TETRAHEDRON -> TET_CORNERS;
        };
    double min =
        type.secondOrder()
            ? curved(type, corners, x, cells, first)
            : straight(corners, x, cells, first);
    return switch (type.shape()) {
      case HEXAHEDRON -> min;
      case WEDGE -> min < 0 ? Math.max(-1, min / EQUILATERAL) : Math.min(1, min / EQUILATERAL);
      case TETRAHEDRON -> min < 0 ? Math.max(-1, min / REGULAR) : Math.min(1, min / REGULAR);
    };
  }

  private static double straight(int[] corners, double[] x, int[] cells, int first) {
    double min = Double.POSITIVE_INFINITY;
    for (int c = 0; c < corners.length; c += 4) {
      int o = 3 * cells[first + corners[c]];
      int p = 3 * cells[first + corners[c + 1]];
      int q = 3 * cells[first + corners[c + 2]];
      int r = 3 * cells[first + corners[c + 3]];
      double product =
          unitProduct(
              x[p] - x[o],
              x[p + 1] - x[o + 1],
              x[p + 2] - x[o + 2],
              x[q] - x[o],
              x[q + 1] - x[o + 1],
              x[q + 2] - x[o + 2],
              x[r] - x[o],
              x[r + 1] - x[o + 1],
              x[r + 2] - x[o + 2]);
      min = Math.min(min, product);
    }
    return min;
  }

  private static double curved(CellType type, int[] corners, double[] x, int[] cells, int first) {
    CellShape shape = type.shape();
    double min = Double.POSITIVE_INFINITY;
    double[] t = new double[9];
    for (int c = 0; c < corners.length; c += 4) {
      int o = 3 * cells[first + corners[c]];
      for (int k = 0; k < 3; k++) {
        int edge = shape.edgeBetween(corners[c], corners[c + 1 + k]);
        int m = 3 * cells[first + shape.corners() + edge];
        int b = 3 * cells[first + corners[c + 1 + k]];
        for (int i = 0; i < 3; i++) {
          t[3 * k + i] = START * x[o + i] + MIDDLE * x[m + i] - x[b + i];
        }
      }
      min = Math.min(min, unitProduct(t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8]));
    }
    return min;
  }

  // Triple product of three vectors over their lengths; -1 if one has none.
  private static double unitProduct(
      double ax,
      double ay,
      double az,
      double bx,
      double by,
      double bz,
      double cx,
      double cy,
      double cz) {
    double volume = (ay * bz - az * by) * cx + (az * bx - ax * bz) * cy + (ax * by - ay * bx) * cz;
    double lengths =
        Math.sqrt(
            (ax * ax + ay * ay + az * az)
                * (bx * bx + by * by + bz * bz)
                * (cx * cx + cy * cy + cz * cz));
    return lengths > 0 ? volume / lengths : -1;
  }

  /** Longest edge / shortest edge, as straight lines between corners. */
  public static double aspectRatio(CellType type, double[] x, int[] cells, int first) {
    CellShape shape = type.shape();
    double shortest = Double.POSITIVE_INFINITY;
    double longest = 0;
    for (int e = 0; e < shape.edges(); e++) {
      int a = 3 * cells[first + shape.edgeCorner(e, 0)];
      int b = 3 * cells[first + shape.edgeCorner(e, 1)];
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
   * Volume enclosed by the faces, in the cube of the unit of x. Exact for planar triangles and
   * bilinear quadrilaterals, the flux of x/3 through which equals the mean over the two
   * triangulations, and for curved faces of second order ({@link CurvedFaces}).
   */
  public static double volume(CellType type, double[] x, int[] cells, int first) {
    if (type.secondOrder()) {
      return CurvedFaces.volume(type, x, cells, first);
    }
    CellShape shape = type.shape();
    double six = 0;
    for (int f = 0; f < shape.faces(); f++) {
      int a = cells[first + shape.faceCorner(f, 0)];
      int b = cells[first + shape.faceCorner(f, 1)];
      int c = cells[first + shape.faceCorner(f, 2)];
      if (shape.faceCorners(f) == 3) {
        six += triple(x, a, b, c);
      } else {
        int d = cells[first + shape.faceCorner(f, 3)];
        six += (triple(x, a, b, c) + triple(x, a, c, d)) / 2;
        six += (triple(x, a, b, d) + triple(x, b, c, d)) / 2;
      }
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
