package org.plumbline.solver.contact;

import java.util.Arrays;

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
  /**
   * How far outside the reference square a projected point may fall and still count, where facets
   * do not fade with their distance: gaps may be wide there.
   */
  private static final double OUTSIDE = 1.2;

  /** Normals farther from the facet's mean normal than this cosine are not followed. */
  private static final double MIN_COSINE = 0.1;

  /** Intersections smaller than this share of the primary facet are nothing but rounding. */
  private static final double NOTHING = 1e-14;

  private final SegmentRule rule;
  private final ConvexClip clip = new ConvexClip();
  private final FacetScreen screen = new FacetScreen();
  private final BilinearMap primaryMap = new BilinearMap();
  private final BilinearMap secondaryMap = new BilinearMap();
  private final FacetBasis facetBasis;

  private final double[] frame = new double[9];
  private final double[] origin = new double[3];
  private final double[] pu = new double[4];
  private final double[] pv = new double[4];
  private final double[] ph = new double[4];
  private final double[] nu = new double[4];
  private final double[] nv = new double[4];
  private final double[] nh = new double[4];
  private final double[] su = new double[4];
  private final double[] sv = new double[4];
  private final double[] sh = new double[4];
  private final double[] area = new double[9];
  private final double[] shape = new double[4];
  private final double[] otherShape = new double[4];
  private double projectedArea;
  private double depth;
  private boolean bounded;

  private final double[] mass = new double[16];
  private final double[] load = new double[4];
  private final double[] gap = new double[4];
  private final double[] own = new double[48];
  private final double[] basis = new double[16];
  private final double[] column = new double[4];

  SegmentIntegration(SegmentRule rule, FacetBasis facetBasis) {
    this.rule = rule;
    this.facetBasis = facetBasis;
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
    Arrays.fill(mass, 0);
    Arrays.fill(load, 0);
    Arrays.fill(gap, 0);
    Arrays.fill(own, 0);
    screen.clear();
    for (int axis = 0; axis < 3; axis++) {
      double c0 = areaCorners[axis];
      double c1 = areaCorners[3 + axis];
      double c2 = areaCorners[6 + axis];
      double c3 = areaCorners[9 + axis];
      area[axis] = (-c0 + c1 + c2 - c3) / 4;
      area[3 + axis] = (-c0 - c1 + c2 + c3) / 4;
      area[6 + axis] = (c0 - c1 + c2 - c3) / 4;
    }
    if (!axes(corners, normals)) {
      return false;
    }
    toFrame(corners, pu, pv, ph);
    for (int k = 0; k < 4; k++) {
      double x = normals[3 * k];
      double y = normals[3 * k + 1];
      double z = normals[3 * k + 2];
      nu[k] = frame[0] * x + frame[1] * y + frame[2] * z;
      nv[k] = frame[3] * x + frame[4] * y + frame[5] * z;
      nh[k] = frame[6] * x + frame[7] * y + frame[8] * z;
    }
    primaryMap.corners(pu[0], pv[0], pu[1], pv[1], pu[2], pv[2], pu[3], pv[3]);
    projectedArea = (pu[2] - pu[0]) * (pv[3] - pv[1]) - (pu[3] - pu[1]) * (pv[2] - pv[0]);
    return projectedArea > 0;
  }

  /** Facet frame: origin at the mean corner, third axis the mean normal, first along an edge. */
  private boolean axes(double[] x, double[] n) {
    for (int axis = 0; axis < 3; axis++) {
      origin[axis] = (x[axis] + x[3 + axis] + x[6 + axis] + x[9 + axis]) / 4;
      frame[6 + axis] = n[axis] + n[3 + axis] + n[6 + axis] + n[9 + axis];
      frame[axis] = x[3 + axis] - x[axis] + x[6 + axis] - x[9 + axis];
    }
    if (!normalise(6)) {
      return false;
    }
    double along = frame[0] * frame[6] + frame[1] * frame[7] + frame[2] * frame[8];
    for (int axis = 0; axis < 3; axis++) {
      frame[axis] -= along * frame[6 + axis];
    }
    if (!normalise(0)) {
      return false;
    }
    frame[3] = frame[7] * frame[2] - frame[8] * frame[1];
    frame[4] = frame[8] * frame[0] - frame[6] * frame[2];
    frame[5] = frame[6] * frame[1] - frame[7] * frame[0];
    return true;
  }

  private boolean normalise(int at) {
    double length =
        Math.sqrt(
            frame[at] * frame[at] + frame[at + 1] * frame[at + 1] + frame[at + 2] * frame[at + 2]);
    frame[at] /= length;
    frame[at + 1] /= length;
    frame[at + 2] /= length;
    return length > 0;
  }

  private void toFrame(double[] x, double[] u, double[] v, double[] h) {
    for (int k = 0; k < 4; k++) {
      double a = x[3 * k] - origin[0];
      double b = x[3 * k + 1] - origin[1];
      double c = x[3 * k + 2] - origin[2];
      u[k] = frame[0] * a + frame[1] * b + frame[2] * c;
      v[k] = frame[3] * a + frame[4] * b + frame[5] * c;
      h[k] = frame[6] * a + frame[7] * b + frame[8] * c;
    }
  }

  /**
   * Leaves out the part of the facet that lies in front of a facet of a third surface.
   *
   * @param corners current corner coordinates of that facet, 4 × 3, mm
   */
  void screen(double[] corners) {
    toFrame(corners, su, sv, sh);
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
   * Adds the part of the facet that lies in front of a secondary facet.
   *
   * @param corners current corner coordinates of the secondary facet, 4 × 3, mm
   * @param pair output, 4 × 4 × 3 at {@code at}: ∫ Nᵢ Nⱼˢ n with primary corner i slowest, mm²;
   *     overwritten
   * @return false if there is no such part; {@code pair} is then undefined
   */
  boolean add(double[] corners, double[] pair, int at) {
    toFrame(corners, su, sv, sh);
    if (outside(su, pu) || outside(sv, pv)) {
      return false;
    }
    if (facing() >= 0) {
      return false;
    }
    double part = bounded ? nearness(sh) : 1;
    double nothing = NOTHING * projectedArea;
    if (part == 0 || !(clip.clip(su, sv, pu, pv) > nothing)) {
      return false;
    }
    Arrays.fill(pair, at, at + 48, 0);
    if (screen.isEmpty()) {
      return polygon(clip, rule, part, pair, at);
    }
    ScreenedPieces pieces = screen.rest(clip, nothing);
    return pieces.whole() ? polygon(clip, rule, part, pair, at) : beside(pieces, part, pair, at);
  }

  /**
   * Integrates over what a screen has left of the clipped polygon, with the error that the rule of
   * whole polygons would make on that share of it, so that nothing jumps as the screen comes in.
   */
  private boolean beside(ScreenedPieces pieces, double part, double[] pair, int at) {
    boolean any = false;
    for (int k = 0; k < pieces.size(); k++) {
      any |= polygon(pieces.piece(k), SegmentRule.SIXTEEN_POINT, part, pair, at);
    }
    double left = part * pieces.twiceArea() / clip.twiceArea();
    if (any) {
      polygon(clip, rule, left, pair, at);
      polygon(clip, SegmentRule.SIXTEEN_POINT, -left, pair, at);
    }
    return any;
  }

  /**
   * Integrates over a convex polygon, fanned from its centroid, times a factor. Fanned from a
   * corner it would need two triangles fewer, but jumps as corners come and go: on coarse facets
   * passes did not settle, and a mirror image differed by 1e-7.
   */
  private boolean polygon(
      ConvexClip polygon, SegmentRule points, double factor, double[] pair, int at) {
    double cu = polygon.centreU();
    double cv = polygon.centreV();
    boolean any = false;
    int last = polygon.size() - 1;
    for (int k = 0; k < polygon.size(); k++) {
      double eu = polygon.u(last) - cu;
      double ev = polygon.v(last) - cv;
      double fu = polygon.u(k) - cu;
      double fv = polygon.v(k) - cv;
      last = k;
      double half = factor * (eu * fv - ev * fu) / 2;
      if (half == 0) {
        continue;
      }
      for (int q = 0; q < points.points(); q++) {
        double s = points.first(q);
        double t = points.second(q);
        any |= point(cu + s * eu + t * fu, cv + s * ev + t * fv, half * points.weight(q), pair, at);
      }
    }
    return any;
  }

  private static boolean outside(double[] s, double[] p) {
    double low = Math.min(Math.min(s[0], s[1]), Math.min(s[2], s[3]));
    double high = Math.max(Math.max(s[0], s[1]), Math.max(s[2], s[3]));
    return low >= Math.max(Math.max(p[0], p[1]), Math.max(p[2], p[3]))
        || high <= Math.min(Math.min(p[0], p[1]), Math.min(p[2], p[3]));
  }

  private static void shape(double xi, double eta, double[] n) {
    n[0] = (1 - xi) * (1 - eta) / 4;
    n[1] = (1 + xi) * (1 - eta) / 4;
    n[2] = (1 + xi) * (1 + eta) / 4;
    n[3] = (1 - xi) * (1 + eta) / 4;
  }

  private boolean point(double u, double v, double projected, double[] pair, int at) {
    if (!primaryMap.invert(u, v)) {
      return false;
    }
    double xi = primaryMap.xi();
    double eta = primaryMap.eta();
    double[] n = shape;
    shape(xi, eta, n);
    double ou = n[0] * nu[0] + n[1] * nu[1] + n[2] * nu[2] + n[3] * nu[3];
    double ov = n[0] * nv[0] + n[1] * nv[1] + n[2] * nv[2] + n[3] * nv[3];
    double oh = n[0] * nh[0] + n[1] * nh[1] + n[2] * nh[2] + n[3] * nh[3];
    double length = Math.sqrt(ou * ou + ov * ov + oh * oh);
    if (!(oh > MIN_COSINE * length)) {
      return false;
    }
    double h = n[0] * ph[0] + n[1] * ph[1] + n[2] * ph[2] + n[3] * ph[3];
    double perHeight = 1 / oh;
    double slopeU = ou * perHeight;
    double slopeV = ov * perHeight;
    secondaryMap.corners(
        su[0] - slopeU * (sh[0] - h),
        sv[0] - slopeV * (sh[0] - h),
        su[1] - slopeU * (sh[1] - h),
        sv[1] - slopeV * (sh[1] - h),
        su[2] - slopeU * (sh[2] - h),
        sv[2] - slopeV * (sh[2] - h),
        su[3] - slopeU * (sh[3] - h),
        sv[3] - slopeV * (sh[3] - h));
    if (!secondaryMap.invert(u, v)) {
      return false;
    }
    if (!bounded
        && (Math.abs(secondaryMap.xi()) > OUTSIDE || Math.abs(secondaryMap.eta()) > OUTSIDE)) {
      return false;
    }
    double[] s = otherShape;
    shape(secondaryMap.xi(), secondaryMap.eta(), s);
    double other = s[0] * sh[0] + s[1] * sh[1] + s[2] * sh[2] + s[3] * sh[3];
    double g = (other - h) * length * perHeight;
    if (!bounded && g < -depth) {
      return false;
    }
    double w = projected * areaDensity(xi, eta) / primaryMap.jacobian();
    double perLength = 1 / length;
    ou *= perLength;
    ov *= perLength;
    oh *= perLength;
    accumulate(
        w,
        g,
        frame[0] * ou + frame[3] * ov + frame[6] * oh,
        frame[1] * ou + frame[4] * ov + frame[7] * oh,
        frame[2] * ou + frame[5] * ov + frame[8] * oh,
        pair,
        at);
    return true;
  }

  /** Area per area of the reference square. */
  private double areaDensity(double xi, double eta) {
    double ax = area[0] + area[6] * eta;
    double ay = area[1] + area[7] * eta;
    double az = area[2] + area[8] * eta;
    double bx = area[3] + area[6] * xi;
    double by = area[4] + area[7] * xi;
    double bz = area[5] + area[8] * xi;
    double cx = ay * bz - az * by;
    double cy = az * bx - ax * bz;
    double cz = ax * by - ay * bx;
    return Math.sqrt(cx * cx + cy * cy + cz * cz);
  }

  /** Adds a point to all integrals; of those of N_i N_j only j up to i, for they are symmetric. */
  private void accumulate(
      double w, double g, double nx, double ny, double nz, double[] pair, int at) {
    double[] n = shape;
    double[] s = otherShape;
    for (int i = 0; i < 4; i++) {
      double wi = w * n[i];
      load[i] += wi;
      gap[i] += wi * g;
      double wx = wi * nx;
      double wy = wi * ny;
      double wz = wi * nz;
      int to = 12 * i;
      for (int j = 0; j < 4; j++, to += 3) {
        pair[at + to] += wx * s[j];
        pair[at + to + 1] += wy * s[j];
        pair[at + to + 2] += wz * s[j];
      }
    }
    double w0 = w * n[0];
    double w1 = w * n[1];
    double w2 = w * n[2];
    double w3 = w * n[3];
    square(0, w0 * n[0], nx, ny, nz);
    square(4, w1 * n[0], nx, ny, nz);
    square(5, w1 * n[1], nx, ny, nz);
    square(8, w2 * n[0], nx, ny, nz);
    square(9, w2 * n[1], nx, ny, nz);
    square(10, w2 * n[2], nx, ny, nz);
    square(12, w3 * n[0], nx, ny, nz);
    square(13, w3 * n[1], nx, ny, nz);
    square(14, w3 * n[2], nx, ny, nz);
    square(15, w3 * n[3], nx, ny, nz);
  }

  /** One product N_i N_j, at 4 i + j. */
  private void square(int at, double product, double nx, double ny, double nz) {
    mass[at] += product;
    own[3 * at] += product * nx;
    own[3 * at + 1] += product * ny;
    own[3 * at + 2] += product * nz;
  }

  /** Fills in the integrals of N_i N_j with j beyond i. */
  private void mirror() {
    for (int i = 0; i < 4; i++) {
      for (int j = i + 1; j < 4; j++) {
        mass[4 * i + j] = mass[4 * j + i];
        System.arraycopy(own, 12 * j + 3 * i, own, 12 * i + 3 * j, 3);
      }
    }
  }

  /**
   * Ends a facet: forms the basis on the covered part and applies it.
   *
   * @param ownBlock output at 48 · facet: ∫ ψᵢ Nₖ n, mm²
   * @param gapBlock output at 4 · facet: ∫ ψᵢ g, mm³
   * @param areaBlock output at 4 · facet: ∫ Nᵢ over the covered part, mm²
   * @param fullBlock output at 4 · facet: ∫ Nᵢ over the whole facet, mm²
   * @param pairs the blocks filled by {@link #add}, transformed in place
   * @param firstPair first of them
   * @param endPair one past the last
   */
  void finish(
      int facet,
      double[] ownBlock,
      double[] gapBlock,
      double[] areaBlock,
      double[] fullBlock,
      double[] pairs,
      int firstPair,
      int endPair) {
    mirror();
    facetBasis.coefficients(mass, load, basis);
    System.arraycopy(own, 0, ownBlock, 48 * facet, 48);
    transform(ownBlock, 48 * facet);
    for (int k = firstPair; k < endPair; k++) {
      transform(pairs, 48 * k);
    }
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      for (int j = 0; j < 4; j++) {
        sum += basis[4 * i + j] * gap[j];
      }
      gapBlock[4 * facet + i] = sum;
      areaBlock[4 * facet + i] = load[i];
      fullBlock[4 * facet + i] = 0;
    }
    double point = 1 / Math.sqrt(3);
    for (int q = 0; q < 4; q++) {
      double xi = (q & 1) == 0 ? -point : point;
      double eta = (q & 2) == 0 ? -point : point;
      double density = areaDensity(xi, eta);
      shape(xi, eta, shape);
      for (int i = 0; i < 4; i++) {
        fullBlock[4 * facet + i] += density * shape[i];
      }
    }
  }

  private void transform(double[] block, int at) {
    for (int c = 0; c < 12; c++) {
      for (int j = 0; j < 4; j++) {
        column[j] = block[at + 12 * j + c];
      }
      for (int i = 0; i < 4; i++) {
        block[at + 12 * i + c] =
            basis[4 * i] * column[0]
                + basis[4 * i + 1] * column[1]
                + basis[4 * i + 2] * column[2]
                + basis[4 * i + 3] * column[3];
      }
    }
  }
}
