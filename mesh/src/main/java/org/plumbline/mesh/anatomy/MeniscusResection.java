package org.plumbline.mesh.anatomy;

/**
 * Partial meniscectomy: the inner part of the section is cut away on a range of angles. The cut
 * runs out over 15° beyond either end of the range, farther where that would make the inner edge
 * too steep.
 *
 * @param share part of the width that is removed, from the inner edge, 0 … 1
 * @param fromDeg rear end of the range, see {@link MeniscusShape}, degrees
 * @param toDeg front end of the range, degrees
 */
public record MeniscusResection(double share, double fromDeg, double toDeg) {
  private static final double RUN_OUT_DEG = 15;
  private static final double HALF_TURN_DEG = 180;

  /** Nothing removed. */
  public static MeniscusResection none() {
    return new MeniscusResection(0, -HALF_TURN_DEG, HALF_TURN_DEG);
  }

  /** The same share of the width from horn to horn. */
  public static MeniscusResection everywhere(double share) {
    return new MeniscusResection(share, -HALF_TURN_DEG, HALF_TURN_DEG);
  }

  /** Share of the width removed at an angle, degrees. */
  double shareAt(double angleDeg) {
    double beyond = Math.max(fromDeg - angleDeg, angleDeg - toDeg);
    return share * (1 - Smooth.step(beyond / RUN_OUT_DEG));
  }
}
