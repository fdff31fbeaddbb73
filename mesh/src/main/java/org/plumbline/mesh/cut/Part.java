package org.plumbline.mesh.cut;

/** Part of a bone that is cut up to a hinge. */
public enum Part {
  /** The fragment that carries the joint surface. */
  JOINT_SIDE,
  /** The fragment that carries the shaft. */
  SHAFT_SIDE,
  /** Bone left uncut between hinge and far cortex. */
  BRIDGE
}
