package org.plumbline.solver.assembly;

/** What a node of a frame of beams shares with the rest of the model. */
public enum FrameJoint {
  /** Nothing: displacement and rotation are condensed. */
  FREE(6, 6),
  /** Its displacement; the rotation is condensed. A screw head that transmits force only. */
  HINGED(0, 3),
  /** Displacement and rotation. A screw head locked in its plate. */
  RIGID(0, 6);

  private final int from;
  private final int to;

  FrameJoint(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Whether a component 0 … 5 of a node, displacement then rotation, is shared. */
  public boolean shares(int component) {
    return component >= from && component < to;
  }
}
