package org.plumbline.models.load;

import java.util.OptionalDouble;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * Motions of the joint that a load case prescribes, as a knee simulator under displacement control
 * prescribes rotation and slide (ISO 14243-3). Whatever force it takes is an outcome, reported with
 * the case (docs/theory.md, eqs. C34, Q23).
 *
 * <p>Both are counted as motion of the distal bone from the reference pose at the flexion of the
 * load case.
 *
 * @param internalRotationDeg turn of the distal bone inwards, degrees; empty if it is free
 * @param anteriorMm slide of the distal bone forwards, mm; empty if it is free
 */
public record Hold(OptionalDouble internalRotationDeg, OptionalDouble anteriorMm) {
  private static final Range ROTATION =
      new Range("internal_rotation_deg", "deg", -15, 15, "beyond it a joint counts as dislocated");
  private static final Range SLIDE =
      new Range("anterior_mm", "mm", -20, 20, "beyond it the condyles leave the plateau");

  /** Nothing is held. */
  public static final Hold NONE = new Hold(OptionalDouble.empty(), OptionalDouble.empty());

  /** Checks both. */
  public Hold {
    internalRotationDeg.ifPresent(ROTATION::require);
    anteriorMm.ifPresent(SLIDE::require);
  }

  /**
   * A hold that holds something.
   *
   * @throws RefusedInput if both are empty
   */
  public static Hold of(OptionalDouble internalRotationDeg, OptionalDouble anteriorMm) {
    Hold hold = new Hold(internalRotationDeg, anteriorMm);
    if (hold.equals(NONE)) {
      throw new RefusedInput(
          "hold",
          "hold names no motion: give internal_rotation_deg or anterior_mm, or leave it out");
    }
    return hold;
  }

  /** Axial rotation alone. */
  public static Hold internalRotation(double deg) {
    return new Hold(OptionalDouble.of(deg), OptionalDouble.empty());
  }
}
