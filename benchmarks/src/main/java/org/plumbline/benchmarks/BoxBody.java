package org.plumbline.benchmarks;

import java.util.Map;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

/** Boxes of unit bricks, clamped at the bottom, with a square patch on top. */
public final class BoxBody {
  private final int nx;
  private final int ny;
  private final int nz;

  public BoxBody(int nx, int ny, int nz) {
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
  }

  /** Parses {@code 25x25x25}. */
  public static BoxBody parse(String size) {
    String[] n = size.split("x", -1);
    return new BoxBody(Integer.parseInt(n[0]), Integer.parseInt(n[1]), Integer.parseInt(n[2]));
  }

  public ElasticBody body() {
    MeshBuilder builder = new MeshBuilder();
    for (int k = 0; k <= nz; k++) {
      for (int j = 0; j <= ny; j++) {
        for (int i = 0; i <= nx; i++) {
          builder.node(i, j, k);
        }
      }
    }
    int[] cells = new int[8 * nx * ny * nz];
    int c = 0;
    for (int k = 0; k < nz; k++) {
      for (int j = 0; j < ny; j++) {
        for (int i = 0; i < nx; i++) {
          for (int up = 0; up < 2; up++) {
            cells[c++] = node(i, j, k + up);
            cells[c++] = node(i + 1, j, k + up);
            cells[c++] = node(i + 1, j + 1, k + up);
            cells[c++] = node(i, j + 1, k + up);
          }
        }
      }
    }
    Mesh mesh = builder.block("solid", CellType.HEX8, cells).build();
    int[] bottom = new int[(nx + 1) * (ny + 1)];
    for (int i = 0; i < bottom.length; i++) {
      bottom[i] = i;
    }
    return new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(1, 0.3)), bottom);
  }

  /** Mesh nodes of a square of {@code side}² nodes in a corner of the top. */
  int[] patch(int side) {
    int across = Math.min(side, nx + 1);
    int deep = Math.min(side, ny + 1);
    int[] nodes = new int[across * deep];
    for (int j = 0; j < deep; j++) {
      for (int i = 0; i < across; i++) {
        nodes[i + across * j] = node(i, j, nz);
      }
    }
    return nodes;
  }

  private int node(int i, int j, int k) {
    return i + (nx + 1) * (j + (ny + 1) * k);
  }
}
