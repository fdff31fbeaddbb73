package org.plumbline.mesh.generate;

import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Cuts every brick of a mesh into six tetrahedra about its diagonal from corner 0 to corner 6 (Kuhn
 * 1960): one for each of the six ways to walk from one to the other along edges.
 *
 * <p>Each face is cut from its corner nearest to corner 0, so that neighbours agree where all cells
 * are oriented alike, as on a lattice; {@link org.plumbline.mesh.topology.BoundaryFacets} tells
 * whether they do. Nodes and node sets stay.
 */
public final class KuhnSplit {
  private static final int[][] WALKS = {
    {0, 1, 2, 6}, {0, 2, 3, 6}, {0, 3, 7, 6}, {0, 7, 4, 6}, {0, 4, 5, 6}, {0, 5, 1, 6}
  };

  private KuhnSplit() {}

  /**
   * @throws IllegalArgumentException if a block holds other cells than {@link CellType#HEX8}
   */
  public static Mesh of(Mesh mesh) {
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < mesh.nodeCount(); n++) {
      builder.node(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
    }
    for (CellBlock block : mesh.blocks()) {
      if (block.type() != CellType.HEX8) {
        throw new IllegalArgumentException(
            "block '" + block.name() + "' has cells " + block.type() + ", not HEX8");
      }
      int[] cells = new int[block.size() * WALKS.length * 4];
      int at = 0;
      for (int c = 0; c < block.size(); c++) {
        for (int[] walk : WALKS) {
          for (int corner : walk) {
            cells[at++] = block.node(c, corner);
          }
        }
      }
      builder.block(block.name(), CellType.TET4, cells);
    }
    mesh.nodeSetNames().forEach(s -> builder.nodeSet(s, mesh.nodeSet(s).nodes()));
    return builder.build();
  }
}
