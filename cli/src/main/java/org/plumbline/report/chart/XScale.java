package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Horizontal axis of a panel: padded so that the first and last marker are whole, with ticks that
 * leave room for their labels.
 *
 * @param low left end
 * @param high right end
 * @param step distance of even ticks, a multiple of 1, 2 or 5
 * @param decades whether values are decimal logarithms of what is written at the ticks
 * @param ticks where something is written, ascending
 * @param minor where a mark stands without a number
 */
record XScale(
    double low, double high, double step, boolean decades, List<Double> ticks, List<Double> minor) {
  private static final double PAD_PX = 14;
  private static final double LABEL_GAP_PX = 16;

  /** Numbers of one axis that grow are told apart with less. */
  private static final double LOG_GAP_PX = 7;

  /** Half a degree each side of a lone value. */
  private static final double LONE_PAD = 0.5;

  private static final int MOST_DECIMALS = 6;

  /** First digits of ticks on a logarithmic axis, in the order they are tried. */
  private static final List<List<Integer>> DIGITS =
      List.of(List.of(1), List.of(1, 2, 5), List.of(1, 3), List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));

  /** So many numbers tell a reader how an axis runs. */
  private static final int ENOUGH = 3;

  /** A narrower panel gets the ticks of this width, and its layout faults tell that it is. */
  private static final double LEAST_WIDTH_PX = 4 * PAD_PX;

  /**
   * Scale from the first to the last value.
   *
   * @param whole whether all values are whole numbers, so that ticks between them say nothing
   */
  static XScale of(double first, double last, double widthPx, boolean whole) {
    if (!(last > first)) {
      return even(first - LONE_PAD, first + LONE_PAD, 1);
    }
    double width = Math.max(widthPx, LEAST_WIDTH_PX);
    double pad = (last - first) * PAD_PX / (width - 2 * PAD_PX);
    double low = first - pad;
    double high = last + pad;
    double pixel = (high - low) / width;
    double step = Math.pow(10, Math.floor(Math.log10((last - first) / 100)));
    for (int i = 0; whole && step < 1 - 1e-9 || tooTight(step, first, last, pixel); i++) {
      step *= i % 3 == 1 ? 2.5 : 2; // 1, 2, 5, 10, 20, …
    }
    return even(low, high, step);
  }

  private static XScale even(double low, double high, double step) {
    List<Double> ticks = new ArrayList<>();
    for (double k = Math.ceil(low / step); k * step <= high; k++) {
      ticks.add(k * step + 0.0); // not -0
    }
    return new XScale(low, high, step, false, ticks, List.of());
  }

  /**
   * Scale from the first to the last logarithm: ticks at powers of ten, where these are too few
   * also at 2 and 5 times, or at 3 times, or at every multiple.
   */
  static XScale ofDecades(double first, double last, double widthPx) {
    double width = Math.max(widthPx, LEAST_WIDTH_PX);
    double pad = (last - first) * PAD_PX / width;
    double low = first - pad;
    double high = last + pad;
    List<Double> written = List.of();
    for (List<Integer> digits : DIGITS) {
      List<Double> more = logarithms(digits, low, high);
      if (written.size() < ENOUGH && !tooTight(more, (high - low) / width)) {
        written = more;
      }
    }
    List<Double> all = logarithms(DIGITS.get(DIGITS.size() - 1), low, high);
    all.removeAll(written);
    return new XScale(low, high, 1, true, written.isEmpty() ? List.of(first, last) : written, all);
  }

  private static List<Double> logarithms(List<Integer> digits, double low, double high) {
    List<Double> logarithms = new ArrayList<>();
    for (int k = (int) Math.floor(low); k <= high; k++) {
      for (int digit : digits) {
        double at = k + Math.log10(digit);
        if (at >= low && at <= high) {
          logarithms.add(at);
        }
      }
    }
    return logarithms;
  }

  /** Whether numbers at ticks of a logarithmic axis would touch. */
  private static boolean tooTight(List<Double> ticks, double pixel) {
    return IntStream.range(1, ticks.size())
        .anyMatch(
            i ->
                (ticks.get(i) - ticks.get(i - 1)) / pixel
                    < (width(power(ticks.get(i))) + width(power(ticks.get(i - 1)))) / 2
                        + LOG_GAP_PX);
  }

  private static double width(String label) {
    return HouseStyle.width(HouseStyle.TICK, label);
  }

  /** The same without ticks. */
  XScale bare() {
    return new XScale(low, high, high - low, decades, List.of(), List.of());
  }

  /** What is written at a tick. */
  String label(double tick) {
    return decades ? power(tick) : new ValueFormat(decimals(), "").number(tick);
  }

  /** Ten to the power of a logarithm, digits of large numbers in groups of three. */
  private static String power(double logarithm) {
    String number = ValueFormat.shortest(Math.pow(10, logarithm), MOST_DECIMALS);
    return number.matches("\\d{5,}")
        ? number.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0")
        : number;
  }

  private static boolean tooTight(double step, double first, double last, double pixel) {
    int decimals = decimals(step);
    double widest = 0;
    for (double v : new double[] {first, last}) {
      String label = new ValueFormat(decimals, "").number(v);
      widest = Math.max(widest, HouseStyle.width(HouseStyle.TICK, label));
    }
    return step / pixel < widest + LABEL_GAP_PX;
  }

  private static int decimals(double step) {
    return (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  }

  int decimals() {
    return decimals(step);
  }
}
