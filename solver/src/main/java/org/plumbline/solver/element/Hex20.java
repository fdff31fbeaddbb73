package org.plumbline.solver.element;

import org.plumbline.mesh.CellShape;

/**
 * Serendipity brick on [−1, 1]³ with the 3×3×3 Gauss rule: corners, then midside nodes (Zienkiewicz
 * and Taylor 2000, § 8.7).
 *
 * <p>With ξ_a the coordinates of node a, (docs/theory.md, eq. E12)
 *
 * <pre>
 *   corner:             N_a = ⅛ (1 + ξξ_a)(1 + ηη_a)(1 + ζζ_a)(ξξ_a + ηη_a + ζζ_a − 2)
 *   midside, ξ_a = 0:   N_a = ¼ (1 − ξ²)(1 + ηη_a)(1 + ζζ_a)
 * </pre>
 *
 * <p>27 points and not the 14 that are enough for its rank: the patch test on cells with curved
 * edges integrates polynomials of degree five in each direction, for which three Gauss points are
 * exact. Full second order on affine cells; under a trilinear map it has complete linear fields
 * only.
 */
public final class Hex20 implements Interpolation {
  private static final int NODES = 20;
  private static final int CORNERS = 8;
  private static final int POINTS = 27;
  private static final double[] LINE = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};
  private static final double[] LINE_WEIGHT = {5.0 / 9, 8.0 / 9, 5.0 / 9};
  private static final double EIGHTH = 0.125;
  private static final double QUARTER = 0.25;

  /** −1, 0 or 1 per node and axis. */
  private static final int[] SIGN = signs();

  private static int[] signs() {
    int[] corner = {
      -1, -1, -1, 1, -1, -1, 1, 1, -1, -1, 1, -1, -1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1
    };
    int[] sign = new int[3 * NODES];
    System.arraycopy(corner, 0, sign, 0, corner.length);
    for (int e = 0; e < CellShape.HEXAHEDRON.edges(); e++) {
      int a = CellShape.HEXAHEDRON.edgeCorner(e, 0);
      int b = CellShape.HEXAHEDRON.edgeCorner(e, 1);
      for (int i = 0; i < 3; i++) {
        sign[3 * (CORNERS + e) + i] = (corner[3 * a + i] + corner[3 * b + i]) / 2;
      }
    }
    return sign;
  }

  @Override
  public int nodes() {
    return NODES;
  }

  @Override
  public int points() {
    return POINTS;
  }

  @Override
  public double point(int q, int axis) {
    return LINE[place(q, axis)];
  }

  @Override
  public double weight(int q) {
    return LINE_WEIGHT[place(q, 0)] * LINE_WEIGHT[place(q, 1)] * LINE_WEIGHT[place(q, 2)];
  }

  private static int place(int q, int axis) {
    return axis == 0 ? q % 3 : axis == 1 ? q / 3 % 3 : q / 9;
  }

  @Override
  public boolean meanDilatation() {
    return false;
  }

  @Override
  public double centroid(int axis) {
    return 0;
  }

  @Override
  public void values(double xi, double eta, double zeta, double[] out) {
    double[] at = {xi, eta, zeta};
    for (int a = 0; a < NODES; a++) {
      double product = a < CORNERS ? EIGHTH : QUARTER;
      double sum = -2;
      for (int i = 0; i < 3; i++) {
        product *= factor(a, i, at[i]);
        sum += SIGN[3 * a + i] * at[i];
      }
      out[a] = a < CORNERS ? product * sum : product;
    }
  }

  @Override
  public void derivatives(double xi, double eta, double zeta, double[] out) {
    double[] at = {xi, eta, zeta};
    for (int a = 0; a < NODES; a++) {
      double sum = SIGN[3 * a] * xi + SIGN[3 * a + 1] * eta + SIGN[3 * a + 2] * zeta - 2;
      for (int i = 0; i < 3; i++) {
        int j = (i + 1) % 3;
        int k = (i + 2) % 3;
        double others = factor(a, j, at[j]) * factor(a, k, at[k]);
        int s = SIGN[3 * a + i];
        out[3 * a + i] =
            a < CORNERS
                ? EIGHTH * others * s * (sum + 1 + s * at[i])
                : QUARTER * others * (s == 0 ? -2 * at[i] : s);
      }
    }
  }

  // 1 + ξξ_a, or 1 − ξ² along the edge of a midside node.
  private static double factor(int node, int axis, double at) {
    int s = SIGN[3 * node + axis];
    return s == 0 ? 1 - at * at : 1 + s * at;
  }
}
