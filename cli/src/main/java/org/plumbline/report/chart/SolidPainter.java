package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Lays a {@link SolidFigure} out on a page and draws it. */
final class SolidPainter {
  private static final double KEY_WIDTH_PX = 156;
  private static final double COLUMN_GAP_PX = 18;
  private static final double ROW_GAP_PX = 10;
  private static final double SWATCH_PX = 16;
  private static final double[] LENGTHS_MM = {50, 20, 10, 5};

  /** Pixels of the image per pixel of the page. */
  private static final int DENSITY = 2;

  /** Room around solids, mm. */
  private static final double PAD_MM = 2;

  private final SolidFigure figure;
  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Layout layout;

  SolidPainter(SolidFigure figure, Graphics2D g, int width, int height) {
    this.figure = figure;
    this.g = g;
    this.width = width;
    this.height = height;
    this.layout = new Layout(width, height);
  }

  /** Where all states lie in a view, with room around: left, right, bottom, top, mm. */
  private static double[] extent(SolidFigure figure, SolidView view) {
    double[] e =
        view.extent(figure.panels().stream().flatMap(p -> view.seen(p.parts()).stream()).toList());
    return new double[] {e[0] - PAD_MM, e[1] + PAD_MM, e[2] - PAD_MM, e[3] + PAD_MM};
  }

  private static double cellWidth(SolidFigure figure, double width) {
    int n = figure.panels().size();
    double words = HouseStyle.lineHeight(HouseStyle.VALUE) + HouseStyle.GAP;
    double room = width - 2 * HouseStyle.MARGIN - KEY_WIDTH_PX - COLUMN_GAP_PX - words;
    return (room - (n - 1) * COLUMN_GAP_PX) / n;
  }

  private static double scale(SolidFigure figure, double cellWidth) {
    double widest =
        figure.views().stream()
            .map(v -> extent(figure, v))
            .mapToDouble(e -> e[1] - e[0])
            .max()
            .orElseThrow();
    return Math.min(cellWidth / widest, MOST_PX_PER_MM);
  }

  private static final double MOST_PX_PER_MM = 1.95;

  private static double headHeight(SolidFigure figure, double cellWidth) {
    double head = 0;
    for (SolidPanel p : figure.panels()) {
      double note = p.note().isEmpty() ? 0 : note(p, cellWidth).height();
      head = Math.max(head, header(p, cellWidth).height() + note);
    }
    return head + 2 * HouseStyle.GAP;
  }

  private static TextBlock header(SolidPanel p, double cellWidth) {
    return TextBlock.of(HouseStyle.HEADER, p.header(), cellWidth, 2);
  }

  private static TextBlock note(SolidPanel p, double cellWidth) {
    return TextBlock.of(HouseStyle.VALUE, p.note(), cellWidth, 2);
  }

  private static double sideWords() {
    return HouseStyle.lineHeight(HouseStyle.VALUE);
  }

  static int preferredHeight(SolidFigure figure, int width) {
    double cell = cellWidth(figure, width);
    double scale = scale(figure, cell);
    double body = headHeight(figure, cell);
    for (SolidView view : figure.views()) {
      double[] e = extent(figure, view);
      body += scale * (e[3] - e[2]) + sideWords() + ROW_GAP_PX;
    }
    return (int)
        Math.ceil(Page.textHeight(figure.title(), figure.subtitle(), figure.foot(), width) + body);
  }

  Layout paint() {
    Page page = new Page(g, layout, width, height);
    double top = page.head(figure.title(), figure.subtitle());
    double bottom = page.foot(figure.foot());
    double cell = cellWidth(figure, width);
    double head = headHeight(figure, cell);
    double needed = 0;
    for (SolidView view : figure.views()) {
      double[] e = extent(figure, view);
      needed += e[3] - e[2];
    }
    double room = bottom - top - head - figure.views().size() * (sideWords() + ROW_GAP_PX);
    double scale = Math.min(scale(figure, cell), room / needed);
    if (!(scale > 0)) {
      throw new IllegalArgumentException(
          "a picture of " + width + " x " + height + " px leaves no room for its solids");
    }
    double words = HouseStyle.lineHeight(HouseStyle.VALUE) + HouseStyle.GAP;
    double firstX = HouseStyle.MARGIN + words;
    for (int i = 0; i < figure.panels().size(); i++) {
      SolidPanel p = figure.panels().get(i);
      double x = firstX + i * (cell + COLUMN_GAP_PX);
      Box box = layout.add(header(p, cell).draw(g, HouseStyle.INK, x, top));
      if (!p.note().isEmpty()) {
        layout.add(note(p, cell).draw(g, HouseStyle.SOFT_INK, x, box.bottom()));
      }
      g.setPaint(HouseStyle.AXIS);
      g.setStroke(HouseStyle.HAIRLINE);
      g.draw(
          new Line2D.Double(x, top + head - HouseStyle.GAP, x + cell, top + head - HouseStyle.GAP));
    }
    double y = top + head;
    for (SolidView view : figure.views()) {
      y = row(view, firstX, y, cell, scale) + ROW_GAP_PX;
    }
    key(width - HouseStyle.MARGIN - KEY_WIDTH_PX, top, scale);
    return layout;
  }

  /** One view of all states; reports where it ends. */
  private double row(SolidView view, double firstX, double y, double cell, double scale) {
    double[] e = extent(figure, view);
    double w = scale * (e[1] - e[0]);
    double h = scale * (e[3] - e[2]);
    layout.add(UprightText.draw(g, view.name(), HouseStyle.MARGIN, y + h / 2, -1));
    for (int i = 0; i < figure.panels().size(); i++) {
      double x = firstX + i * (cell + COLUMN_GAP_PX) + (cell - w) / 2;
      int pixelsWide = (int) Math.round(DENSITY * w);
      int pixelsHigh = (int) Math.round(DENSITY * h);
      List<SolidPart> parts = view.seen(figure.panels().get(i).parts());
      BufferedImage image =
          SolidImage.of(parts, view, pixelsWide, pixelsHigh, e[0], e[3], DENSITY * scale);
      AffineTransform place = new AffineTransform();
      place.translate(x, y);
      place.scale(1.0 / DENSITY, 1.0 / DENSITY);
      g.drawImage(image, place, null);
      layout.add(HouseStyle.text(g, HouseStyle.VALUE, HouseStyle.SOFT_INK, view.left(), x, y + h));
      double right = HouseStyle.width(HouseStyle.VALUE, view.right());
      layout.add(
          HouseStyle.text(
              g, HouseStyle.VALUE, HouseStyle.SOFT_INK, view.right(), x + w - right, y + h));
    }
    return y + h + sideWords();
  }

  private void key(double x, double top, double scale) {
    double y = top;
    for (SolidFigure.KeyEntry entry : figure.key()) {
      TextBlock words =
          TextBlock.of(HouseStyle.VALUE, entry.words(), KEY_WIDTH_PX - SWATCH_PX - 8, 6);
      Rectangle2D swatch =
          new Rectangle2D.Double(
              x, y + (HouseStyle.lineHeight(HouseStyle.VALUE) - 12) / 2, SWATCH_PX, 12);
      g.setPaint(entry.tint().colour());
      g.fill(swatch);
      g.setPaint(HouseStyle.OUTLINE);
      g.setStroke(HouseStyle.EDGE);
      g.draw(swatch);
      layout.add(words.draw(g, HouseStyle.INK, x + SWATCH_PX + 8, y));
      y += words.height() + 4;
    }
    ScaleBar.draw(g, layout, x, y + 18, KEY_WIDTH_PX * 0.6, scale, LENGTHS_MM);
  }
}
