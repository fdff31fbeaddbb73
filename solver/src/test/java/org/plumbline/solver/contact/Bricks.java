package org.plumbline.solver.contact;

import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/** Test bodies: a lattice of bricks, mapped. Node (i, j, k) has number (k · ny + j) · nx + i. */
final class Bricks {
  private Bricks() {}

  /** Moves a lattice point. */
  interface Warp {
    /** Changes {@code x} (three coordinates, mm) in place. */
    void apply(double[] x);
  }

  /**
   * Bricks between the given coordinates, with facet sets "top" (last z) and "bottom" (first z).
   */
  static Mesh lattice(double[] xs, double[] ys, double[] zs, Warp warp) {
    int nx = xs.length;
    int ny = ys.length;
    MeshBuilder builder = new MeshBuilder();
    double[] x = new double[3];
    for (double z : zs) {
      for (double y : ys) {
        for (double v : xs) {
          x[0] = v;
          x[1] = y;
          x[2] = z;
          warp.apply(x);
          builder.node(x[0], x[1], x[2]);
        }
      }
    }
    int[] cells = new int[8 * (nx - 1) * (ny - 1) * (zs.length - 1)];
    int at = 0;
    for (int k = 0; k + 1 < zs.length; k++) {
      for (int j = 0; j + 1 < ny; j++) {
        for (int i = 0; i + 1 < nx; i++) {
          int a = (k * ny + j) * nx + i;
          int[] quad = {a, a + 1, a + 1 + nx, a + nx};
          for (int c = 0; c < 4; c++) {
            cells[at + c] = quad[c];
            cells[at + 4 + c] = quad[c] + nx * ny;
          }
          at += 8;
        }
      }
    }
    return builder
        .block("body", CellType.HEX8, cells)
        .facetSet("bottom", plane(nx, ny, 0, true))
        .facetSet("top", plane(nx, ny, nx * ny * (zs.length - 1), false))
        .build();
  }

  static Mesh lattice(double[] xs, double[] ys, double[] zs) {
    return lattice(xs, ys, zs, x -> {});
  }

  private static int[] plane(int nx, int ny, int base, boolean down) {
    int[] facets = new int[4 * (nx - 1) * (ny - 1)];
    int at = 0;
    for (int j = 0; j + 1 < ny; j++) {
      for (int i = 0; i + 1 < nx; i++) {
        int a = base + j * nx + i;
        facets[at++] = a;
        facets[at++] = down ? a + nx : a + 1;
        facets[at++] = a + nx + 1;
        facets[at++] = down ? a + 1 : a + nx;
      }
    }
    return facets;
  }

  /** n equal cells between two coordinates: n + 1 values. */
  static double[] even(double from, double to, int n) {
    double[] x = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      x[i] = from + (to - from) * i / n;
    }
    return x;
  }

  static ContactSurface surface(Mesh mesh, String set) {
    FacetSet facets = mesh.facetSet(set);
    return ContactSurface.of(mesh, facets);
  }
}
