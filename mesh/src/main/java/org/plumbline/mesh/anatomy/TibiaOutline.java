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
   * The outline stretched to a plateau and moved laterally with it; the move fades from the second
   * loop to the shaft, which stays on the axis.
   */
  TibiaOutline fitted(double depth, double width, double shiftZ) {
    return new TibiaOutline(eminenceHeight, OutlineLoop.fitted(loops, 1, depth, width, shiftZ));
  }
}
