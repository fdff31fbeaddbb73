package org.plumbline.cli;

import java.util.Locale;
import org.plumbline.models.study.NumberText;

/** Numbers in sentences. */
final class Numbers {
  private Numbers() {}

  /** Significant digits of numbers in JSON answers, as in the files of a results folder. */
  private static final int DIGITS = 10;

  /** A number without the noise of its last binary digits: {@code -6}, not {@code -5.99…96}. */
  static double meant(double value) {
    return Double.isFinite(value) ? Double.parseDouble(NumberText.rounded(value, DIGITS)) : value;
  }

  /** With its sign, and none where it rounds to zero: {@code +1.7}, {@code -6.0}, {@code 0.0}. */
  static String signed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%+." + decimals + "f", value);
    return Double.parseDouble(text) == 0 ? text.substring(1) : text;
  }

  /** With a fixed number of decimals, and without a sign where it rounds to zero. */
  static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.startsWith("-") && Double.parseDouble(text) == 0 ? text.substring(1) : text;
  }

  /** Without decimals where there are none: {@code 8}, {@code 7.5}. */
  static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  /** With three significant digits: {@code 0.222}, {@code 541}. */
  static String significant(double value) {
    return NumberText.rounded(value, 3);
  }
}
