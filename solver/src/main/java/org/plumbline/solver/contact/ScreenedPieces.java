package org.plumbline.solver.contact;

/**
 * A plane convex polygon less the triangles in front of it, as convex pieces (eq. M15).
 *
 * <p>A triangle that overlaps a piece splits it along the lines of its edges: what lies outside of
 * the first edge is one piece, what lies inside of it and outside of the second another, and so on.
 * The pieces cover the rest exactly and once. Triangles that only touch a piece leave it whole, so
 * that the pieces change continuously as the triangles move. Work arrays are reused; not for
 * concurrent use.
 */
final class ScreenedPieces {
  private static final int EDGES = 3;

  private ConvexClip[] pieces = new ConvexClip[0];
  private ConvexClip[] next = new ConvexClip[0];
  private final ConvexClip rest = new ConvexClip();
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

  /** Takes away a triangle, corners counter-clockwise. */
  void remove(double au, double av, double bu, double bv, double cu, double cv) {
    int first = 0;
    while (first < size && beside(pieces[first], au, av, bu, bv, cu, cv)) {
      first++;
    }
    if (first == size) {
      return;
    }
    next = roomFor(next, (EDGES + 1) * size);
    int kept = 0;
    for (int p = 0; p < size; p++) {
      ConvexClip piece = pieces[p];
      if (p < first || beside(piece, au, av, bu, bv, cu, cv)) {
        kept = keepWhole(p, kept);
        continue;
      }
      rest.copy(piece);
      int before = kept;
      kept = split(au, av, bu - au, bv - av, kept);
      kept = split(bu, bv, cu - bu, cv - bv, kept);
      kept = split(cu, cv, au - cu, av - cv, kept);
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

  /** Whether a piece lies wholly beyond one edge of a triangle. */
  private static boolean beside(
      ConvexClip piece, double au, double av, double bu, double bv, double cu, double cv) {
    return piece.beyond(au, av, bu - au, bv - av)
        || piece.beyond(bu, bv, cu - bu, cv - bv)
        || piece.beyond(cu, cv, au - cu, av - cv);
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
