package org.plumbline.models.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Lists of wedge angles in degrees, on a grid of 0.01° because case folders carry two decimals and
 * two angles must never share one.
 */
public final class WedgeAngles {
  /** Largest wedge that is taken seriously, degrees; published corrections stay below 20. */
  public static final double LARGEST_DEG = 25;

  /** Grid of angles, degrees. */
  public static final double GRID_DEG = 0.01;

  /** How far an angle may lie from the grid and still be meant to be on it, in grid steps. */
  private static final double GRID_SLACK = 1e-6;

  private WedgeAngles() {}

  /** Whether the angle is finite, between 0 and {@link #LARGEST_DEG} and on the grid. */
  public static boolean valid(double angleDeg) {
    double steps = angleDeg / GRID_DEG;
    return angleDeg >= 0
        && angleDeg <= LARGEST_DEG
        && Math.abs(steps - Math.rint(steps)) <= GRID_SLACK;
  }

  /** Ascending distinct angles, snapped to the grid, with 0 among them. */
  public static List<Double> normalized(List<Double> anglesDeg) {
    TreeSet<Double> sorted = new TreeSet<>();
    sorted.add(0.0);
    for (double angle : anglesDeg) {
      if (!valid(angle)) {
        throw new IllegalArgumentException(
            "wedge angle "
                + angle
                + "° must lie between 0 and "
                + LARGEST_DEG
                + "° in steps of "
                + GRID_DEG
                + "°");
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
  public static List<Double> range(double fromDeg, double toDeg, double stepDeg) {
    if (!(stepDeg >= GRID_DEG) || !valid(fromDeg) || !valid(toDeg) || toDeg < fromDeg) {
      throw new IllegalArgumentException(
          "wedge angles from " + fromDeg + "° to " + toDeg + "° in steps of " + stepDeg + "°");
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
