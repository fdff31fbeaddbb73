package org.plumbline.verification;

import java.util.Locale;

/** A check in words, the same on paper and on screen. */
public final class CheckWords {
  /** Relative errors and bounds from here on are written in per cent. */
  private static final double PERCENT = 1e-4;

  private static final String NONE = "–";

  private CheckWords() {}

  /** The number found, with its unit. */
  public static String value(Check c) {
    return c.isRounding() && c.reference() == 0
        ? tiny(c.value())
        : number(c.value()) + unit(c.unit());
  }

  /** The reference, with the side it bounds where it is a limit. */
  public static String reference(Check c) {
    String side =
        switch (c.kind()) {
          case AT_LEAST -> "≥ ";
          case AT_MOST -> "≤ ";
          case RELATIVE, ABSOLUTE -> "";
        };
    return side + number(c.reference()) + unit(c.unit());
  }

  public static String error(Check c) {
    if (c.kind() == Check.Kind.AT_LEAST || c.kind() == Check.Kind.AT_MOST) {
      return c.pass() ? NONE : number(c.error()) + unit(c.unit());
    }
    if (c.isRounding()) {
      return tiny(c.error());
    }
    return c.kind() == Check.Kind.RELATIVE
        ? String.format(Locale.ROOT, "%+.2f %%", 100 * c.error()).replace("-0.00", "+0.00")
        : signed(c.error()) + unit(c.unit());
  }

  public static String bound(Check c) {
    if (!c.isBounded()) {
      return "recorded";
    }
    if (c.kind() == Check.Kind.AT_LEAST || c.kind() == Check.Kind.AT_MOST) {
      return NONE;
    }
    return c.kind() == Check.Kind.RELATIVE && c.bound() >= PERCENT
        ? number(100 * c.bound()) + " %"
        : number(c.bound()) + (c.kind() == Check.Kind.RELATIVE ? "" : unit(c.unit()));
  }

  public static String rate(Check c) {
    return c.rate().isPresent() ? String.format(Locale.ROOT, "%.2f", c.rate().getAsDouble()) : NONE;
  }

  public static String verdict(Check c) {
    return c.pass() ? "pass" : "MISS";
  }

  /** Five significant digits, no more than are there. */
  private static String number(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    String text =
        Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6
            ? String.format(Locale.ROOT, "%.4e", value)
            : java.math.BigDecimal.valueOf(value)
                .round(new java.math.MathContext(5))
                .toPlainString();
    return shortened(text);
  }

  private static String signed(double value) {
    String text = String.format(Locale.ROOT, "%+.1e", value);
    return Math.abs(value) >= 1e-3 ? String.format(Locale.ROOT, "%+.4f", value) : text;
  }

  /** The size of a rounding error. */
  private static String tiny(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.0e", Math.abs(value));
  }

  /** Without zeros behind the last digit. */
  private static String shortened(String text) {
    int e = text.indexOf('e');
    String mantissa = e < 0 ? text : text.substring(0, e);
    String rest = e < 0 ? "" : text.substring(e).replaceFirst("e([+-])0", "e$1").replace("e+", "e");
    if (mantissa.contains(".")) {
      mantissa = mantissa.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }
    return mantissa + rest;
  }

  private static String unit(String unit) {
    return unit.equals("1")
        ? ""
        : " " + unit.replace("mm2", "mm²").replace("mm3", "mm³").replace("deg", "°");
  }
}
