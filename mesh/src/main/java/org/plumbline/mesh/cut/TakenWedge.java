package org.plumbline.mesh.cut;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * The wedge of bone that was taken out of the shaft's side, where it was: between the near face of
 * the cut and the far one, which has not been turned yet.
 *
 * <p>One layer of cells under the facets of the cut: bricks, and prisms along the hinge line.
 */
final class TakenWedge {
  private final CutMesh cut;
  private final ShaftPlacement placement;
  private final double turnRad;
  private final MeshBuilder builder = new MeshBuilder();
  private final Map<Integer, int[]> columns = new LinkedHashMap<>();

  private TakenWedge(CutMesh cut, WedgeWay way, double angleRad, double turnRad) {
    this.cut = cut;
    this.placement = ShaftPlacement.of(cut, way, angleRad);
    this.turnRad = turnRad;
  }

  /**
   * The wedge.
   *
   * @param turnRad by which the shaft's side was turned after it was taken out
   */
  static Mesh of(CutMesh cut, WedgeWay way, double angleRad, double turnRad) {
    return new TakenWedge(cut, way, angleRad, turnRad).mesh();
  }

  private Mesh mesh() {
    GapCells cells = new GapCells();
    for (int f = 0; f < cut.lipFacets(); f++) {
      int[][] column = new int[GapCells.CORNERS][];
      boolean[] hinged = new boolean[GapCells.CORNERS];
      for (int k = 0; k < column.length; k++) {
        int node = cut.lipNode(f, k);
        column[k] = columns.computeIfAbsent(node, this::column);
        hinged[k] = cut.onHinge(node);
      }
      cells.add(column, hinged);
    }
    builder.block(OpenedBone.GAP, CellType.HEX8, cells.bricks());
    builder.block(OpenedBone.GAP_APEX, CellType.WEDGE6, cells.prisms());
    return builder.build();
  }

  /** Nodes on the near and on the far face; on the hinge line the same. */
  private int[] column(int whole) {
    double[] x = new double[3];
    Arrays.setAll(x, a -> cut.whole().coordinate(whole, a));
    int near = builder.node(x[0], x[1], x[2]);
    if (cut.onHinge(whole)) {
      return new int[] {near, near};
    }
    placement.place(whole, 1, x);
    cut.plane().open(-turnRad, x);
    return new int[] {near, builder.node(x[0], x[1], x[2])};
  }
}
