package org.plumbline.mesh.cut;

/** Where nodes of the shaft's side stand once the wedge is there. */
interface ShaftPlacement {
  /**
   * Moves a node.
   *
   * @param node of the closed bone
   * @param share of the wedge that lies between the cut and the node's place, 0 to 1
   * @param x its place in the closed bone, mm; moved in place
   */
  void place(int node, double share, double[] x);

  /** Whether the shaft's side has room for the wedge. */
  default boolean fits() {
    return true;
  }

  /** The placement of a way of laying the wedge. */
  static ShaftPlacement of(CutMesh cut, WedgeWay way, double angleRad) {
    return switch (way) {
      case OPENED -> (node, share, x) -> cut.plane().open(share * angleRad, x);
      case BONE_REMOVED -> RemovedWedge.of(cut, angleRad);
      case CLOSED -> new ClosedWedge(cut, angleRad);
    };
  }
}
