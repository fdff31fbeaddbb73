package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * The integration points of one primary facet, evaluated together. They belong to pairs, one per
 * secondary facet that lies in front of it.
 *
 * <p>One quantity after the other is worked out for all points, in loops without branches over flat
 * arrays: the compiler makes vector code of them, and roots and quotients of different points do
 * not wait for each other as they do within a point. Points that do not count are left out
 * afterwards. Positions (u, v), heights h and slopes are in the frame of the primary facet.
 *
 * <p>At each point the interpolated, normalised nodal normal n joins x_p = Σ Nₖ xₖ with x_s = x_p +
 * g n on the secondary facet (eqs. M2, M3); sliding its corners along n into the plane of the point
 * makes that projection the inverse of a plane bilinear map. Work arrays are reused; not for
 * concurrent use.
 */
final class SegmentPoints {
  /**
   * How far outside the reference square a projected point may fall and still count, where facets
   * do not fade with their distance: gaps may be wide there.
   */
  private static final double OUTSIDE = 1.2;

  /** Normals farther from the facet's mean normal than this cosine are not followed. */
  private static final double MIN_COSINE = 0.1;

  private final FacetFrame frame;
  private final BilinearMap primary = new BilinearMap();
  private final BilinearMap secondary = new BilinearMap();
  private final FacetArea area;
  private int pairs;

  /** Facet of a pair, as the caller knows it. */
  private int[] other = new int[16];

  /** Points of pair k stand at starts[k] … starts[k + 1). */
  private int[] starts = new int[17];

  /** Corners of the secondary facet of a pair in the frame: four u, four v, four h, mm. */
  private double[] otherCorners = new double[12 * 16];

  private final double[] normalU = new double[4];
  private final double[] normalV = new double[4];
  private final double[] normalH = new double[4];
  private final double[] corner = new double[4];
  private final double[] cornerV = new double[4];
  private final double[] cornerH = new double[4];
  private int size;
  private double[] u = {};
  private double[] v = {};

  /** Zero at all points: corners of the primary facet do not slide. */
  private double[] none = {};

  private double[] slopeU = {};
  private double[] slopeV = {};
  private double[] height = {};

  /** Length along n per height. */
  private double[] stretch = {};

  /** Place in the primary facet, per point. */
  private double[] xi = {};

  private double[] eta = {};

  /** Place in the secondary facet, per point. */
  private double[] otherXi = {};

  private double[] otherEta = {};

  /** Weight of a point: its share of the plane area, after {@link #evaluate} of the area, mm². */
  double[] weight = {};

  /** Gap, mm, negative in penetration. */
  double[] gap = {};

  /** Components of n. */
  double[] nx = {};

  double[] ny = {};
  double[] nz = {};

  /** Shape functions of the primary facet, per corner and point. */
  final double[][] shape = new double[4][0];

  /** Shape functions of the secondary facet, per corner and point. */
  final double[][] otherShape = new double[4][0];

  SegmentPoints(FacetFrame frame, FacetArea area) {
    this.frame = frame;
    this.area = area;
  }

  /**
   * Begins a primary facet whose frame and area are set.
   *
   * @param pu corners in its frame, mm
   * @param normals averaged unit normals at the corners, 4 × 3
   */
  void start(double[] pu, double[] pv, double[] ph, double[] normals) {
    primary.corners(pu, pv, ph);
    frame.vectors(normals, corner, cornerV, cornerH);
    BilinearMap.modes(corner, normalU);
    BilinearMap.modes(cornerV, normalV);
    BilinearMap.modes(cornerH, normalH);
  }

  /** Forgets all points and pairs. */
  void clear() {
    size = 0;
    pairs = 0;
  }

  int size() {
    return size;
  }

  int pairs() {
    return pairs;
  }

  /** First point of a pair; that of the next pair is one past its last. */
  int begin(int pair) {
    return starts[pair];
  }

  /** The secondary facet of a pair. */
  int other(int pair) {
    return other[pair];
  }

  /**
   * Adds the points of a rule on the triangle (c, c + e, c + f).
   *
   * @param area plane area of the triangle, times a factor, mm²
   */
  void addTriangle(
      SegmentRule rule,
      double cu,
      double cv,
      double eu,
      double ev,
      double fu,
      double fv,
      double area) {
    int n = rule.points();
    if (size + n > u.length) {
      grow(size + n);
    }
    for (int q = 0; q < n; q++) {
      double s = rule.first(q);
      double t = rule.second(q);
      u[size + q] = cu + s * eu + t * fu;
      v[size + q] = cv + s * ev + t * fv;
      weight[size + q] = area * rule.weight(q);
    }
    size += n;
  }

  /**
   * Makes a pair of the points that were added since the last one, if there are any.
   *
   * @param facet the secondary facet
   * @param su its corners in the frame, mm
   */
  void endPair(int facet, double[] su, double[] sv, double[] sh) {
    if (size == starts[pairs]) {
      return;
    }
    if (pairs == other.length) {
      other = Arrays.copyOf(other, 2 * pairs);
      starts = Arrays.copyOf(starts, 2 * pairs + 1);
      otherCorners = Arrays.copyOf(otherCorners, 24 * pairs);
    }
    other[pairs] = facet;
    System.arraycopy(su, 0, otherCorners, 12 * pairs, 4);
    System.arraycopy(sv, 0, otherCorners, 12 * pairs + 4, 4);
    System.arraycopy(sh, 0, otherCorners, 12 * pairs + 8, 4);
    starts[++pairs] = size;
  }

