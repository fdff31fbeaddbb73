package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * Where something is drawn in a rectangle of whole pixels, summed so that any box is asked fast.
 */
final class InkMap {
  /** Fainter is the soft edge of a line. */
  private static final int LEAST_ALPHA = 64;

  private final int width;
  private final int height;

  /** Inked pixels above and left of a corner. */
  private final int[][] sums;

  /**
   * @param drawing is drawn from the corner of the rectangle on
   */
  InkMap(double width, double height, Consumer<Graphics2D> drawing) {
    this.width = Math.max(1, (int) Math.ceil(width));
    this.height = Math.max(1, (int) Math.ceil(height));
    BufferedImage image = new BufferedImage(this.width, this.height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    HouseStyle.prepare(g);
    drawing.accept(g);
    g.dispose();
    int[] pixels = image.getRGB(0, 0, this.width, this.height, null, 0, this.width);
    sums = new int[this.height + 1][this.width + 1];
    for (int y = 0; y < this.height; y++) {
      int row = 0;
      for (int x = 0; x < this.width; x++) {
        row += pixels[y * this.width + x] >>> 24 >= LEAST_ALPHA ? 1 : 0;
        sums[y + 1][x + 1] = sums[y][x + 1] + row;
      }
    }
  }

  /** Inked pixels in a box. */
  int in(Box box) {
    int left = clamp(Math.floor(box.x()), width);
    int right = clamp(Math.ceil(box.right()), width);
    int top = clamp(Math.floor(box.y()), height);
    int bottom = clamp(Math.ceil(box.bottom()), height);
    return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
  }

  private static int clamp(double at, int size) {
    return (int) Math.max(0, Math.min(size, at));
  }
}
