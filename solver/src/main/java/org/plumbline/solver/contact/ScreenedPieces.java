package org.plumbline.solver.contact;

/**
 * A plane convex polygon less the convex facets in front of it, as convex pieces (eq. M15).
 *
 * <p>A facet that overlaps a piece splits it along the lines of its edges: what lies outside of the
 * first edge is one piece, what lies inside of it and outside of the second another, and so on. The
 * first edge is the longest and the second the one opposite to it, so that a mirror image, whose
 * corners have another order, has the mirror images of the pieces: their quadrature differs in the
 * ninth digit from one division to another. The pieces cover the rest exactly and once. Facets that
 * only touch a piece leave it whole, so that the pieces change continuously as the facets move.
 * Work arrays are reused; not for concurrent use.
 */
final class ScreenedPieces {
  private static final int EDGES = 4;

  private ConvexClip[] pieces = new ConvexClip[0];
  private ConvexClip[] next = new ConvexClip[0];
  private final ConvexClip rest = new ConvexClip();
  private final int[] order = new int[EDGES];
  private int size;
  private double least;
  private boolean whole;

  /**
   * Begins with one polygon.
   *
   * @param nothing twice the area below which a piece is rounding, mm²
   */
  void start(ConvexClip polygon, double nothing) {
    least = nothing;
    pieces = roomFor(pieces, 1);
    pieces[0].copy(polygon);
    size = 1;
    whole = true;
  }

  /**
   * Takes away a convex polygon.
   *
   * @param u corners counter-clockwise, from {@code at} on
   * @param corners how many, four at most
   */
  void remove(double[] u, double[] v, int at, int corners) {
    int first = 0;
    while (first < size && beside(pieces[first], u, v, at, corners)) {
      first++;
    }
    if (first == size) {
      return;
    }
    next = roomFor(next, (EDGES + 1) * size);
    orderEdges(u, v, at, corners);
    int kept = 0;
    for (int p = 0; p < size; p++) {
      if (p < first || beside(pieces[p], u, v, at, corners)) {
        kept = keepWhole(p, kept);
        continue;
      }
      rest.copy(pieces[p]);
      int before = kept;
      for (int k = 0; k < corners; k++) {
        int from = at + order[k];
        int to = at + (order[k] + 1) % corners;
        kept = split(u[from], v[from], u[to] - u[from], v[to] - v[from], kept);
      }
      if (rest.twiceArea() > least) {
        whole = false;
      } else {
        kept = keepWhole(p, before);
      }
    }
    ConvexClip[] swap = pieces;
    pieces = next;
    next = swap;
    size = kept;
  }

  /** The longest edge first, then the opposite one, of a triangle the longer of the others. */
  private void orderEdges(double[] u, double[] v, int at, int corners) {
    int longest = 0;
    for (int k = 1; k < corners; k++) {
      if (square(u, v, at, corners, k) > square(u, v, at, corners, longest)) {
        longest = k;
      }
    }
    int after = (longest + 1) % corners;
    int second = (longest + 2) % corners;
    boolean swapped =
        corners < EDGES && square(u, v, at, corners, after) > square(u, v, at, corners, second);
    order[0] = longest;
    order[1] = swapped ? after : second;
    order[2] = swapped ? second : after;
    order[3] = (longest + 3) % corners;
  }

  /** Squared length of an edge. */
  private static double square(double[] u, double[] v, int at, int corners, int edge) {
    int from = at + edge;
    int to = at + (edge + 1) % corners;
    double du = u[to] - u[from];
    double dv = v[to] - v[from];
    return du * du + dv * dv;
  }

  /** Whether a piece lies wholly beyond one edge of a convex polygon. */
  private static boolean beside(ConvexClip piece, double[] u, double[] v, int at, int corners) {
    for (int k = 0; k < corners; k++) {
      int from = at + k;
      int to = at + (k + 1) % corners;
      if (piece.beyond(u[from], v[from], u[to] - u[from], v[to] - v[from])) {
        return true;
      }
    }
    return false;
  }

  private int keepWhole(int piece, int kept) {
    ConvexClip swap = next[kept];
    next[kept] = pieces[piece];
    pieces[piece] = swap;
    return kept + 1;
  }

  /** What of the rest lies outside of an edge becomes a piece, what lies inside stays the rest. */
  private int split(double au, double av, double eu, double ev, int kept) {
    next[kept].copy(rest);
    boolean any = next[kept].keepLeft(au, av, -eu, -ev) > least;
    rest.keepLeft(au, av, eu, ev);
    return any ? kept + 1 : kept;
  }

  int size() {
    return size;
  }

  /** Whether nothing was taken away. */
  boolean whole() {
    return whole;
  }

  /** Twice the area of all pieces, mm². */
  double twiceArea() {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += pieces[k].twiceArea();
    }
    return sum;
  }

  ConvexClip piece(int index) {
    return pieces[index];
  }

  private static ConvexClip[] roomFor(ConvexClip[] polygons, int count) {
    if (polygons.length >= count) {
      return polygons;
    }
    ConvexClip[] more = java.util.Arrays.copyOf(polygons, 2 * count);
    for (int k = polygons.length; k < more.length; k++) {
      more[k] = new ConvexClip();
    }
    return more;
  }
}
