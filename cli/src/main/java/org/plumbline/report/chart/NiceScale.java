package org.plumbline.report.chart;

/**
 * Range of an axis with a round tick step.
 *
 * @param low lower end, a multiple of the step
 * @param high upper end, a multiple of the step
 * @param step distance of ticks: 1, 2, 2.5 or 5 times a power of ten
 */
public record NiceScale(double low, double high, double step) {
  private static final double[] MANTISSAS = {1, 2, 2.5, 5, 10};
  private static final int MOST_TICKS = 6;
  private static final int MOST_BANDS = 10;

  private static final double HEADROOM = 1.04;

  /** Relative slack that keeps 0.30000000000000004 from opening another step. */
  private static final double RELATIVE_SLACK = 1e-9;

  public NiceScale {
    if (!(high > low) || !(step > 0)) {
      throw new IllegalArgumentException(
          "axis range " + low + " to " + high + " with step " + step + " is empty");
    }
  }

  /** From zero to a round number, with room above the largest value for its marker and number. */
  public static NiceScale withHeadroom(double most) {
    return fromZero(HEADROOM * most);
  }

  /** From zero to the first round number at or above {@code most}. */
  public static NiceScale fromZero(double most) {
    return covering(0, Double.isFinite(most) && most > 0 ? most : 1);
  }

  /** Smallest round range that covers both ends. */
  public static NiceScale covering(double low, double high) {
    return covering(low, high, MOST_TICKS);
  }

  /** The same in bands of colour, which bear more steps than an axis bears ticks. */
  public static NiceScale bands(double low, double high) {
    return covering(low, high, MOST_BANDS);
  }

  private static NiceScale covering(double low, double high, int most) {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return new NiceScale(0, 1, 0.5);
    }
    double span = high > low ? high - low : Math.max(1, Math.abs(high));
    double step = stepFor(span / most);
    double from = step * Math.floor(low / step + RELATIVE_SLACK);
    double to = step * Math.ceil(high / step - RELATIVE_SLACK);
    return new NiceScale(from, to > from ? to : from + step, step);
  }

  /** Smallest round step at or above {@code least}. */
  static double stepFor(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double m : MANTISSAS) {
      if (m * power >= least * (1 - RELATIVE_SLACK)) {
        return m * power;
      }
    }
    return 10 * power;
  }

  int steps() {
    return (int) Math.round((high - low) / step);
  }

  double tick(int i) {
    return low + i * step;
  }

  /** Decimals that tick labels need. */
  int decimals() {
    int d = 0;
    double s = step;
    while (d < 6 && Math.abs(s - Math.rint(s)) > RELATIVE_SLACK * Math.max(1, s)) {
      s *= 10;
      d++;
    }
    return d;
  }
}
