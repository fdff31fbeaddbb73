package org.plumbline.report.chart;

import java.awt.Color;

/**
 * The perceptually uniform colour scale viridis: equal steps of value look equally large, lightness
 * rises throughout (so a grey print keeps the order), and colour-blind readers keep it too.
 *
 * <p>Twenty stops of the scale by S. van der Walt and N. Smith (2015, released under CC0), joined
 * by straight lines in sRGB.
 */
public final class Viridis {
  private static final int[] STOPS = {
    0x440154, 0x481567, 0x482677, 0x453781, 0x404788, 0x39568C, 0x33638D, 0x2D708E, 0x287D8E,
    0x238A8D, 0x1F968B, 0x20A387, 0x29AF7F, 0x3CBB75, 0x55C667, 0x73D055, 0x95D840, 0xB8DE29,
    0xDCE319, 0xFDE725
  };

  private Viridis() {}

  /** Colour at {@code t} from 0 (dark violet) to 1 (yellow); clamped outside. */
  public static Color at(double t) {
    double s = Math.max(0, Math.min(1, t)) * (STOPS.length - 1);
    int i = Math.min((int) s, STOPS.length - 2);
    double f = s - i;
    return new Color(mix(i, f, 16), mix(i, f, 8), mix(i, f, 0));
  }

  private static int mix(int i, double f, int shift) {
    int a = STOPS[i] >> shift & 0xFF;
    int b = STOPS[i + 1] >> shift & 0xFF;
    return (int) Math.round(a + f * (b - a));
  }
}
