package org.plumbline.report.chart;

import java.awt.image.BufferedImage;
import java.util.List;

/** Solids as an image on white: shaded, with outlines, metal seen through what hides it. */
final class SolidImage {
  /** Samples of a pixel in each direction. */
  private static final int SAMPLES = 2;

  private static final int WHITE = 0xFFFFFF;
  private static final int INK = 0x2B2B2B;
  private static final double OUTLINE_PART = 0.75;

  /** How much of hidden metal shows. */
  private static final double SHINE = 0.42;

  private static final double HIDDEN_OUTLINE = 0.5;

  /** Least step in depth that is outlined, mm. */
  private static final double STEP_MM = 1.6;

  private SolidImage() {}

  /**
   * Draws parts.
   *
   * @param left of the left edge, mm in the view
   * @param top of the upper edge, mm in the view
   * @param pixelsPerMm of the image
   */
  static BufferedImage of(
      List<SolidPart> parts,
      SolidView view,
      int width,
      int height,
      double left,
      double top,
      double pixelsPerMm) {
    int w = SAMPLES * width;
    int h = SAMPLES * height;
    SolidRaster all = new SolidRaster(w, h, view, left, top, SAMPLES * pixelsPerMm);
    SolidRaster metal = new SolidRaster(w, h, view, left, top, SAMPLES * pixelsPerMm);
    for (int i = 0; i < parts.size(); i++) {
      all.draw(parts.get(i), i);
      if (parts.get(i).tint().shinesThrough()) {
        metal.draw(parts.get(i), i);
      }
    }
    int[] fine = new int[w * h];
    for (int at = 0; at < fine.length; at++) {
      fine[at] = pixel(all, metal, at);
    }
    return coarser(fine, width, height);
  }

  private static int pixel(SolidRaster all, SolidRaster metal, int at) {
    int colour = all.isEmpty(at) ? WHITE : all.rgb[at];
    boolean hidden = !metal.isEmpty(at) && metal.owner[at] != all.owner[at];
    if (hidden) {
      colour = mix(colour, metal.rgb[at], SHINE);
      if (outlined(metal, at)) {
        colour = mix(colour, INK, HIDDEN_OUTLINE);
      }
    }
    return outlined(all, at) ? mix(colour, INK, OUTLINE_PART) : colour;
  }

  private static boolean outlined(SolidRaster r, int at) {
    int column = at % r.width;
    return column + 1 < r.width && r.isEdge(at, at + 1, STEP_MM)
        || column > 0 && r.isEdge(at, at - 1, STEP_MM)
        || at + r.width < r.owner.length && r.isEdge(at, at + r.width, STEP_MM)
        || at >= r.width && r.isEdge(at, at - r.width, STEP_MM);
  }

  private static int mix(int a, int b, double partOfB) {
    int out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double value = (a >> shift & 255) * (1 - partOfB) + (b >> shift & 255) * partOfB;
      out |= (int) Math.round(value) << shift;
    }
    return out;
  }

  private static BufferedImage coarser(int[] fine, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          int sum = 0;
          for (int s = 0; s < SAMPLES * SAMPLES; s++) {
            int at = (SAMPLES * y + s / SAMPLES) * SAMPLES * width + SAMPLES * x + s % SAMPLES;
            sum += fine[at] >> shift & 255;
          }
          rgb |= (sum + SAMPLES * SAMPLES / 2) / (SAMPLES * SAMPLES) << shift;
        }
        image.setRGB(x, y, rgb);
      }
    }
    return image;
  }
}
