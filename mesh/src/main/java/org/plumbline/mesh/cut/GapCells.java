package org.plumbline.mesh.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells between the two faces of a wedge: bricks, and prisms where a facet has an edge on the hinge
 * line.
 */
final class GapCells {
  /** Corners of a facet of the cut. */
  static final int CORNERS = 4;

  private final List<int[]> bricks = new ArrayList<>();
  private final List<int[]> prisms = new ArrayList<>();

  /**
   * Adds the cells below a facet.
   *
   * @param column nodes from the joint's to the shaft's face under each corner; the facet looks out
   *     of the joint's side
   * @param hinged corners on the hinge line, whose nodes are all the same
   */
  void add(int[][] column, boolean... hinged) {
    int first = 0;
    int count = 0;
    for (int k = 0; k < CORNERS; k++) {
      if (hinged[k]) {
        count++;
        first = hinged[(k + 1) % CORNERS] ? k : first;
      }
    }
    for (int l = 0; l < column[0].length - 1; l++) {
      if (count == 2) {
        prisms.add(prism(column, first, l));
      } else {
        bricks.add(brick(column, l));
      }
    }
  }

  /** The facet looks out of the joint's side, into the gap: it is the bottom face of a cell. */
  private static int[] brick(int[][] column, int l) {
    int[] cell = new int[2 * CORNERS];
    for (int k = 0; k < CORNERS; k++) {
      cell[k] = column[k][l];
      cell[CORNERS + k] = column[k][l + 1];
    }
    return cell;
  }

  /** Triangles at both ends of the hinge edge first … first + 1. */
  private static int[] prism(int[][] column, int first, int l) {
    int[] a = column[first];
    int[] b = column[(first + 1) % CORNERS];
    int[] c = column[(first + 2) % CORNERS];
    int[] d = column[(first + 3) % CORNERS];
    return new int[] {a[l], d[l], d[l + 1], b[l], c[l], c[l + 1]};
  }

  int[] bricks() {
    return flat(bricks);
  }

  int[] prisms() {
    return flat(prisms);
  }

  private static int[] flat(List<int[]> cells) {
    return cells.stream().flatMapToInt(Arrays::stream).toArray();
  }
}
