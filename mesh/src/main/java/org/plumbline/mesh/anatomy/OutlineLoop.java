package org.plumbline.mesh.anatomy;

import java.util.ArrayList;
import java.util.List;

/**
 * Outline of a bone on one level: a superellipse of exponent 2.5 about (centerX, centerZ) on the
 * plane y = height + tilt · x. Lengths in mm.
 *
 * @param height y of the plane at x = 0
 * @param tilt rise of the plane per mm of x, dimensionless
 * @param centerX middle of the outline front to back
 * @param centerZ middle of the outline across
 * @param halfDepth half axis front to back
 * @param halfWidth half axis across
 */
public record OutlineLoop(
    double height,
    double tilt,
    double centerX,
    double centerZ,
    double halfDepth,
    double halfWidth) {
  private OutlineLoop fitted(OutlineStretch stretch, double shareOfShift) {
    return new OutlineLoop(
        height,
        tilt,
        centerX * stretch.depth(),
        centerZ * stretch.width() + shareOfShift * stretch.shiftZ(),
        halfDepth * stretch.depth(),
        halfWidth * stretch.width());
  }

  /**
   * Loops of a bone fitted to its joint surface.
   *
   * @param whole last loop that takes the whole lateral move; the last loop of all takes none
   */
  static List<OutlineLoop> fitted(List<OutlineLoop> loops, int whole, OutlineStretch stretch) {
    List<OutlineLoop> result = new ArrayList<>();
    int last = loops.size() - 1;
    for (int k = 0; k <= last; k++) {
      double share = k <= whole ? 1 : (double) (last - k) / (last - whole);
      result.add(loops.get(k).fitted(stretch, share));
    }
    return result;
  }
}
