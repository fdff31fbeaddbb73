package org.plumbline.solver.contact;

/**
 * Integrals over one primary facet and the secondary facets in front of it.
 *
 * <p>Everything happens in a frame of the facet whose third axis is the mean averaged normal. There
 * both facets are projected and clipped, and the intersection is fanned from its centroid into
 * triangles. At each integration point the interpolated, normalised nodal normal n joins x_p = Σ Nₖ
 * xₖ with x_s = x_p + g n on the secondary facet (eqs. M2, M3); sliding its corners along n into
 * the facet's plane makes that projection the inverse of a plane bilinear map.
 *
 * <p>Facets stay quadrilaterals: shape functions of triangles would not be the traces of the bricks
 * behind the facet, and a uniform pressure would no longer give the brick's consistent forces. On
 * distorted facets the shape functions are rational in the plane, so a rule of low degree leaves a
 * small error, measured 5e-5 of a uniform pressure with three points and 2e-7 with seven.
 *
 * <p>A third surface may stand between the two (a meniscus): the part of the facet that it covers,
 * seen along the same direction, is left to its own pair. Clipped pieces less what is screened stay
 * polygons, so the part under the screen and the part beside it add up to the whole. They are cut
 * anew wherever the screen slides over a corner, and the error of the rule jumps with them; pieces
 * beside a screen therefore take {@link SegmentRule.SIXTEEN_POINT}, or passes would not settle.
 * From the rule of the rest of the surface there is no jump either: see {@link #beside}.
 *
 * <p>Use: {@link #start}, {@link #screen} for every facet that stands in between, {@link #inSight},
 * {@link #add} for every candidate if so, {@link #finish}. Holds work arrays only; not for
 * concurrent use.
 */
final class SegmentIntegration {
  /** Intersections smaller than this share of the primary facet are nothing but rounding. */
  private static final double NOTHING = 1e-14;

  private final SegmentRule rule;
  private final ConvexClip clip = new ConvexClip();
  private final FacetScreen screen = new FacetScreen();
  private final FacetFrame frame = new FacetFrame();
  private final FacetArea area = new FacetArea();
  private final SegmentPoints points = new SegmentPoints(frame, area);
  private final FacetIntegrals integrals;
  private final double[] pu = new double[4];
  private final double[] pv = new double[4];
  private final double[] ph = new double[4];
  private final double[] su = new double[4];
  private final double[] sv = new double[4];
  private final double[] sh = new double[4];
  private double projectedArea;
  private double depth;
  private boolean bounded;

  SegmentIntegration(SegmentRule rule, FacetBasis facetBasis) {
    this.rule = rule;
    integrals = new FacetIntegrals(facetBasis);
  }

  /**
   * Begins a facet.
   *
   * @param corners current corner coordinates, 4 × 3, mm
   * @param normals averaged unit normals at the corners, 4 × 3
   * @param areaCorners corner coordinates that measure area (current or reference), 4 × 3, mm
   * @param depth penetration beyond which a point is on the wrong side of the body, mm
   * @param bounded whether whole secondary facets fade out up to this depth on either side, and
   *     points count by nothing else
   * @return false if the facet is too distorted for its normals
   */
  boolean start(
      double[] corners, double[] normals, double[] areaCorners, double depth, boolean bounded) {
    this.depth = depth;
    this.bounded = bounded;
    integrals.clear();
    screen.clear();
    points.clear();
    area.corners(areaCorners);
    if (!frame.set(corners, normals)) {
      return false;
    }
    frame.points(corners, pu, pv, ph);
    points.start(pu, pv, ph, normals);
    projectedArea = (pu[2] - pu[0]) * (pv[3] - pv[1]) - (pu[3] - pu[1]) * (pv[2] - pv[0]);
    return projectedArea > 0;
  }

  /** Component of the unit normal along which other facets are projected. */
  double meanNormal(int axis) {
    return frame.axis(2, axis);
  }

  /** Whether a facet of another surface lies beside the facet: then it need not be added. */
  boolean beside(FacetBalls balls, int other) {
    return frame.beside(balls, other);
  }

  /**
   * Leaves out the part of the facet that lies in front of a facet of a third surface.
   *
   * @param corners current corner coordinates of that facet, 4 × 3, mm
   */
  void screen(double[] corners) {
    frame.points(corners, su, sv, sh);
    if (!outside(su, pu) && !outside(sv, pv) && facing() < 0 && nearness(sh) > 0) {
      screen.add(su, sv);
    }
  }

  /** Ends the screen: whether it leaves anything of the facet in sight. */
  boolean inSight() {
    if (screen.isEmpty()) {
      return true;
    }
    clip.start(pu, pv);
    return screen.leaves(clip, NOTHING * projectedArea);
  }

  /**
   * How far a facet counts: 1 up to half the depth, falling smoothly to 0 at the depth, by its
   * nearest corner on either side of the primary facet. Boxes find facets farther off as well, and
   * which ones depends on the axes; and a limit to single points would cut facets by where a rule
   * happens to have its points.
   */
  private double nearness(double[] heights) {
    double low = Math.min(Math.min(heights[0], heights[1]), Math.min(heights[2], heights[3]));
    double high = Math.max(Math.max(heights[0], heights[1]), Math.max(heights[2], heights[3]));
    double distance = Math.max(0, Math.max(low, -high));
    double t = Math.max(0, Math.min(1, 2 - 2 * distance / depth));
    return t * t * (3 - 2 * t);
  }

