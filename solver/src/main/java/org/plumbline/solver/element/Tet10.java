package org.plumbline.solver.element;

import org.plumbline.mesh.CellShape;

/**
 * Quadratic tetrahedron on (0,0,0), (1,0,0), (0,1,0), (0,0,1): corners, then midside nodes
 * (docs/theory.md, eq. E13). With barycentric coordinates L,
 *
 * <pre>
 *   corner a:          N = L_a (2 L_a − 1)
 *   middle of a and b: N = 4 L_a L_b
 * </pre>
 *
 * <p>Eight points of equal weight, exact to degree 3. Four points of degree 2 would be enough for
 * the rank and for cells with straight edges, where both give the same stiffness; under curved
 * edges volume and patch test need degree 3. The points lie at L = (a, a, a, 1 − 3a) and its
 * permutations for two a. With t = a − ¼ the moments of degree 2 and 3 ask for a mean of t² of 1/80
 * and of t³ of −1/960; for equal weights t₁ + t₂ is then a root of s³ − 3s/40 − 1/240 = 0 (orbits
 * and moments as in Keast 1986, the rule solved for here, eq. E14).
 */
public final class Tet10 implements Interpolation {
  private static final int NODES = 10;
  private static final int CORNERS = 4;
  private static final int POINTS = 8;
  private static final double WEIGHT = 1.0 / 48;
  private static final double CENTROID = 0.25;

  /** The coordinate that three corners share at a point of each orbit. */
  private static final double[] ORBIT = {0.32886164993020291, 0.11295679451251103};

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
    double a = ORBIT[q / CORNERS];
    return q % CORNERS == axis + 1 ? 1 - 3 * a : a;
  }

  @Override
  public double weight(int q) {
    return WEIGHT;
  }

  @Override
  public boolean meanDilatation() {
    return false;
  }

  @Override
  public double centroid(int axis) {
    return CENTROID;
  }

  @Override
  public void values(double xi, double eta, double zeta, double[] out) {
    double[] l = {1 - xi - eta - zeta, xi, eta, zeta};
    for (int a = 0; a < CORNERS; a++) {
      out[a] = l[a] * (2 * l[a] - 1);
    }
    for (int e = 0; e < NODES - CORNERS; e++) {
      out[CORNERS + e] = 4 * l[end(e, 0)] * l[end(e, 1)];
    }
  }

  @Override
  public void derivatives(double xi, double eta, double zeta, double[] out) {
    double[] l = {1 - xi - eta - zeta, xi, eta, zeta};
    for (int i = 0; i < 3; i++) {
      for (int a = 0; a < CORNERS; a++) {
        out[3 * a + i] = (4 * l[a] - 1) * slope(a, i);
      }
      for (int e = 0; e < NODES - CORNERS; e++) {
        int a = end(e, 0);
        int b = end(e, 1);
        out[3 * (CORNERS + e) + i] = 4 * (l[a] * slope(b, i) + l[b] * slope(a, i));
      }
    }
  }

  private static int end(int edge, int end) {
    return CellShape.TETRAHEDRON.edgeCorner(edge, end);
  }

  // ∂L_a/∂ξ_i.
  private static int slope(int corner, int axis) {
    return corner == 0 ? -1 : corner == axis + 1 ? 1 : 0;
  }
}
