package org.plumbline.mesh.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;

/**
 * Columns of nodes below a cut: from every node of its face along the edges of the bricks under it,
 * brick after brick, to the end of the shaft.
 */
final class MeshColumns {
  private static final int NONE = -1;

  private final Map<Integer, int[]> columns = new HashMap<>();

  /**
   * Follows the bricks of the shaft's side from facet to opposite facet.
   *
   * @throws IllegalStateException if a cell under the cut is no brick
   */
  static MeshColumns below(CutMesh cut) {
    SubMesh shaft = cut.part(Part.SHAFT_SIDE);
    Bricks bricks = new Bricks(shaft.mesh());
    int[] next = new int[shaft.mesh().nodeCount()];
    Arrays.fill(next, NONE);
    for (int f = 0; f < cut.lipFacets(); f++) {
      int[] facet = new int[4];
      for (int k = 0; k < 4; k++) {
        facet[k] = shaft.node(cut.lipNode(f, k));
      }
      int cell = bricks.beyond(facet, NONE);
      if (cell == NONE) {
        throw new IllegalStateException("no brick lies under facet " + f + " of the cut");
      }
      while (cell != NONE) {
        int[] opposite = bricks.opposite(cell, facet);
        for (int k = 0; k < 4; k++) {
          next[facet[k]] = opposite[k];
        }
        facet = opposite;
        cell = bricks.beyond(facet, cell);
      }
    }
    MeshColumns found = new MeshColumns();
    for (int f = 0; f < cut.lipFacets(); f++) {
      for (int k = 0; k < 4; k++) {
        int lip = cut.lipNode(f, k);
        found.columns.computeIfAbsent(lip, n -> follow(shaft, next, n));
      }
    }
    return found;
  }

  private static int[] follow(SubMesh shaft, int[] next, int lip) {
    List<Integer> column = new ArrayList<>();
    for (int n = shaft.node(lip); n != NONE; n = next[n]) {
      column.add(shaft.wholeNode(n));
    }
    return column.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Nodes of the closed bone from a node of the cut face down; by number of that node. */
  Map<Integer, int[]> columns() {
    return columns;
  }

  /** Bricks of a mesh, found by their nodes. */
  private static final class Bricks {
    private static final int CORNERS = 8;

    private final List<int[]> cells = new ArrayList<>();
    private final Map<Integer, List<Integer>> around = new HashMap<>();

    Bricks(Mesh mesh) {
      for (CellBlock block : mesh.blocks()) {
        for (int c = 0; block.type() == CellType.HEX8 && c < block.size(); c++) {
          int[] nodes = new int[CORNERS];
          block.nodes(c, nodes);
          for (int n : nodes) {
            around.computeIfAbsent(n, k -> new ArrayList<>()).add(cells.size());
          }
          cells.add(nodes);
        }
      }
    }

    /** The brick with all four nodes of a facet that is not the given one. */
    int beyond(int[] facet, int not) {
      for (int cell : around.getOrDefault(facet[0], List.of())) {
        if (cell != not
            && place(cells.get(cell), facet[1]) >= 0
            && place(cells.get(cell), facet[2]) >= 0
            && place(cells.get(cell), facet[3]) >= 0) {
          return cell;
        }
      }
      return NONE;
    }

    /** Per node of a facet of a brick its neighbour along the edge that leaves the facet. */
    int[] opposite(int cell, int... facet) {
      int[] nodes = cells.get(cell);
      int[] found = new int[4];
      for (int k = 0; k < 4; k++) {
        int at = place(nodes, facet[k]);
        int base = at - at % 4;
        int[] neighbours = {
          nodes[base + (at + 1) % 4], nodes[base + (at + 3) % 4], nodes[(at + 4) % CORNERS]
        };
        found[k] =
            Arrays.stream(neighbours).filter(n -> place(facet, n) < 0).findFirst().orElseThrow();
      }
      return found;
    }

    private static int place(int[] nodes, int node) {
      for (int k = 0; k < nodes.length; k++) {
        if (nodes[k] == node) {
          return k;
        }
      }
      return NONE;
    }
  }
}
