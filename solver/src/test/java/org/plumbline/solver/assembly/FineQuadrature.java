package org.plumbline.solver.assembly;

import org.plumbline.mesh.CellType;

/**
 * Quadrature finer than that of the elements: Gauss points in each direction, three for cells of
 * first order and four for those of second, on triangles and tetrahedra collapsed onto a corner
 * (Duffy 1982).
 */
final class FineQuadrature {
  private static final double[] LINE3 = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};
  private static final double[] WEIGHT3 = {5.0 / 9, 8.0 / 9, 5.0 / 9};
  private static final double[] LINE4 = {
    -0.86113631159405258, -0.33998104358485626, 0.33998104358485626, 0.86113631159405258
  };
  private static final double[] WEIGHT4 = {
    0.34785484513745386, 0.65214515486254614, 0.65214515486254614, 0.34785484513745386
  };

  private FineQuadrature() {}

  /** ξ, η, ζ and weight of every point on the reference cell. */
  static double[][] of(CellType type) {
    double[] line = type.secondOrder() ? LINE4 : LINE3;
    double[] weights = type.secondOrder() ? WEIGHT4 : WEIGHT3;
    int n = line.length;
    double[][] points = new double[n * n * n][];
    for (int p = 0; p < points.length; p++) {
      double r = line[p % n];
      double s = line[p / n % n];
      double t = line[p / (n * n)];
      double weight = weights[p % n] * weights[p / n % n] * weights[p / (n * n)];
      double u = 0.5 * (1 + r);
      double v = 0.5 * (1 + s);
      double w = 0.5 * (1 + t);
      points[p] =
          switch (type.shape()) {
            case HEXAHEDRON -> new double[] {r, s, t, weight};
            case WEDGE -> new double[] {u, v * (1 - u), t, weight * (1 - u) / 4};
            case TETRAHEDRON ->
                new double[] {
                  u, v * (1 - u), w * (1 - u) * (1 - v), weight * (1 - u) * (1 - u) * (1 - v) / 8
                };
          };
    }
    return points;
  }
}
