package org.plumbline.solver.assembly;

import org.plumbline.mesh.CellShape;

/**
 * Quadrature finer than that of any element: four Gauss points per direction, on triangles and
 * tetrahedra collapsed onto a corner (Duffy 1982), exact there to degree 6 and 5.
 */
final class FineQuadrature {
  private static final double[] LINE = {
    -0.86113631159405258, -0.33998104358485626, 0.33998104358485626, 0.86113631159405258
  };
  private static final double[] WEIGHT = {
    0.34785484513745386, 0.65214515486254614, 0.65214515486254614, 0.34785484513745386
  };

  private FineQuadrature() {}

  /** ξ, η, ζ and weight of every point on the reference cell. */
  static double[][] of(CellShape shape) {
    double[][] points = new double[64][];
    for (int p = 0; p < points.length; p++) {
      double r = LINE[p % 4];
      double s = LINE[p / 4 % 4];
      double t = LINE[p / 16];
      double weight = WEIGHT[p % 4] * WEIGHT[p / 4 % 4] * WEIGHT[p / 16];
      double u = 0.5 * (1 + r);
      double v = 0.5 * (1 + s);
      double w = 0.5 * (1 + t);
      points[p] =
          switch (shape) {
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
