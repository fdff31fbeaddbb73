package org.plumbline.mesh;

/** Small meshes for tests. */
public final class Blocks {
  private Blocks() {}

  /** A box of nx × ny × nz bricks of size 1, one block "box", facet set "top" at the largest z. */
  public static Mesh box(int nx, int ny, int nz) {
    MeshBuilder builder = new MeshBuilder();
    for (int k = 0; k <= nz; k++) {
      for (int j = 0; j <= ny; j++) {
        for (int i = 0; i <= nx; i++) {
          builder.node(i, j, k);
        }
      }
    }
    int[] cells = new int[8 * nx * ny * nz];
    int[] top = new int[4 * nx * ny];
    int at = 0;
    int facet = 0;
    for (int k = 0; k < nz; k++) {
      for (int j = 0; j < ny; j++) {
        for (int i = 0; i < nx; i++) {
          int n = (k * (ny + 1) + j) * (nx + 1) + i;
          int up = (nx + 1) * (ny + 1);
          int[] quad = {n, n + 1, n + nx + 2, n + nx + 1};
          for (int c = 0; c < 4; c++) {
            cells[at + c] = quad[c];
            cells[at + 4 + c] = quad[c] + up;
            if (k == nz - 1) {
              top[facet++] = quad[c] + up;
            }
          }
          at += 8;
        }
      }
    }
    return builder.block("box", CellType.HEX8, cells).facetSet("top", top).build();
  }

  /** A right prism on the triangle (0,0), (1,0), (0,1) with height 2. */
  public static Mesh prism() {
    MeshBuilder builder = new MeshBuilder();
    for (int k = 0; k < 2; k++) {
      builder.node(0, 0, 2 * k);
      builder.node(1, 0, 2 * k);
      builder.node(0, 1, 2 * k);
    }
    return builder.block("prism", CellType.WEDGE6, new int[] {0, 1, 2, 3, 4, 5}).build();
  }

  /** The same mesh with one node moved. */
  public static Mesh moved(Mesh mesh, int node, double dx, double dy, double dz) {
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < mesh.nodeCount(); n++) {
      double on = n == node ? 1 : 0;
      builder.node(
          mesh.coordinate(n, 0) + on * dx,
          mesh.coordinate(n, 1) + on * dy,
          mesh.coordinate(n, 2) + on * dz);
    }
    mesh.blocks().forEach(b -> builder.block(b.name(), b.type(), b.connectivity()));
    mesh.nodeSetNames().forEach(s -> builder.nodeSet(s, mesh.nodeSet(s).nodes()));
    mesh.facetSetNames().forEach(s -> builder.facetSet(s, mesh.facetSet(s).connectivity()));
    return builder.build();
  }
}
