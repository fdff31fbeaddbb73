package org.plumbline.models.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Angles that an operation may take, in degrees, on a grid of 0.01° because case folders carry two
 * decimals and two angles must never share one.
 *
 * @param leastDeg smallest angle, at most 0
 * @param mostDeg largest angle, at least 0
 * @param why what speaks against angles beyond it
 */
public record AngleRange(double leastDeg, double mostDeg, String why) {
  /** Wedges of bone; published corrections stay below 20°. */
  public static final AngleRange WEDGE =
      new AngleRange(
          0, 25, "published corrections stay below 20, beyond 25 the bone bridge cannot hold");

  /** Grid of angles, degrees. */
  public static final double GRID_DEG = 0.01;

  /** How far an angle may lie from the grid and still be meant to be on it, in grid steps. */
  private static final double GRID_SLACK = 1e-6;

  public AngleRange {
    Checks.within("smallest angle", leastDeg, -90, 0, "°");
    Checks.within("largest angle", mostDeg, 0, 90, "°");
    Checks.text("reason for the range", why);
  }

  /** Whether the angle lies between both limits, whatever its decimals. */
  public boolean holds(double angleDeg) {
    return angleDeg >= leastDeg && angleDeg <= mostDeg;
  }

  /** Whether the angle lies on the grid. */
  public static boolean onGrid(double angleDeg) {
    double steps = angleDeg / GRID_DEG;
    return Math.abs(steps - Math.rint(steps)) <= GRID_SLACK;
  }

  private boolean valid(double angleDeg) {
    return holds(angleDeg) && onGrid(angleDeg);
  }

  /** Ascending distinct angles, snapped to the grid, with 0 among them. */
  public List<Double> normalized(List<Double> anglesDeg) {
    TreeSet<Double> sorted = new TreeSet<>();
    sorted.add(0.0);
    for (double angle : anglesDeg) {
      if (!valid(angle)) {
        throw new IllegalArgumentException(
            "angle "
                + angle
                + "° must lie between "
                + NumberText.exact(leastDeg)
                + " and "
                + NumberText.exact(mostDeg)
                + "° in steps of "
                + GRID_DEG
                + "°: "
                + why);
      }
      sorted.add(Math.rint(angle / GRID_DEG) / Math.rint(1 / GRID_DEG) + 0.0);
    }
    return List.copyOf(sorted);
  }

  /**
   * Angles from, from + step, … up to and including to, without the drift of repeated addition.
   *
   * @throws IllegalArgumentException if the step is not positive or the range is empty
   */
  public List<Double> range(double fromDeg, double toDeg, double stepDeg) {
    if (!(stepDeg >= GRID_DEG) || !valid(fromDeg) || !valid(toDeg) || toDeg < fromDeg) {
      throw new IllegalArgumentException(
          "angles from " + fromDeg + "° to " + toDeg + "° in steps of " + stepDeg + "°");
    }
    BigDecimal from = BigDecimal.valueOf(fromDeg);
    BigDecimal step = BigDecimal.valueOf(stepDeg);
    int last =
        BigDecimal.valueOf(toDeg).subtract(from).divide(step, 0, RoundingMode.FLOOR).intValue();
    List<Double> angles = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      angles.add(from.add(step.multiply(BigDecimal.valueOf(i))).doubleValue());
    }
    return normalized(angles);
  }
}
