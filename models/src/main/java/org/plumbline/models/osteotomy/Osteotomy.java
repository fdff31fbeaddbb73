package org.plumbline.models.osteotomy;

import java.util.List;
import org.plumbline.models.alignment.Landmarks;

/** A corrective osteotomy whose angle is still to be chosen. */
public sealed interface Osteotomy permits WedgeOsteotomy, DoubleLevelOsteotomy {
  /** Name as in study files. */
  String name();

  /** Largest wedge angle that is not refused, degrees; of all wedges together. */
  double maximumAngleDeg();

  /**
   * Part of the elongation of ligaments which cross a tibial cut that the surgeon removes, 0 to 1.
   */
  double releasedFraction();

  /** Its cuts, the tibial one first. */
  List<WedgeOsteotomy> cuts();

  /**
   * The cuts at one angle.
   *
   * @param limb landmarks before, which may decide how an angle is split between two bones
   * @param angleDeg angle of all wedges together, degrees
   * @throws org.plumbline.models.patient.RefusedInput if an angle is negative or absurd
   */
  List<CutMotion> motions(Landmarks limb, double angleDeg);

  /**
   * Carries the correction out.
   *
   * @param limb landmarks before the cut
   * @param angleDeg angle of all wedges together, degrees; 0 leaves the limb as it is
   * @throws org.plumbline.models.patient.RefusedInput if the angle is negative or absurd
   */
  default Correction apply(Landmarks limb, double angleDeg) {
    return new Correction(angleDeg, limb, motions(limb, angleDeg), releasedFraction());
  }
}
