package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Arrays;

/** A bar that tells how long so many millimetres are in a picture. */
final class ScaleBar {
  private static final double END_PX = 3;
  private static final double TO_TEXT_PX = 6;

  private ScaleBar() {}

  /**
   * Draws the first of some lengths that fits, or the last.
   *
   * @param layout told where the text stands
   * @param y of the bar
   * @param mostPx widest bar
   * @param lengthsMm from long to short
   */
  static void draw(
      Graphics2D g,
      Layout layout,
      double x,
      double y,
      double mostPx,
      double pixelsPerMm,
      double... lengthsMm) {
    double mm =
        Arrays.stream(lengthsMm)
            .filter(l -> l * pixelsPerMm <= mostPx)
            .findFirst()
            .orElse(lengthsMm[lengthsMm.length - 1]);
    double w = mm * pixelsPerMm;
    g.setPaint(HouseStyle.INK);
    g.setStroke(HouseStyle.BAR);
    g.draw(new Line2D.Double(x, y, x + w, y));
    g.draw(new Line2D.Double(x, y - END_PX, x, y + END_PX));
    g.draw(new Line2D.Double(x + w, y - END_PX, x + w, y + END_PX));
    layout.add(
        HouseStyle.text(
            g,
            HouseStyle.VALUE,
            HouseStyle.INK,
            ValueFormat.shortest(mm, 0) + "\u00a0mm",
            x + w + TO_TEXT_PX,
            y - HouseStyle.lineHeight(HouseStyle.VALUE) / 2));
  }
}
