package org.plumbline.models.study;

import java.util.OptionalDouble;

/** How the best angle is chosen. */
public sealed interface TargetRule {

  /** Load case that it is judged in; empty if it is judged by alignment alone. */
  default String loadCase() {
    return "";
  }

  /** The first region carries its part of the load: half of it where there are two. */
  record EqualShare(String loadCase) implements TargetRule {}

  /**
   * A quantity of the limb takes a value.
   *
   * @param quantity of region {@code limb}
   * @param words the quantity in a sentence, for instance {@code the weight-bearing line}
   * @param unit as in the results, for instance {@code %}
   */
  record Level(String quantity, String words, String unit, double value) implements TargetRule {
    public Level {
      Checks.finite(words, value, unit);
    }

    /** The key of the value in study files, by a unit as in the results. */
    public static String key(String unit) {
      return unit.equals("%") ? "percent" : "value_" + unit;
    }
  }

  /**
   * Least force on the first region while the peak pressure of the last one stays under a cap.
   *
   * @param capMPa MPa; empty for the peak of the same joint in neutral alignment
   */
  record LeastForce(String loadCase, OptionalDouble capMPa) implements TargetRule {}

  /** Least peak pressure, of whichever region has the largest. */
  record LeastPeak(String loadCase) implements TargetRule {}
}
