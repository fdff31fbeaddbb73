package org.plumbline.report.chart;

import java.util.Locale;

/**
 * Writes a number the same way everywhere: fixed decimals, a true minus sign, unit after a space
 * that does not break.
 *
 * @param unit as printed; empty for a plain number
 */
public record ValueFormat(int decimals, String unit) {
  private static final String MINUS = "\u2212";
  private static final String FIXED_SPACE = "\u00a0";

  /** Number and unit. */
  public String withUnit(double value) {
    if (unit.isEmpty() || !Double.isFinite(value)) {
      return number(value);
    }
    return number(value) + (unit.equals("°") ? "" : FIXED_SPACE) + unit;
  }

  /** Number without unit; a dash where there is none. */
  public String number(double value) {
    if (!Double.isFinite(value)) {
      return "\u2013";
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    if (!text.startsWith("-")) {
      return text;
    }
    boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
    return zero ? text.substring(1) : MINUS + text.substring(1);
  }

  /** As few decimals as show the number to at most {@code most} of them: angles, tick labels. */
  public static String shortest(double value, int most) {
    String text = new ValueFormat(most, "").number(value);
    return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
