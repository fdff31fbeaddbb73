package org.plumbline.models.study;

import java.util.List;

/**
 * Points that tell how a limb stands: both ends, the joint between them, and the line across the
 * joint that its load line is measured on.
 *
 * <p>Millimetres in the frame of the joint, of a right limb: x anterior, y proximal, z lateral. A
 * left limb is the mirror image, z toward its own lateral side.
 *
 * @param upper end of the limb
 * @param joint where both mechanical axes meet
 * @param lower end of the limb
 * @param lineStart 0 % of the load line's scale
 * @param lineEnd 100 % of it
 */
public record LimbLandmarks(Spot upper, Spot joint, Spot lower, Spot lineStart, Spot lineEnd) {

  /** A named point, mm. */
  public record Spot(String key, double x, double y, double z) {}

  /** All points, from the upper end to the lower, then the ends of the line. */
  public List<Spot> spots() {
    return List.of(upper, joint, lower, lineStart, lineEnd);
  }
}
