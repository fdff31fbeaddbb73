package org.plumbline.mesh.anatomy.ankle;

/**
 * What holds the talus: plafond and malleoli. Lengths in mm.
 *
 * @param clearance by how much the plafond has the larger radius
 * @param length of the plafond from front to rear
 * @param gutter free gap between the cartilage of talus and malleolus on either side
 * @param medialHeight from the crests down to the tip of the medial malleolus
 * @param lateralHeight from the crests down to the tip of the fibula
 * @param malleolus thickness of the medial malleolus at its base
 */
public record MortiseShape(
    double clearance,
    double length,
    double gutter,
    double medialHeight,
    double lateralHeight,
    double malleolus) {
  /** Clearance 2, length 27. */
  public static MortiseShape normal() {
    return new MortiseShape(2, 27, 0.3, 13, 22, 10);
  }

  /** The same mortise with another clearance. */
  public MortiseShape withClearance(double other) {
    return new MortiseShape(other, length, gutter, medialHeight, lateralHeight, malleolus);
  }
}
