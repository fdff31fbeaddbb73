package org.plumbline.mesh.cut;

/** How the wedge of a cut is laid in the mesh of a bone. */
public enum WedgeWay {
  /** The shaft's side is turned about the hinge line, and the gap lies between the faces. */
  OPENED,
  /**
   * The bone keeps its outer shape and nothing is turned: the wedge is taken out of the shaft's
   * side, between the cut and a plane through the hinge line.
   */
  BONE_REMOVED,
  /**
   * The wedge is taken out of the shaft's side, which is then turned about the hinge line the other
   * way until the faces meet, node on node.
   */
  CLOSED;

  /** Whether bone is taken out of the shaft's side, so that its shape depends on the angle. */
  public boolean takesBone() {
    return this != OPENED;
  }
}
