package org.plumbline.report.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/**
 * Writes numbers with at most two decimals, ties to the even one, as the JDK's format does, in a
 * tenth of its time: most of a vector file are coordinates.
 */
final class Hundredths extends DecimalFormat {
  private static final long serialVersionUID = 1L;

  /** Below it a hundredth is exact enough to be counted in whole numbers. */
  private static final double LIMIT = 1e9;

  Hundredths() {
    super("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  @Override
  public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
    if (!(Math.abs(value) < LIMIT)) {
      return super.format(value, out, position);
    }
    long hundredths = (long) Math.rint(100 * value);
    if (hundredths < 0) {
      out.append('-');
      hundredths = -hundredths;
    }
    out.append(hundredths / 100);
    int rest = (int) (hundredths % 100);
    if (rest > 0) {
      out.append('.').append((char) ('0' + rest / 10));
      if (rest % 10 > 0) {
        out.append((char) ('0' + rest % 10));
      }
    }
    return out;
  }
}