  /** Twice the area of the projected other facet, negative if it looks at the primary facet. */
  private double facing() {
    return (su[2] - su[0]) * (sv[3] - sv[1]) - (su[3] - su[1]) * (sv[2] - sv[0]);
  }

  /**
   * Adds the part of the facet that lies in front of a secondary facet, if there is any.
   *
   * @param facet number of the secondary facet
   * @param corners its current corner coordinates, 4 × 3, mm
   */
  void add(int facet, double[] corners) {
    frame.points(corners, su, sv, sh);
    if (outside(su, pu) || outside(sv, pv) || facing() >= 0) {
      return;
    }
    double part = bounded ? nearness(sh) : 1;
    double nothing = NOTHING * projectedArea;
    if (part == 0 || !(clip.clip(su, sv, pu, pv) > nothing)) {
      return;
    }
    ScreenedPieces pieces = screen.isEmpty() ? null : screen.rest(clip, nothing);
    if (pieces == null || pieces.whole()) {
      polygon(clip, part);
    } else {
      beside(pieces, part);
    }
    points.endPair(facet, su, sv, sh);
  }

  /**
   * Integrates over what a screen has left of the clipped polygon, with part of the error that the
   * rule of whole polygons makes, so that nothing jumps as the screen comes in: all of it while the
   * whole polygon is in sight, and σ⁴ of it when a share σ is left. The smallest eigenvalue of ∫ N
   * Nᵀ over the rest falls as σ³ where a strip or a corner is left; an error in proportion to σ
   * would outweigh it, and the dual basis would answer with weights of a hundred times the facet.
   */
  private void beside(ScreenedPieces pieces, double part) {
    for (int k = 0; k < pieces.size(); k++) {
      fan(pieces.piece(k), part);
    }
    if (pieces.size() > 0) {
      double share = pieces.twiceArea() / clip.twiceArea();
      double error = part * share * share * share * share;
      polygon(clip, error);
      fan(clip, -error);
    }
  }

  /**
   * Takes the sixteen points per triangle of a convex polygon, fanned from a corner, times a
   * factor. They are exact enough not to jump by it, and pieces have few corners: a triangle stays
   * one, a quadrilateral becomes two. Which corner must not depend on the order of corners, which
   * is another in a mirror image (measured: 1.6e-7 of the peak on coarse facets): it is the one
   * farthest from the centroid.
   */
  private void fan(ConvexClip polygon, double factor) {
    int n = polygon.size();
    int tip = farthest(polygon);
    double cu = polygon.u(tip);
    double cv = polygon.v(tip);
    for (int k = 1; k + 1 < n; k++) {
      int e = (tip + k) % n;
      int f = (tip + k + 1) % n;
      double eu = polygon.u(e) - cu;
      double ev = polygon.v(e) - cv;
      double fu = polygon.u(f) - cu;
      double fv = polygon.v(f) - cv;
      double half = factor * (eu * fv - ev * fu) / 2;
      if (half != 0) {
        points.addTriangle(SegmentRule.SIXTEEN_POINT, cu, cv, eu, ev, fu, fv, half);
      }
    }
  }

  private static int farthest(ConvexClip polygon) {
    int tip = 0;
    double longest = 0;
    for (int k = 0; k < polygon.size(); k++) {
      double du = polygon.u(k) - polygon.centreU();
      double dv = polygon.v(k) - polygon.centreV();
      double square = du * du + dv * dv;
      if (square > longest) {
        longest = square;
        tip = k;
      }
    }
    return tip;
  }

  /**
   * Takes the points of the rule of whole polygons, fanned from the centroid, times a factor.
   * Fanned from a corner it would need two triangles fewer, but jumps as corners come and go: on
   * coarse facets passes did not settle, and a mirror image differed by 1e-7.
   */
  private void polygon(ConvexClip polygon, double factor) {
    double cu = polygon.centreU();
    double cv = polygon.centreV();
    int last = polygon.size() - 1;
    for (int k = 0; k < polygon.size(); k++) {
      double eu = polygon.u(last) - cu;
      double ev = polygon.v(last) - cv;
      double fu = polygon.u(k) - cu;
      double fv = polygon.v(k) - cv;
      last = k;
      double half = factor * (eu * fv - ev * fu) / 2;
      if (half != 0) {
        points.addTriangle(rule, cu, cv, eu, ev, fu, fv, half);
      }
    }
  }

  private static boolean outside(double[] s, double[] p) {
    double low = Math.min(Math.min(s[0], s[1]), Math.min(s[2], s[3]));
    double high = Math.max(Math.max(s[0], s[1]), Math.max(s[2], s[3]));
    return low >= Math.max(Math.max(p[0], p[1]), Math.max(p[2], p[3]))
        || high <= Math.min(Math.min(p[0], p[1]), Math.min(p[2], p[3]));
  }

  /**
   * Ends a facet: integrates over what was added, forms the basis on the covered part and applies
   * it.
   *
   * @param facet its number, where its blocks stand
   * @param blocks output; pairs of facets in which a point counts are added to it
   */
  void finish(int facet, FacetBlocks blocks) {
    int first = blocks.pairs();
    points.evaluate(depth, bounded);
    integrals.add(points);
    for (int k = 0; k < points.pairs(); k++) {
      if (points.begin(k) < points.begin(k + 1)) {
        integrals.pair(points, k, blocks.room(), FacetBlocks.BLOCK * blocks.pairs());
        blocks.accept(points.other(k));
      }
    }
    integrals.finish(
        facet, blocks.own, blocks.gap, blocks.covered, blocks.pair, first, blocks.pairs());
    area.loads(blocks.full, 4 * facet);
  }
}
