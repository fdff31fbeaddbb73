package org.plumbline.mesh.generate;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Raises bricks and tetrahedra to second order: every edge gets a node in its middle, shared by the
 * cells that share the edge. The nodes of the mesh keep their numbers, new ones follow in the order
 * of the cells; node and cell sets keep what they hold.
 */
public final class MidsideNodes {
  private MidsideNodes() {}

  /**
   * @throws IllegalArgumentException if a block has other cells than {@link CellType#HEX8} or
   *     {@link CellType#TET4}
   */
  public static Mesh added(Mesh mesh) {
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < mesh.nodeCount(); n++) {
      builder.node(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
    }
    Map<Long, Integer> middles = new HashMap<>();
    for (CellBlock block : mesh.blocks()) {
      CellType type = raised(block);
      CellShape shape = type.shape();
      int[] cells = new int[block.size() * type.nodes()];
      for (int c = 0; c < block.size(); c++) {
        int at = c * type.nodes();
        for (int k = 0; k < shape.corners(); k++) {
          cells[at + k] = block.node(c, k);
        }
        for (int e = 0; e < shape.edges(); e++) {
          int a = block.node(c, shape.edgeCorner(e, 0));
          int b = block.node(c, shape.edgeCorner(e, 1));
          long edge = (long) Math.min(a, b) * mesh.nodeCount() + Math.max(a, b);
          cells[at + shape.corners() + e] =
              middles.computeIfAbsent(edge, key -> middle(builder, mesh, a, b));
        }
      }
      builder.block(block.name(), type, cells);
    }
    mesh.nodeSetNames().forEach(s -> builder.nodeSet(s, mesh.nodeSet(s).nodes()));
    mesh.cellSetNames().forEach(s -> builder.cellSet(s, mesh.cellSet(s).cells()));
    return builder.build();
  }

  private static CellType raised(CellBlock block) {
    return switch (block.type()) {
      case HEX8 -> CellType.HEX20;
      case TET4 -> CellType.TET10;
      default ->
          throw new IllegalArgumentException(
              "block '"
                  + block.name()
                  + "' has cells "
                  + block.type()
                  + "; only HEX8 and TET4 have a second order here");
    };
  }

  private static int middle(MeshBuilder builder, Mesh mesh, int a, int b) {
    double[] x = new double[3];
    for (int i = 0; i < 3; i++) {
      x[i] = 0.5 * (mesh.coordinate(a, i) + mesh.coordinate(b, i));
    }
    return builder.node(x[0], x[1], x[2]);
  }
}
