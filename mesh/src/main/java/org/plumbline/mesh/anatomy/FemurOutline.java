package org.plumbline.mesh.anatomy;

import java.util.List;

/**
 * Outline of the distal femur. Lengths in mm.
 *
 * <p>The first loop is the rim of the articular discs and the notch, widened and lifted to a tilted
 * plane through the epicondyles; the tilt keeps levels normal to the posterior condyles.
 *
 * @param flareHeight y of the epicondylar plane at x = 0
 * @param flareTilt its rise per mm of x, negative: higher behind
 * @param flareDepth widening of the rim front to back, ratio
 * @param flareWidth widening of the rim across, ratio
 * @param notchHeight height of the notch roof behind, above the line between the condyles
 * @param trochleaHeight the same in front
 * @param loops outlines above the epicondyles, upward; the last is the end of the shaft stub
 */
public record FemurOutline(
    double flareHeight,
    double flareTilt,
    double flareDepth,
    double flareWidth,
    double notchHeight,
    double trochleaHeight,
    List<OutlineLoop> loops) {
  public FemurOutline {
    loops = List.copyOf(loops);
  }

  /** Shaft stub ending 110 mm above the joint line. */
  public static FemurOutline generic() {
    return new FemurOutline(
        34,
        -0.35,
        1.10,
        1.04,
        12,
        4,
        List.of(
            new OutlineLoop(56, -0.2, -3, 0, 21, 31),
            new OutlineLoop(75, 0, 0, 0, 17, 21),
            new OutlineLoop(110, 0, 0, 0, 14.5, 14.5)));
  }

  /** Height above the joint line at which the shaft stub ends, mm. */
  public double stubHeight() {
    return loops.get(loops.size() - 1).height();
  }

  /** The outline stretched to the condyles and moved laterally with them, fading to the shaft. */
  FemurOutline fitted(OutlineStretch stretch) {
    return new FemurOutline(
        flareHeight,
        flareTilt,
        flareDepth,
        flareWidth,
        notchHeight,
        trochleaHeight,
        OutlineLoop.fitted(loops, 0, stretch));
  }
}
