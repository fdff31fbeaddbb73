package org.plumbline.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the page prints them. */
final class NumberWords {
  private static final int MOST_DECIMALS = 3;

  private NumberWords() {}

  /** Decimals as asked for, half away from zero, with a true minus sign and no negative zero. */
  static String fixed(double value, int decimals) {
    BigDecimal d = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    String digits = d.abs().toPlainString();
    return d.signum() < 0 ? "−" + digits : digits;
  }

  /** The same with a plus sign where it is positive. */
  static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    return text.startsWith("−") || Double.parseDouble(text) == 0 ? text : "+" + text;
  }

  /** As short as it can be, up to three decimals. */
  static String plain(double value) {
    return plain(value, MOST_DECIMALS);
  }

  /** As short as it can be, up to so many decimals. */
  static String plain(double value, int decimals) {
    BigDecimal d = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    String digits = d.abs().stripTrailingZeros().toPlainString();
    return d.signum() < 0 ? "−" + digits : digits;
  }

  /** A reading with its decimals, or why there is none. */
  static String of(Reading reading, int decimals) {
    return reading instanceof Reading.Known known
        ? fixed(known.value(), decimals)
        : ((Reading.None) reading).words();
  }

  /** Unit symbols as readers know them. */
  static String unit(String unit) {
    return switch (unit) {
      case "1" -> "";
      case "mm2" -> " mm²";
      case "deg" -> "°";
      case "N m" -> " N·m";
      default -> " " + unit;
    };
  }
}
