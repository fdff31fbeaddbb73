package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Paper, title block and small print of a figure. */
final class Page {
  private final Graphics2D g;
  private final Layout layout;
  private final double width;
  private final double height;

  Page(Graphics2D g, Layout layout, double width, double height) {
    this.g = g;
    this.layout = layout;
    this.width = width;
    this.height = height;
    HouseStyle.prepare(g);
    g.setPaint(HouseStyle.PAPER);
    g.fill(new Rectangle2D.Double(0, 0, width, height));
  }

  /**
   * Draws title and subtitle flush left.
   *
   * @return y where the body of the figure may start
   */
  double head(String title, List<String> subtitle) {
    double inner = width - 2 * HouseStyle.MARGIN;
    double y = HouseStyle.MARGIN - 4;
    TextBlock head = TextBlock.of(HouseStyle.TITLE, title, inner, 2);
    layout.add(head.draw(g, HouseStyle.INK, HouseStyle.MARGIN, y));
    y += head.height() + 3;
    for (String line : subtitle) {
      TextBlock block = TextBlock.of(HouseStyle.SUBTITLE, line, inner, 2);
      layout.add(block.draw(g, HouseStyle.SOFT_INK, HouseStyle.MARGIN, y));
      y += block.height();
    }
    return y + 2 * HouseStyle.GAP + 2;
  }

  /**
   * Draws the small print flush left at the foot.
   *
   * @return y where the body of the figure must end
   */
  double foot(String text) {
    double bottom = height - HouseStyle.MARGIN / 2;
    if (text.isEmpty()) {
      return bottom;
    }
    TextBlock block = TextBlock.of(HouseStyle.FOOT, text, width - 2 * HouseStyle.MARGIN, 2);
    double y = bottom - block.height();
    layout.add(block.draw(g, HouseStyle.SOFT_INK, HouseStyle.MARGIN, y));
    return y - HouseStyle.GAP;
  }
}
