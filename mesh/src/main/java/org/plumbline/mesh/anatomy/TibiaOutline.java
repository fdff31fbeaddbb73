package org.plumbline.mesh.anatomy;

import java.util.List;

/**
 * Outline of the proximal tibia. Lengths in mm.
 *
 * @param eminenceHeight height of the intercondylar eminence above the line between the plateaus
 * @param loops outlines from the plateau downward, horizontal ({@code tilt} 0); the first two also
 *     follow the height of the plateau's rim, the last is the end of the shaft stub
 */
public record TibiaOutline(double eminenceHeight, List<OutlineLoop> loops) {
  public TibiaOutline {
    loops = List.copyOf(loops);
  }

  /** Metaphysis 76 mm wide just below the plateau, shaft stub ending 80 mm below the joint line. */
  public static TibiaOutline generic() {
    return new TibiaOutline(
        5,
        List.of(
            new OutlineLoop(-11, 0, 0, 0, 24.5, 38.2),
            new OutlineLoop(-22, 0, 0, 0, 23, 34),
            new OutlineLoop(-40, 0, 0, 0, 19.5, 24),
            new OutlineLoop(-60, 0, 0, 0, 16.5, 17.5),
            new OutlineLoop(-80, 0, 0, 0, 15, 15)));
  }

  /** Depth below the joint line at which the shaft stub ends, mm. */
  public double stubDepth() {
    return -loops.get(loops.size() - 1).height();
  }

  /**
   * The generic outline stretched to two plateaus and moved laterally with them; the move fades
   * from the second loop to the shaft, which stays on the axis.
   *
   * @param medialReach from z = 0 to the medial edge of the medial plateau, mm, positive
   * @param lateralReach from z = 0 to the lateral edge of the lateral plateau, mm, positive
   * @param halfDepth half axis of the larger plateau front to back, mm
   */
  public static TibiaOutline reaching(double medialReach, double lateralReach, double halfDepth) {
    TibiaOutline generic = generic();
    OutlineStretch stretch = OutlineStretch.to(medialReach, lateralReach, halfDepth);
    return new TibiaOutline(
        generic.eminenceHeight(), OutlineLoop.fitted(generic.loops(), 1, stretch));
  }
}
