package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;

/** Conversion tables against the edges that the format descriptions give for midside nodes. */
class NodeOrderTest {
  // Ends of the edges of nodes 8 … 19, or 4 … 9, of a file, counted from 0.
  private static final int[] GMSH_HEX20 = {
    0, 1, 0, 3, 0, 4, 1, 2, 1, 5, 2, 3, 2, 6, 3, 7, 4, 5, 4, 7, 5, 6, 6, 7
  };
  private static final int[] GMSH_TET10 = {0, 1, 1, 2, 0, 2, 0, 3, 2, 3, 1, 3};
  private static final int[] ABAQUS_C3D20 = {
    0, 1, 1, 2, 2, 3, 3, 0, 4, 5, 5, 6, 6, 7, 7, 4, 0, 4, 1, 5, 2, 6, 3, 7
  };
  private static final int[] ABAQUS_C3D10 = {0, 1, 1, 2, 2, 0, 0, 3, 1, 3, 2, 3};

  private static void check(NodeOrder order, CellType type, int[] edges) {
    CellShape shape = type.shape();
    for (int e = 0; e < shape.edges(); e++) {
      int place = order.place(type, shape.corners() + e) - shape.corners();
      int a = edges[2 * place];
      int b = edges[2 * place + 1];
      assertThat(shape.edgeBetween(a, b)).as(order + " " + type + " edge " + e).isEqualTo(e);
    }
  }

  @Test
  void midsideNodesStandOnTheEdgesOfTheFormats() {
    check(NodeOrder.GMSH, CellType.HEX20, GMSH_HEX20);
    check(NodeOrder.GMSH, CellType.TET10, GMSH_TET10);
    check(NodeOrder.ABAQUS, CellType.HEX20, ABAQUS_C3D20);
    check(NodeOrder.ABAQUS, CellType.TET10, ABAQUS_C3D10);
    check(NodeOrder.VTK, CellType.HEX20, ABAQUS_C3D20);
    check(NodeOrder.VTK, CellType.TET10, ABAQUS_C3D10);
  }

  @ParameterizedTest
  @EnumSource(NodeOrder.class)
  void thereAndBackIsTheCell(NodeOrder order) {
    for (CellType type : CellType.values()) {
      int[] nodes = new int[type.nodes()];
      Arrays.setAll(nodes, k -> 7 * k + 3);
      assertThat(order.fromFile(type, order.toFile(type, nodes))).isEqualTo(nodes);
      assertThat(Arrays.copyOf(order.toFile(type, nodes), type.shape().corners()))
          .isEqualTo(Arrays.copyOf(nodes, type.shape().corners()));
    }
  }
}
