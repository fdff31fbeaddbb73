package org.plumbline.models.osteotomy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;

/** A corrective osteotomy whose angle is still to be chosen. */
public sealed interface Osteotomy permits MedialOpeningWedgeHto {
  /** Name as in study files. */
  String name();

  /** Largest wedge angle that is not refused, degrees. */
  double maximumAngleDeg();

  /** Which fragment a point of the bone belongs to. */
  Fragment fragmentOf(Vector3D point);

  /**
   * Motion of the distal fragment.
   *
   * @param angleDeg wedge angle, degrees
   */
  RigidMotion motion(double angleDeg);

  /**
   * Carries the correction out.
   *
   * @param limb landmarks before the cut
   * @param angleDeg wedge angle, degrees; 0 leaves the limb as it is
   * @throws org.plumbline.models.patient.RefusedInput if the angle is negative or absurd
   */
  Correction apply(Landmarks limb, double angleDeg);
}
