package org.plumbline.solver.equilibrium;

import java.util.function.DoubleBinaryOperator;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Single-layer bodies whose facets form a graph surface y = f(x, z), for tests with rigid bodies.
 */
final class Surfaces {
  private Surfaces() {}

  /**
   * @param up whether the facets look towards +y
   */
  static Mesh graph(
      double x0,
      double x1,
      int nx,
      double z0,
      double z1,
      int nz,
      DoubleBinaryOperator y,
      boolean up) {
    MeshBuilder b = new MeshBuilder();
    double depth = up ? -1 : 1;
    for (int layer = 0; layer < 2; layer++) {
      for (int i = 0; i <= nx; i++) {
        for (int k = 0; k <= nz; k++) {
          double x = x0 + (x1 - x0) * i / nx;
          double z = z0 + (z1 - z0) * k / nz;
          b.node(x, y.applyAsDouble(x, z) + layer * depth, z);
        }
      }
    }
    int[] cells = new int[8 * nx * nz];
    int[] facets = new int[4 * nx * nz];
    int below = (nx + 1) * (nz + 1);
    for (int i = 0; i < nx; i++) {
      for (int k = 0; k < nz; k++) {
        int a = i * (nz + 1) + k;
        // counter-clockwise seen from +y: (x, z), (x, z+1), (x+1, z+1), (x+1, z)
        int[] q = {a, a + 1, a + nz + 2, a + nz + 1};
        int c = i * nz + k;
        for (int s = 0; s < 4; s++) {
          facets[4 * c + s] = up ? q[s] : q[3 - s];
          int bottom = up ? q[s] + below : q[s];
          int top = up ? q[s] : q[s] + below;
          cells[8 * c + s] = bottom;
          cells[8 * c + 4 + s] = top;
        }
      }
    }
    return b.block("body", CellType.HEX8, cells).facetSet("surface", facets).build();
  }
}
