package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Column beside contours: bands with their limits, and what dots, crosses and lines are. */
final class ContourKey {
  private static final double BAR_WIDTH_PX = 18;
  private static final double MOST_BAR_PX = 230;
  private static final double SIGN_PX = 18;
  private static final double ROW_GAP_PX = 4;

  private final String unit;
  private final NiceScale scale;
  private final boolean missing;
  private final Optional<String> strong;
  private final Optional<String> ringed;
  private final Graphics2D g;
  private final Layout layout;

  ContourKey(ContourFigure figure, Graphics2D g, Layout layout) {
    this(
        figure.unit(),
        figure.scale(),
        figure.panels().stream().anyMatch(p -> !p.complete()),
        figure.strong().map(Level::label),
        Optional.empty(),
        g,
        layout);
  }

  /**
   * @param missing whether there are places without a result
   * @param strong meaning of a heavy line
   * @param ringed meaning of a ring
   */
  ContourKey(
      String unit,
      NiceScale scale,
      boolean missing,
      Optional<String> strong,
      Optional<String> ringed,
      Graphics2D g,
      Layout layout) {
    this.unit = unit;
    this.scale = scale;
    this.missing = missing;
    this.strong = strong;
    this.ringed = ringed;
    this.g = g;
    this.layout = layout;
  }

  static Color colour(NiceScale scale, int band) {
    int bands = scale.steps();
    return Viridis.at(bands < 2 ? 1 : (double) band / (bands - 1));
  }

  void draw(double x, double top, double width, double bottom) {
    TextBlock head = TextBlock.of(HouseStyle.HEADER, unit, width, 1);
    layout.add(head.draw(g, HouseStyle.INK, x, top));
    TextBlock solved = words("solved", width);
    TextBlock none = words("no result", width);
    TextBlock ring = words(ringed.orElse(""), width);
    TextBlock heavy = words(strong.orElse(""), width);
    double signs =
        solved.height()
            + (ringed.isPresent() ? ring.height() + ROW_GAP_PX : 0)
            + (missing ? none.height() + ROW_GAP_PX : 0)
            + (strong.isPresent() ? heavy.height() + ROW_GAP_PX : 0);
    double barTop = top + head.height() + 10;
    double barHeight = Math.max(40, Math.min(MOST_BAR_PX, bottom - signs - 18 - barTop));
    bar(x, barTop, barHeight);
    double y = barTop + barHeight + 18;
    ContourPainter.dot(g, x + SIGN_PX / 2, middle(y));
    y = sign(solved, x, y);
    if (ringed.isPresent()) {
      BandPainter.ring(g, x + SIGN_PX / 2, middle(y), false);
      y = sign(ring, x, y);
    }
    if (missing) {
      ContourPainter.cross(g, x + SIGN_PX / 2, middle(y));
      y = sign(none, x, y);
    }
    if (strong.isPresent()) {
      g.setPaint(HouseStyle.INK);
      g.setStroke(HouseStyle.STRONG_LINE);
      g.draw(new Line2D.Double(x, middle(y), x + SIGN_PX, middle(y)));
      sign(heavy, x, y);
    }
  }

  private static TextBlock words(String text, double width) {
    return TextBlock.of(HouseStyle.VALUE, text, width - SIGN_PX - 6, 2);
  }

  private static double middle(double y) {
    return y + HouseStyle.lineHeight(HouseStyle.VALUE) / 2;
  }

  private double sign(TextBlock words, double x, double y) {
    layout.add(words.draw(g, HouseStyle.INK, x + SIGN_PX + 6, y));
    return y + words.height() + ROW_GAP_PX;
  }

  private void bar(double x, double top, double height) {
    int bands = scale.steps();
    ValueFormat format = new ValueFormat(scale.decimals(), unit);
    for (int i = bands - 1; i >= 0; i--) {
      // From the top down, each band reaching to the foot: no seams.
      double y = top + height * (bands - 1 - i) / bands;
      g.setPaint(colour(scale, i));
      g.fill(new Rectangle2D.Double(x, y, BAR_WIDTH_PX, top + height - y));
    }
    g.setPaint(HouseStyle.OUTLINE);
    g.setStroke(HouseStyle.EDGE);
    g.draw(new Rectangle2D.Double(x, top, BAR_WIDTH_PX, height));
    double h = HouseStyle.lineHeight(HouseStyle.TICK);
    g.setStroke(HouseStyle.HAIRLINE);
    for (int i = 0; i <= bands; i++) {
      double y = top + height * (1 - (double) i / bands);
      g.setPaint(HouseStyle.OUTLINE);
      g.draw(new Line2D.Double(x, y, x + BAR_WIDTH_PX + 4, y));
      if (height / bands >= h || i % 2 == 0) {
        String text = format.number(scale.tick(i));
        layout.add(
            HouseStyle.text(
                g, HouseStyle.TICK, HouseStyle.INK, text, x + BAR_WIDTH_PX + 7, y - h / 2));
      }
    }
  }
}
