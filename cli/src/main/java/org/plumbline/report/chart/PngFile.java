package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A figure as pixels: RGB, two pixels per logical pixel. */
public final class PngFile {
  private static final int SCALE = 2;

  private PngFile() {}

  /** PNG bytes at the figure's preferred size; the same figure gives the same bytes. */
  public static byte[] bytes(Figure figure) {
    return bytes(figure, figure.width(), figure.height());
  }

  static byte[] bytes(Figure figure, int width, int height) {
    BufferedImage image =
        new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    figure.draw(g, width, height);
    g.dispose();
    ImageIO.setUseCache(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this Java runtime cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
