package org.plumbline.models.fixation;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.solver.assembly.BeamPath;

/**
 * A screw in its bone, before the cut opens.
 *
 * @param head middle of the plate at its hole, mm
 * @param direction unit vector from head to tip
 * @param freeMm from the head to the bone that it holds
 * @param boneMm inside the bone that it holds
 * @param beyondMm beyond the far cortex; 0 if it ends inside
 * @param inMesh whether it enters the modelled bone; otherwise its entry stands on the rigid shaft
 */
public record SeatedScrew(
    PlateScrew screw,
    Vector3D head,
    Vector3D direction,
    double freeMm,
    double boneMm,
    double beyondMm,
    boolean inMesh) {

  /** Whether it passes the far cortex. */
  public boolean bicortical() {
    return beyondMm > 0;
  }

  /** Where it begins to hold bone, mm. */
  public Vector3D entry() {
    return head.add(freeMm, direction);
  }

  /** The end of the screw, mm. */
  public Vector3D tip() {
    return head.add(screw.lengthMm(), direction);
  }

  /** Its line, to be laid into a mesh. */
  public BeamPath.Line line() {
    return new BeamPath.Line(
        head.getX(),
        head.getY(),
        head.getZ(),
        direction.getX(),
        direction.getY(),
        direction.getZ());
  }
}
