package org.plumbline.models.study;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Decimal text of numbers that is the same on every Java version and in every locale ({@code
 * Double.toString} changed with Java 19).
 */
public final class NumberText {
  /** Digits that every finite double survives in at least one direction. */
  private static final int SAFE_DIGITS = 15;

  private static final int ALL_DIGITS = 17;

  /** Exponents between which plain notation is easier to read than powers of ten. */
  private static final int SMALLEST_PLAIN = -5;

  private static final int LARGEST_PLAIN = 10;

  private NumberText() {}

  /** Shortest text of at least 15 tried digits that reads back to the same number. */
  public static String exact(double value) {
    for (int digits = SAFE_DIGITS; digits < ALL_DIGITS; digits++) {
      String text = rounded(value, digits);
      if (Double.parseDouble(text) == value) {
        return text;
      }
    }
    return rounded(value, ALL_DIGITS);
  }

  /**
   * Text with at most the given number of significant digits and no trailing zeros.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public static String rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("cannot write " + value + " as a number");
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal d = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    int exponent = d.precision() - d.scale() - 1;
    if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
      return d.toPlainString();
    }
    String mantissa = d.scaleByPowerOfTen(-exponent).toPlainString();
    return (mantissa.contains(".") ? mantissa : mantissa + ".0") + "e" + exponent;
  }
}
