package org.plumbline.models.osteotomy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** Side of the bone on which the wedge is widest; its hinge lies on the other side. */
public enum WedgeBase {
  /** Base medial, hinge lateral; a positive hinge rotation turns the base to the front. */
  MEDIAL("lateral"),
  /** Base lateral, hinge medial; a positive hinge rotation turns the base to the front. */
  LATERAL("medial"),
  /** Base in front, hinge behind; a positive hinge rotation turns the base medially. */
  ANTERIOR("posterior");

  private final String hingeSide;

  WedgeBase(String hingeSide) {
    this.hingeSide = hingeSide;
  }

  /** Side of the hinge, in words. */
  public String hingeSide() {
    return hingeSide;
  }

  /**
   * Direction u of the hinge axis, horizontal, length 1; with the base in direction b, u × b is
   * proximal.
   *
   * @param rotationDeg rotation ψ in the transverse plane, degrees
   */
  Vector3D hingeAxis(double rotationDeg) {
    double psi = Math.toRadians(rotationDeg);
    return switch (this) {
      case MEDIAL -> new Vector3D(Math.cos(psi), 0, Math.sin(psi));
      case LATERAL -> new Vector3D(-Math.cos(psi), 0, Math.sin(psi));
      case ANTERIOR -> new Vector3D(Math.sin(psi), 0, Math.cos(psi));
    };
  }

  /** Direction b from the hinge axis to the base, horizontal, length 1: b = e_y × u. */
  public Vector3D direction(double rotationDeg) {
    Vector3D u = hingeAxis(rotationDeg);
    return new Vector3D(u.getZ(), 0, -u.getX());
  }
}
