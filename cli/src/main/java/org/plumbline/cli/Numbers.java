package org.plumbline.cli;

import java.util.Locale;

/** Numbers in sentences. */
final class Numbers {
  private Numbers() {}

  /** Without decimals where there are none: {@code 8}, {@code 7.5}. */
  static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
