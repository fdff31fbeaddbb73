package org.plumbline.report.chart;

import java.awt.Color;

/**
 * The fixed colour scale of pressure maps: bands of equal width from zero to a round maximum.
 *
 * @param axis round range from zero, MPa
 */
public record PressureScale(NiceScale axis) {
  private static final int BANDS_PER_TICK = 5;

  /** Lower end of the first band, relative to the maximum: what counts as unloaded. */
  private static final double UNLOADED_PART = 0.01;

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

  /** Pressure from which band {@code i} is painted, MPa. */
  double from(int i) {
    return i == 0 ? unloadedBelow() : max() * i / bands();
  }

  /** Pressure below which the surface keeps its neutral grey, MPa. */
  public double unloadedBelow() {
    return UNLOADED_PART * max();
  }

  Color colour(int band) {
    return Viridis.at(bands() < 2 ? 1 : (double) band / (bands() - 1));
  }

  boolean isTick(int band) {
    return band > 0 && band % BANDS_PER_TICK == 0;
  }
}
