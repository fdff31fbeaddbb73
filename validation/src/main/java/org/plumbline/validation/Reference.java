package org.plumbline.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a measured number: {@code run load-case angle region.quantity}. A star in place of the
 * angle, or at the end of the load case, means all of them in the run's order.
 *
 * @param run id of the run
 * @param loadCase load case, perhaps with a star at its end
 * @param angle wedge angle in degrees as written, or a star
 * @param quantity region and quantity
 */
record Reference(String run, String loadCase, String angle, String quantity) {
  private static final String ALL = "*";
  private static final Pattern FORM =
      Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\*|[0-9.]+)\\s+([a-z_]+\\.[a-z_0-9]+)");

  /**
   * Reads the text between the brackets of an expression.
   *
   * @throws IllegalArgumentException if it does not have the form
   */
  static Reference parse(String text) {
    Matcher m = FORM.matcher(text.trim());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "[" + text + "] is not [run load-case angle region.quantity]");
    }
    return new Reference(m.group(1), m.group(2), m.group(3), m.group(4));
  }

  /** Whether it stands for several numbers. */
  boolean several() {
    return angle.equals(ALL) || loadCase.endsWith(ALL);
  }

  boolean holds(String ofRun, String ofCase, double angleDeg) {
    boolean cases =
        loadCase.endsWith(ALL)
            ? ofCase.startsWith(loadCase.substring(0, loadCase.length() - 1))
            : ofCase.equals(loadCase);
    return cases
        && run.equals(ofRun)
        && (angle.equals(ALL) || Double.parseDouble(angle) == angleDeg);
  }
}
