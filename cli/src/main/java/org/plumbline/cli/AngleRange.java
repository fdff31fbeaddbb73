package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code --angles}: {@code 0:15:1} (first, last, step), a list {@code 0,5,7.5}, or one angle,
 * in degrees. Angles of a range are multiples of the step added to the first angle, so no rounding
 * error adds up; a last angle that the steps do not meet is left out.
 */
final class AngleRange {
  /** More than any study needs; protects against a step such as 1e-9. */
  private static final int MOST = 1000;

  /** Part of a step by which the last angle may be missed by rounding. Relative. */
  private static final double ROUNDING = 1e-9;

  private AngleRange() {}

  /** Angles in degrees, as many as were asked for; throws {@link CommandFailure} with exit 2. */
  static List<Double> parse(String text) {
    if (!text.contains(":")) {
      List<Double> list = new ArrayList<>();
      for (String part : text.split(",", -1)) {
        list.add(number(part, text));
      }
      return list;
    }
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      throw refused(text, "a range is first:last:step");
    }
    double first = number(parts[0], text);
    double last = number(parts[1], text);
    double step = number(parts[2], text);
    if (step <= 0) {
      throw refused(text, "the step must be above 0°");
    }
    if (last < first) {
      throw refused(text, "the last angle is below the first");
    }
    double steps = (last - first) / step;
    if (steps > MOST) {
      throw refused(text, "that is more than " + MOST + " angles");
    }
    List<Double> range = new ArrayList<>();
    for (int i = 0; i <= steps + ROUNDING; i++) {
      range.add(first + i * step);
    }
    return range;
  }

  private static double number(String part, String text) {
    try {
      double value = Double.parseDouble(part.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // reported below, together with NaN and infinity
    }
    throw refused(text, "'" + part.strip() + "' is not an angle in degrees");
  }

  private static CommandFailure refused(String text, String why) {
    return CommandFailure.usage(
        "--angles " + text + ": " + why + "; write for instance 0:15:1 or 0,5,7.5");
  }
}
