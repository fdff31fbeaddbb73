package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * The facets that stand before one primary facet, projected into its plane, each as two triangles.
 * Work arrays are reused; not for concurrent use.
 */
final class FacetScreen {
  private static final int NUMBERS = 6;

  /** Corners u, v of the triangles, counter-clockwise. */
  private double[] triangles = new double[NUMBERS * 16];

  private int size;
  private final ScreenedPieces pieces = new ScreenedPieces();

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds a quadrilateral with corners in clockwise order, split along a diagonal inside it. */
  void add(double[] u, double[] v) {
    boolean first = twice(u, v, 2, 1, 0) > 0 && twice(u, v, 3, 2, 0) > 0;
    int a = first ? 0 : 1;
    addTriangle(u, v, a + 2 & 3, a + 1, a);
    addTriangle(u, v, a + 3 & 3, a + 2 & 3, a);
  }

  private void addTriangle(double[] u, double[] v, int a, int b, int c) {
    if (!(twice(u, v, a, b, c) > 0)) {
      return;
    }
    if (triangles.length == NUMBERS * size) {
      triangles = Arrays.copyOf(triangles, 2 * triangles.length);
    }
    int at = NUMBERS * size++;
    triangles[at] = u[a];
    triangles[at + 1] = v[a];
    triangles[at + 2] = u[b];
    triangles[at + 3] = v[b];
    triangles[at + 4] = u[c];
    triangles[at + 5] = v[c];
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
    for (int t = 0; t < size && pieces.size() > 0; t++) {
      int at = NUMBERS * t;
      pieces.remove(
          triangles[at],
          triangles[at + 1],
          triangles[at + 2],
          triangles[at + 3],
          triangles[at + 4],
          triangles[at + 5]);
    }
    return pieces;
  }
}
