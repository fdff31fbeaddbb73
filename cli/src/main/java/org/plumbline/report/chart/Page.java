package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Paper, title block and small print of a figure. */
final class Page {
  private static final double TOP = HouseStyle.MARGIN - 4;
  private static final double TITLE_GAP = 3;
  private static final double BODY_GAP = 2 * HouseStyle.GAP + 2;

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
   * Draws title and subtitle flush left; a bare figure has neither.
   *
   * @return y where the body of the figure may start
   */
  double head(String title, List<String> subtitle) {
    if (title.isEmpty() && subtitle.isEmpty()) {
      return HouseStyle.GAP;
    }
    double y = TOP;
    TextBlock head = headline(title, width);
    layout.add(head.draw(g, HouseStyle.INK, HouseStyle.MARGIN, y));
    y += head.height() + TITLE_GAP;
    for (String line : subtitle) {
      TextBlock block = paragraph(line, width);
      layout.add(block.draw(g, HouseStyle.SOFT_INK, HouseStyle.MARGIN, y));
      y += block.height();
    }
    return y + BODY_GAP;
  }

  /** Height that title, subtitle and small print take from a page of a given width. */
  static double textHeight(String title, List<String> subtitle, String foot, double width) {
    double head =
        title.isEmpty() && subtitle.isEmpty()
            ? HouseStyle.GAP
            : TOP
                + headline(title, width).height()
                + TITLE_GAP
                + subtitle.stream().mapToDouble(s -> paragraph(s, width).height()).sum()
                + BODY_GAP;
    double smallPrint = foot.isEmpty() ? 0 : smallPrint(foot, width).height() + HouseStyle.GAP;
    return head + smallPrint + HouseStyle.MARGIN / 2;
  }

  private static TextBlock headline(String text, double width) {
    return TextBlock.of(HouseStyle.TITLE, text, width - 2 * HouseStyle.MARGIN, 2);
  }

  private static TextBlock paragraph(String text, double width) {
    return TextBlock.of(HouseStyle.SUBTITLE, text, width - 2 * HouseStyle.MARGIN, 3);
  }

  private static TextBlock smallPrint(String text, double width) {
    return TextBlock.of(HouseStyle.FOOT, text, width - 2 * HouseStyle.MARGIN, 3);
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
    TextBlock block = smallPrint(text, width);
    double y = bottom - block.height();
    layout.add(block.draw(g, HouseStyle.SOFT_INK, HouseStyle.MARGIN, y));
    return y - HouseStyle.GAP;
  }
}
