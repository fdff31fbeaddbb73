package org.plumbline.mesh.anatomy.hip;

import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;

/**
 * Determinants of the trilinear map at the 2 × 2 × 2 Gauss points, written apart from the product.
 */
final class HexJacobians {
  private static final int[] XI = {-1, 1, 1, -1, -1, 1, 1, -1};
  private static final int[] ETA = {-1, -1, 1, 1, -1, -1, 1, 1};
  private static final int[] ZETA = {-1, -1, -1, -1, 1, 1, 1, 1};
  private static final double GAUSS = 1 / Math.sqrt(3);

  private HexJacobians() {}

  /** Smallest determinant of a mesh of hexahedra. */
  static double smallest(Mesh mesh) {
    double smallest = Double.POSITIVE_INFINITY;
    double[][] j = new double[3][3];
    for (CellBlock block : mesh.blocks()) {
      for (int c = 0; c < block.size(); c++) {
        for (int g = 0; g < 8; g++) {
          for (int a = 0; a < 3; a++) {
            j[0][a] = 0;
            j[1][a] = 0;
            j[2][a] = 0;
            for (int n = 0; n < 8; n++) {
              double x = 1 + GAUSS * XI[g] * XI[n];
              double y = 1 + GAUSS * ETA[g] * ETA[n];
              double z = 1 + GAUSS * ZETA[g] * ZETA[n];
              double p = mesh.coordinate(block.node(c, n), a) / 8;
              j[0][a] += p * XI[n] * y * z;
              j[1][a] += p * ETA[n] * x * z;
              j[2][a] += p * ZETA[n] * x * y;
            }
          }
          smallest =
              Math.min(
                  smallest,
                  j[0][0] * (j[1][1] * j[2][2] - j[1][2] * j[2][1])
                      - j[0][1] * (j[1][0] * j[2][2] - j[1][2] * j[2][0])
                      + j[0][2] * (j[1][0] * j[2][1] - j[1][1] * j[2][0]));
        }
      }
    }
    return smallest;
  }
}
