package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * The facets that stand before one primary facet, projected into its plane; a facet that is not
 * convex there as two triangles. Work arrays are reused; not for concurrent use.
 */
final class FacetScreen {
  private static final int CORNERS = 4;

  /** Corners of the polygons, counter-clockwise, room for four each. */
  private double[] u = new double[CORNERS * 16];

  private double[] v = new double[CORNERS * 16];
  private int[] corners = new int[16];
  private int size;
  private final ScreenedPieces pieces = new ScreenedPieces();

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds a quadrilateral with corners in clockwise order. */
  void add(double[] pu, double[] pv) {
    boolean first = twice(pu, pv, 2, 1, 0) > 0 && twice(pu, pv, 3, 2, 0) > 0;
    if (first && twice(pu, pv, 3, 2, 1) > 0 && twice(pu, pv, 3, 1, 0) > 0) {
      addPolygon(pu, pv, 3, 2, 1, 0);
      return;
    }
    int a = first ? 0 : 1;
    addTriangle(pu, pv, a + 2 & 3, a + 1, a);
    addTriangle(pu, pv, a + 3 & 3, a + 2 & 3, a);
  }

  private void addTriangle(double[] pu, double[] pv, int a, int b, int c) {
    if (twice(pu, pv, a, b, c) > 0) {
      addPolygon(pu, pv, a, b, c);
    }
  }

  private void addPolygon(double[] pu, double[] pv, int... corner) {
    if (corners.length == size) {
      corners = Arrays.copyOf(corners, 2 * size);
      u = Arrays.copyOf(u, 2 * u.length);
      v = Arrays.copyOf(v, 2 * v.length);
    }
    for (int k = 0; k < corner.length; k++) {
      u[CORNERS * size + k] = pu[corner[k]];
      v[CORNERS * size + k] = pv[corner[k]];
    }
    corners[size++] = corner.length;
  }

  private static double twice(double[] u, double[] v, int a, int b, int c) {
    return (u[b] - u[a]) * (v[c] - v[a]) - (v[b] - v[a]) * (u[c] - u[a]);
  }

  /**
   * Ends with a primary facet: what leaves all of it in sight is forgotten.
   *
   * @return whether anything of the facet is in sight
   */
  boolean leaves(ConvexClip facet, double nothing) {
    ScreenedPieces seen = rest(facet, nothing);
    if (seen.whole()) {
      clear();
    }
    return seen.size() > 0;
  }

  /**
   * The convex pieces of a polygon that no facet covers; valid until the next call.
   *
   * @param nothing twice the area below which a piece is rounding, mm²
   */
  ScreenedPieces rest(ConvexClip polygon, double nothing) {
    pieces.start(polygon, nothing);
    for (int f = 0; f < size && pieces.size() > 0; f++) {
      pieces.remove(u, v, CORNERS * f, corners[f]);
    }
    return pieces;
  }
}
