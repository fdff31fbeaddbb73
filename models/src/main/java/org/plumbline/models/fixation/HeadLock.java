package org.plumbline.models.fixation;

import org.plumbline.solver.assembly.FrameJoint;

/** How screw heads sit in a plate. */
public enum HeadLock {
  /** Threaded into the plate: they transmit force and moment. */
  LOCKING(FrameJoint.RIGID),
  /** They transmit force only. */
  LOOSE(FrameJoint.HINGED);

  private final FrameJoint joint;

  HeadLock(FrameJoint joint) {
    this.joint = joint;
  }

  /** What a head shares with the plate. */
  public FrameJoint joint() {
    return joint;
  }
}
