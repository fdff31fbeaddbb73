package org.plumbline.report.animation;

import java.awt.Color;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The colours of a moving picture, the same in all its frames, so that a colour of the scale is the
 * same number everywhere. Place 0 is the pixel that does not change.
 */
final class Palette {
  static final int UNCHANGED = 0;
  private static final int MOST = 256;
  private static final int SLOTS = 1 << 16;

  private final int[] rgb;
  private final int[] seen = new int[SLOTS];
  private final int[] place = new int[SLOTS];

  /** The first 255 of some colours, each once. */
  Palette(List<Color> colours) {
    Set<Integer> each = new LinkedHashSet<>();
    colours.forEach(c -> each.add(c.getRGB() & 0xFFFFFF));
    rgb = new int[Math.min(MOST, each.size() + 1)];
    int i = 1;
    for (int c : each) {
      if (i < rgb.length) {
        rgb[i++] = c;
      }
    }
    Arrays.fill(seen, -1);
  }

  IndexColorModel model() {
    byte[] r = new byte[MOST];
    byte[] g = new byte[MOST];
    byte[] b = new byte[MOST];
    for (int i = 0; i < rgb.length; i++) {
      r[i] = (byte) (rgb[i] >> 16);
      g[i] = (byte) (rgb[i] >> 8);
      b[i] = (byte) rgb[i];
    }
    return new IndexColorModel(8, MOST, r, g, b, UNCHANGED);
  }

  /** Nearest places of the colours of a picture's pixels; one thread at a time. */
  byte[] places(int[] pixels) {
    byte[] out = new byte[pixels.length];
    place(pixels, 0, pixels.length, out);
    return out;
  }

  /**
   * The same where most of the picture is that of another one.
   *
   * @param pixels of the picture
   * @param width of a row of both
   * @param before pixels of the other picture
   * @param beforePlaces places of the other picture
   */
  byte[] places(int[] pixels, int width, int[] before, byte[] beforePlaces) {
    byte[] out = beforePlaces.clone();
    for (int from = 0; from < pixels.length; from += width) {
      int to = from + width;
      int first = Arrays.mismatch(pixels, from, to, before, from, to);
      if (first >= 0) {
        place(pixels, from + first, to, out);
      }
    }
    return out;
  }

  private void place(int[] pixels, int from, int to, byte[] out) {
    int last = -1;
    byte lastPlace = 0;
    for (int i = from; i < to; i++) {
      int c = pixels[i] & 0xFFFFFF;
      if (c != last) {
        last = c;
        lastPlace = (byte) nearest(c);
      }
      out[i] = lastPlace;
    }
  }

  private int nearest(int colour) {
    int slot = (colour * 0x9E3779B1) >>> 16;
    if (seen[slot] != colour) {
      seen[slot] = colour;
      place[slot] = search(colour);
    }
    return place[slot];
  }

  private int search(int colour) {
    int best = 1;
    int least = Integer.MAX_VALUE;
    for (int i = 1; i < rgb.length; i++) {
      int dr = (colour >> 16 & 0xFF) - (rgb[i] >> 16 & 0xFF);
      int dg = (colour >> 8 & 0xFF) - (rgb[i] >> 8 & 0xFF);
      int db = (colour & 0xFF) - (rgb[i] & 0xFF);
      // The eye sees green best and blue least (weights of luma, ITU-R BT.601, in tenths).
      int d = 3 * dr * dr + 6 * dg * dg + db * db;
      if (d < least) {
        least = d;
        best = i;
      }
    }
    return best;
  }
}