  private void grow(int points) {
    u = Arrays.copyOf(u, 2 * points);
    v = Arrays.copyOf(v, 2 * points);
    weight = Arrays.copyOf(weight, 2 * points);
    none = new double[2 * points];
    slopeU = new double[2 * points];
    slopeV = new double[2 * points];
    height = new double[2 * points];
    stretch = new double[2 * points];
    xi = new double[2 * points];
    eta = new double[2 * points];
    otherXi = new double[2 * points];
    otherEta = new double[2 * points];
    gap = new double[2 * points];
    nx = new double[2 * points];
    ny = new double[2 * points];
    nz = new double[2 * points];
    for (int k = 0; k < 4; k++) {
      shape[k] = new double[2 * points];
      otherShape[k] = new double[2 * points];
    }
  }

  /**
   * Projects the points onto the secondary facets of their pairs, and keeps those that count.
   *
   * @param depth penetration beyond which a point is on the wrong side of the body, mm
   * @param bounded whether points count wherever they fall
   */
  void evaluate(double depth, boolean bounded) {
    primary.invert(0, size, u, v, none, none, none, xi, eta);
    normals();
    for (int k = 0; k < pairs; k++) {
      System.arraycopy(otherCorners, 12 * k, corner, 0, 4);
      System.arraycopy(otherCorners, 12 * k + 4, cornerV, 0, 4);
      System.arraycopy(otherCorners, 12 * k + 8, cornerH, 0, 4);
      secondary.corners(corner, cornerV, cornerH);
      secondary.invert(starts[k], starts[k + 1], u, v, slopeU, slopeV, height, otherXi, otherEta);
      secondary.heights(starts[k], starts[k + 1], otherXi, otherEta, gap);
    }
    for (int p = 0; p < size; p++) {
      gap[p] = (gap[p] - height[p]) * stretch[p];
    }
    primary.perArea(size, xi, eta, weight);
    area.times(size, xi, eta, weight);
    keep(depth, bounded);
    shape(size, xi, eta, shape[0], shape[1], shape[2], shape[3]);
    shape(size, otherXi, otherEta, otherShape[0], otherShape[1], otherShape[2], otherShape[3]);
  }

  private static void shape(
      int n, double[] xi, double[] eta, double[] n0, double[] n1, double[] n2, double[] n3) {
    for (int p = 0; p < n; p++) {
      double left = (1 - xi[p]) / 4;
      double right = (1 + xi[p]) / 4;
      n0[p] = left * (1 - eta[p]);
      n1[p] = right * (1 - eta[p]);
      n2[p] = right * (1 + eta[p]);
      n3[p] = left * (1 + eta[p]);
    }
  }

  /** Heights, unit normals and slopes. */
  private void normals() {
    double u0 = normalU[0];
    double u1 = normalU[1];
    double u2 = normalU[2];
    double u3 = normalU[3];
    double v0 = normalV[0];
    double v1 = normalV[1];
    double v2 = normalV[2];
    double v3 = normalV[3];
    double h0 = normalH[0];
    double h1 = normalH[1];
    double h2 = normalH[2];
    double h3 = normalH[3];
    for (int p = 0; p < size; p++) {
      double x = xi[p];
      double y = eta[p];
      double ou = u0 + u1 * x + (u2 + u3 * x) * y;
      double ov = v0 + v1 * x + (v2 + v3 * x) * y;
      double oh = h0 + h1 * x + (h2 + h3 * x) * y;
      double perHeight = 1 / oh;
      slopeU[p] = ou * perHeight;
      slopeV[p] = ov * perHeight;
      stretch[p] = Math.sqrt(ou * ou + ov * ov + oh * oh) * perHeight;
    }
    primary.heights(0, size, xi, eta, height);
    double ux = frame.axis(0, 0);
    double uy = frame.axis(0, 1);
    double uz = frame.axis(0, 2);
    double vx = frame.axis(1, 0);
    double vy = frame.axis(1, 1);
    double vz = frame.axis(1, 2);
    double hx = frame.axis(2, 0);
    double hy = frame.axis(2, 1);
    double hz = frame.axis(2, 2);
    for (int p = 0; p < size; p++) {
      double oh = 1 / stretch[p];
      double ou = slopeU[p] * oh;
      double ov = slopeV[p] * oh;
      nx[p] = ux * ou + vx * ov + hx * oh;
      ny[p] = uy * ou + vy * ov + hy * oh;
      nz[p] = uz * ou + vz * ov + hz * oh;
    }
  }

  /** Moves the points that count to the front. */
  private void keep(double depth, boolean bounded) {
    int kept = 0;
    int p = 0;
    for (int k = 0; k < pairs; k++) {
      for (; p < starts[k + 1]; p++) {
        if (counts(p, depth, bounded)) {
          move(p, kept++);
        }
      }
      starts[k + 1] = kept;
    }
    size = kept;
  }

  private void move(int from, int to) {
    if (to < from) {
      xi[to] = xi[from];
      eta[to] = eta[from];
      otherXi[to] = otherXi[from];
      otherEta[to] = otherEta[from];
      weight[to] = weight[from];
      gap[to] = gap[from];
      nx[to] = nx[from];
      ny[to] = ny[from];
      nz[to] = nz[from];
    }
  }

  private boolean counts(int p, double depth, boolean bounded) {
    double reach = Math.max(Math.abs(otherXi[p]), Math.abs(otherEta[p]));
    return BilinearMap.near(xi[p], eta[p])
        && stretch[p] > 0
        && stretch[p] * MIN_COSINE < 1
        && BilinearMap.near(otherXi[p], otherEta[p])
        && (bounded || reach <= OUTSIDE && gap[p] >= -depth);
  }
}
