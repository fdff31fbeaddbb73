package org.plumbline.report.chart;

import java.awt.Color;

/**
 * The fixed colour scale of pressure maps: bands of equal width from zero to a round maximum.
 *
 * @param axis round range from zero, MPa
 */
public record PressureScale(NiceScale axis) {
  private static final int BANDS_PER_TICK = 5;

  /** Scale that holds pressures up to {@code largest} MPa. */
  public static PressureScale upTo(double largest) {
    return new PressureScale(NiceScale.fromZero(largest));
  }

  public double max() {
    return axis.high();
  }

  int bands() {
    return axis.steps() * BANDS_PER_TICK;
  }

  /** Pressure from which band {@code i} is painted, MPa; 0 is the edge of contact. */
  double from(int i) {
    return max() * i / bands();
  }

  Color colour(int band) {
    return Viridis.at(bands() < 2 ? 1 : (double) band / (bands() - 1));
  }

  boolean isTick(int band) {
    return band > 0 && band % BANDS_PER_TICK == 0;
  }
}
