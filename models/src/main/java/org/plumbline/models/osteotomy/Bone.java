package org.plumbline.models.osteotomy;

import org.plumbline.models.patient.Range;

/**
 * The bone that is cut, and which part of the limb its wedge turns.
 *
 * <p>Plateau and condyles stay where they are, so that the plateau frame remains the reference and
 * the joint between them the same. What turns is what lies beyond the cut, seen from the joint: the
 * lower leg below a tibial cut, the femoral shaft with the hip above a femoral one.
 */
public enum Bone {
  /** Proximal tibia: the distal fragment turns, with ankle and what inserts below the cut. */
  TIBIA(
      Fragment.DISTAL,
      -1,
      new Range(
          "hinge_y_mm",
          "mm",
          -30,
          -10,
          "a hinge nearer to the joint breaks into the plateau, a lower one lies in the shaft"),
      new Range(
          "entry_y_mm",
          "mm",
          -70,
          -15,
          "the cut must enter below the plateau and above the shaft (y is negative below the joint"
              + " line)")),
  /** Distal femur: the proximal fragment turns, with the hip. */
  FEMUR(
      Fragment.PROXIMAL,
      1,
      new Range(
          "hinge_y_mm",
          "mm",
          48,
          75,
          "a hinge nearer to the joint breaks into condyles and trochlea, a higher one lies in the"
              + " shaft"),
      new Range(
          "entry_y_mm",
          "mm",
          53,
          105,
          "the cut must enter above the condyles and on the distal femur (y is positive above the"
              + " joint line)"));

  private final Fragment turning;
  private final int away;
  private final Range hingeHeight;
  private final Range entryHeight;

  Bone(Fragment turning, int away, Range hingeHeight, Range entryHeight) {
    this.turning = turning;
    this.away = away;
    this.hingeHeight = hingeHeight;
    this.entryHeight = entryHeight;
  }

  /** The fragment that a wedge turns, in the plateau frame. */
  public Fragment turning() {
    return turning;
  }

  /** Direction along y that leads away from the joint: −1 in the tibia, 1 in the femur. */
  int away() {
    return away;
  }

  /** Lowest height of an entry, mm. */
  public double lowestEntryMm() {
    return entryHeight.low();
  }

  /** Highest height of an entry, mm. */
  public double highestEntryMm() {
    return entryHeight.high();
  }

  /** Lowest height at which a study may have its hinge, mm: within the metaphysis. */
  public double lowestHingeMm() {
    return hingeHeight.low();
  }

  /** Highest height at which a study may have its hinge, mm. */
  public double highestHingeMm() {
    return hingeHeight.high();
  }

  Range hingeHeight() {
    return hingeHeight;
  }

  Range entryHeight() {
    return entryHeight;
  }

  /** As in names of results: {@code tibia} or {@code femur}. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
