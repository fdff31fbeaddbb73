package org.plumbline.report.chart;

/**
 * Horizontal axis of a panel: padded so that the first and last marker are whole, with ticks at
 * multiples of 1, 2 or 5 that leave room for their labels.
 *
 * @param low left end
 * @param high right end
 * @param step distance of ticks
 * @param decades whether values are decimal logarithms of what is written at the ticks
 */
record XScale(double low, double high, double step, boolean decades) {
  private static final double PAD_PX = 14;
  private static final double LABEL_GAP_PX = 16;

  /** Half a degree each side of a lone value. */
  private static final double LONE_PAD = 0.5;

  private static final int MOST_DECIMALS = 6;

  /** A narrower panel gets the ticks of this width, and its layout faults tell that it is. */
  private static final double LEAST_WIDTH_PX = 4 * PAD_PX;

  /**
   * Scale from the first to the last value.
   *
   * @param whole whether all values are whole numbers, so that ticks between them say nothing
   */
  static XScale of(double first, double last, double widthPx, boolean whole) {
    if (!(last > first)) {
      return new XScale(first - LONE_PAD, first + LONE_PAD, 1, false);
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
    return new XScale(low, high, step, false);
  }

  /** Scale from the first to the last logarithm, with a tick at every power of ten. */
  static XScale ofDecades(double first, double last, double widthPx) {
    double pad = (last - first) * PAD_PX / Math.max(widthPx, LEAST_WIDTH_PX);
    return new XScale(first - pad, last + pad, 1, true);
  }

  /** What is written at a tick. */
  String label(double tick) {
    return decades
        ? ValueFormat.shortest(Math.pow(10, Math.rint(tick)), MOST_DECIMALS)
        : new ValueFormat(decimals(), "").number(tick);
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
