package org.plumbline.mesh.cut;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/** Lays the mesh of a bone with a wedge of one angle; used once. */
final class Opening {
  private final CutMesh cut;
  private final SubMesh joint;
  private final SubMesh shaft;
  private final WedgeWay way;
  private final double angle;
  private final ShaftPlacement placement;
  private final double bridgeThickness;
  private final MeshBuilder builder = new MeshBuilder();
  private final int[] shaftCopy;
  private final int[] bridgeCopy;

  Opening(CutMesh cut, WedgeWay way, double angle) {
    this.cut = cut;
    this.way = way;
    this.angle = angle;
    this.placement = ShaftPlacement.of(cut, way, angle);
    this.joint = cut.part(Part.JOINT_SIDE);
    this.shaft = cut.part(Part.SHAFT_SIDE);
    this.bridgeThickness = bridgeThickness();
    this.shaftCopy = new int[cut.whole().nodeCount()];
    this.bridgeCopy = new int[cut.whole().nodeCount()];
  }

  private double bridgeThickness() {
    double deepest = 0;
    for (int n = 0; n < cut.whole().nodeCount(); n++) {
      if (cut.isBridge(n)) {
        deepest = Math.max(deepest, depth(n));
      }
    }
    return deepest;
  }

  private double depth(int n) {
    Mesh m = cut.whole();
    return -cut.plane().height(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
  }

  /** Whether the shaft's side has room for the wedge. */
  boolean fits() {
    return placement.fits();
  }

  OpenedBone lay(int layers) {
    Mesh whole = cut.whole();
    for (int n = 0; n < whole.nodeCount(); n++) {
      shaftCopy[n] = add(place(n));
    }
    for (int n = 0; n < whole.nodeCount(); n++) {
      if (joint.has(n) && shaft.has(n) && !cut.isTied(n)) {
        shaftCopy[n] = add(opened(n, 1));
      }
    }
    for (int n = 0; n < whole.nodeCount(); n++) {
      bridgeCopy[n] = n;
      if (cut.onCrack(n)) {
        bridgeCopy[n] = shaft.has(n) ? shaftCopy[n] : add(opened(n, 0));
      }
    }
    int cell = 0;
    for (CellBlock block : whole.blocks()) {
      int[] nodes = block.connectivity();
      int corners = block.type().nodes();
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] =
            switch (cut.partOfCell(cell + i / corners)) {
              case JOINT_SIDE -> nodes[i];
              case SHAFT_SIDE -> shaftCopy[nodes[i]];
              case BRIDGE -> bridgeCopy[nodes[i]];
            };
      }
      builder.block(block.name(), block.type(), nodes);
      cell += block.size();
    }
    if (layers > 0) {
      gap(layers);
    }
    for (String name : whole.nodeSetNames()) {
      builder.nodeSet(name, whole.nodeSet(name).nodes());
    }
    for (String name : whole.facetSetNames()) {
      builder.facetSet(name, whole.facetSet(name).connectivity());
    }
    return new OpenedBone(cut, way, angle, builder.build(), shaftCopy, bridgeCopy);
  }

  private int add(double... x) {
    return builder.node(x[0], x[1], x[2]);
  }

  /** Where the first copy of a node stands: with the joint's side if it belongs to it. */
  private double[] place(int n) {
    if (joint.has(n)) {
      return opened(n, 0);
    }
    if (shaft.has(n)) {
      return opened(n, 1);
    }
    double share = share(n);
    double[] x = opened(n, 0);
    double[] y = opened(n, 1);
    for (int a = 0; a < 3; a++) {
      x[a] += share * (y[a] - x[a]);
    }
    return x;
  }

  /**
   * Share of the opening that an inner node of the bridge takes: 0 on its upper face, 1 on its
   * lower face and beside the fragment at its inner end, and around the hinge line a function of
   * direction alone, so that cells there share the turn however small they are (eq. C40).
   */
  private double share(int n) {
    Mesh m = cut.whole();
    double deep = depth(n) / bridgeThickness;
    double beyond =
        cut.plane().beyondHinge(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
    double away = Math.max(0, Math.min(1, beyond / bridgeThickness));
    return deep / (deep + (1 - deep) * away);
  }

  private double[] opened(int n, double share) {
    Mesh m = cut.whole();
    double[] x = {m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2)};
    if (share > 0) {
      placement.place(n, share, x);
    }
    return x;
  }

  private void gap(int layers) {
    Map<Integer, int[]> columns = new HashMap<>();
    GapCells cells = new GapCells();
    for (int f = 0; f < cut.lipFacets(); f++) {
      int[][] column = new int[GapCells.CORNERS][];
      boolean[] hinged = new boolean[GapCells.CORNERS];
      for (int k = 0; k < column.length; k++) {
        int node = cut.lipNode(f, k);
        column[k] = columns.computeIfAbsent(node, n -> column(n, layers));
        hinged[k] = cut.onHinge(node);
      }
      cells.add(column, hinged);
    }
    builder.block(OpenedBone.GAP, CellType.HEX8, cells.bricks());
    builder.block(OpenedBone.GAP_APEX, CellType.WEDGE6, cells.prisms());
  }

  /** Nodes from the joint's to the shaft's lip; on the hinge line all the same. */
  private int[] column(int whole, int layers) {
    int[] nodes = new int[layers + 1];
    if (cut.onHinge(whole)) {
      Arrays.fill(nodes, whole);
      return nodes;
    }
    nodes[0] = whole;
    nodes[layers] = shaftCopy[whole];
    for (int l = 1; l < layers; l++) {
      nodes[l] = add(opened(whole, (double) l / layers));
    }
    return nodes;
  }
}
