package org.plumbline.models.fixation;

/** How the fragments of an osteotomy are held together. */
public sealed interface Fixation permits LockingPlate, NoFixation, SpacerPlate {
  /** Name as in results. */
  String name();

  /**
   * Refuses an opening that this hardware cannot hold.
   *
   * @param gapHeightMm height of the gap beside the plate, mm
   * @throws org.plumbline.models.patient.RefusedInput with the nearest valid value
   */
  void requireGap(double gapHeightMm);
}
