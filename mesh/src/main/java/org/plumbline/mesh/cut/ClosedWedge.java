package org.plumbline.mesh.cut;

/**
 * Takes a wedge out of the shaft's side and turns it until the faces meet.
 *
 * <p>The far face is given the outline of the near one, turned by the angle of the wedge, so that
 * the faces close node on node; the step that stands out at the cortex of a closed wedge is faded
 * out along the shaft (eq. C41).
 */
final class ClosedWedge implements ShaftPlacement {
  private final CutPlane plane;
  private final double angleRad;
  private final RemovedWedge removed;

  ClosedWedge(CutMesh cut, double angleRad) {
    this.plane = cut.plane();
    this.angleRad = angleRad;
    this.removed = RemovedWedge.withTurnedFace(cut, angleRad);
  }

  @Override
  public void place(int node, double share, double[] x) {
    removed.place(node, share, x);
    plane.open(-share * angleRad, x);
  }

  @Override
  public boolean fits() {
    return removed.fits();
  }
}
