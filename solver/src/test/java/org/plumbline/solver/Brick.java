package org.plumbline.solver;

import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.generate.KuhnSplit;
import org.plumbline.mesh.generate.MidsideNodes;

/** Structured test meshes: boxes of bricks, prisms or tetrahedra, mapped into any shape. */
public final class Brick {
  /** Moves a lattice point of the unit cube into space; writes x, y, z. */
  public interface Mapping {
    void map(double u, double v, double w, double[] x);
  }

  private final int nx;
  private final int ny;
  private final int nz;

  public Brick(int nx, int ny, int nz) {
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
  }

  public int nodes() {
    return (nx + 1) * (ny + 1) * (nz + 1);
  }

  public int node(int i, int j, int k) {
    return i + (nx + 1) * (j + (ny + 1) * k);
  }

  /** Nodes of the plane of constant axis index. */
  public int[] plane(int axis, int index) {
    int[] counts = {nx, ny, nz};
    int a = axis == 0 ? 1 : 0;
    int b = axis == 2 ? 1 : 2;
    int[] plane = new int[(counts[a] + 1) * (counts[b] + 1)];
    int[] at = new int[3];
    at[axis] = index;
    int p = 0;
    for (at[b] = 0; at[b] <= counts[b]; at[b]++) {
      for (at[a] = 0; at[a] <= counts[a]; at[a]++) {
        plane[p++] = node(at[0], at[1], at[2]);
      }
    }
    return plane;
  }

  /** Whether a node lies on the surface of the box. */
  public boolean onSurface(int node) {
    int i = node % (nx + 1);
    int j = node / (nx + 1) % (ny + 1);
    int k = node / ((nx + 1) * (ny + 1));
    return i == 0 || i == nx || j == 0 || j == ny || k == 0 || k == nz;
  }

  /** A box [0, lx]×[0, ly]×[0, lz] of bricks in one block "solid". */
  public Mesh box(double lx, double ly, double lz) {
    return mesh(
        CellType.HEX8,
        (u, v, w, x) -> {
          x[0] = lx * u;
          x[1] = ly * v;
          x[2] = lz * w;
        });
  }

  /**
   * A mapped unit cube of cells in one block "solid": bricks, prisms or tetrahedra cut from them.
   * Midside nodes lie in the middle of straight edges and follow the nodes of the lattice.
   */
  public Mesh mesh(CellType type, Mapping mapping) {
    MeshBuilder builder = new MeshBuilder();
    double[] x = new double[3];
    for (int k = 0; k <= nz; k++) {
      for (int j = 0; j <= ny; j++) {
        for (int i = 0; i <= nx; i++) {
          mapping.map((double) i / nx, (double) j / ny, (double) k / nz, x);
          builder.node(x[0], x[1], x[2]);
        }
      }
    }
    if (type.shape() == CellShape.WEDGE) {
      return builder.block("solid", type, wedges()).build();
    }
    Mesh mesh = builder.block("solid", CellType.HEX8, bricks()).build();
    mesh = type.shape() == CellShape.TETRAHEDRON ? KuhnSplit.of(mesh) : mesh;
    return type.secondOrder() ? MidsideNodes.added(mesh) : mesh;
  }

  private int[] bricks() {
    return cells(new int[][] {{0, 1, 2, 3}});
  }

  private int[] wedges() {
    return cells(new int[][] {{0, 1, 2}, {0, 2, 3}});
  }

  private int[] cells(int[][] bases) {
    int[] list = new int[nx * ny * nz * bases.length * 2 * bases[0].length];
    int p = 0;
    for (int k = 0; k < nz; k++) {
      for (int j = 0; j < ny; j++) {
        for (int i = 0; i < nx; i++) {
          int[] low = {node(i, j, k), node(i + 1, j, k), node(i + 1, j + 1, k), node(i, j + 1, k)};
          int up = node(0, 0, 1);
          for (int[] base : bases) {
            for (int c : base) {
              list[p++] = low[c];
            }
            for (int c : base) {
              list[p++] = low[c] + up;
            }
          }
        }
      }
    }
    return list;
  }
}
