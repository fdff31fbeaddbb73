package org.plumbline.mesh.anatomy;

/**
 * How the outlines of the generic bones are fitted to two plateaus: stretched front to back and
 * across, then moved laterally.
 *
 * @param depth factor front to back
 * @param width factor across
 * @param shiftZ lateral move of the joint's end, mm; it fades to nothing at the shaft
 */
record OutlineStretch(double depth, double width, double shiftZ) {
  /** Reach of the generic plateaus to either side of the middle, mm. */
  private static final double GENERIC_REACH = 37;

  /** Half axis of the larger generic plateau front to back, mm. */
  private static final double GENERIC_HALF_DEPTH = 22;

  /**
   * The stretch to plateaus of given extents, all positive, mm.
   *
   * @param medialReach from the middle of the joint to the medial edge of the medial plateau
   * @param lateralReach the same on the lateral side
   * @param halfDepth half axis of the larger plateau front to back
   */
  static OutlineStretch to(double medialReach, double lateralReach, double halfDepth) {
    return new OutlineStretch(
        halfDepth / GENERIC_HALF_DEPTH,
        (medialReach + lateralReach) / 2 / GENERIC_REACH,
        (lateralReach - medialReach) / 2);
  }
}
