package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** Lays a {@link DotFigure} out on a page and draws it, panels one above the other. */
final class DotPainter {
  private static final double ROW_PX = 30;
  private static final double PANEL_GAP_PX = 14;
  private static final double VALUE_GAP_PX = 9;
  private static final double KEY_GAP_PX = 26;
  private static final double TICK_PX = 5;

  /** Largest part of the page that the names of the rows may take. */
  private static final double LABEL_PART = 0.36;

  private static final SeriesStyle BEFORE = new SeriesStyle(0, 0);
  private static final SeriesStyle AFTER = new SeriesStyle(1, 0);

  private final DotFigure figure;
  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Layout layout;

  DotPainter(DotFigure figure, Graphics2D g, int width, int height) {
    this.figure = figure;
    this.g = g;
    this.width = width;
    this.height = height;
    this.layout = new Layout(width, height);
  }

  static int preferredHeight(DotFigure figure, int width) {
    double words = Page.textHeight(figure.title(), figure.subtitle(), figure.foot(), width);
    double panels = HouseStyle.lineHeight(HouseStyle.VALUE) + 2 * HouseStyle.GAP;
    for (DotPanel p : figure.panels()) {
      panels += fixedHeight() + ROW_PX * p.rows().size();
    }
    return (int) Math.ceil(words + panels);
  }

  /** Header, tick labels and the gap to the next panel. */
  private static double fixedHeight() {
    return HouseStyle.lineHeight(HouseStyle.HEADER)
        + PanelPlot.TICK_GAP_PX
        + HouseStyle.lineHeight(HouseStyle.TICK)
        + PANEL_GAP_PX;
  }

  Layout paint() {
    Page page = new Page(g, layout, width, height);
    double top = page.head(figure.title(), figure.subtitle());
    double bottom = page.foot(figure.foot());
    double y = key(top) + HouseStyle.GAP;
    int rows = figure.panels().stream().mapToInt(p -> p.rows().size()).sum();
    double room = bottom - y - figure.panels().size() * fixedHeight();
    double row = room / Math.max(1, rows);
    for (DotPanel panel : figure.panels()) {
      y = panel(panel, y, row);
    }
    return layout;
  }

  /** What open and filled points are. */
  private double key(double top) {
    double x = HouseStyle.MARGIN;
    double middle = top + HouseStyle.lineHeight(HouseStyle.VALUE) / 2;
    boolean both = !figure.after().isEmpty();
    String[] words =
        both ? new String[] {figure.before(), figure.after()} : new String[] {figure.before()};
    for (int i = 0; i < words.length; i++) {
      marker(x + PanelPlot.TICK_GAP_PX, middle, i == 1);
      x += 2 * PanelPlot.TICK_GAP_PX + HouseStyle.GAP;
      Box box = HouseStyle.text(g, HouseStyle.VALUE, HouseStyle.INK, words[i], x, top);
      layout.add(box);
      x += box.width() + KEY_GAP_PX;
    }
    return top + HouseStyle.lineHeight(HouseStyle.VALUE) + HouseStyle.GAP;
  }

  private double panel(DotPanel panel, double top, double row) {
    layout.add(
        HouseStyle.text(
            g, HouseStyle.HEADER, HouseStyle.INK, panel.header(), HouseStyle.MARGIN, top));
    double frameTop = top + HouseStyle.lineHeight(HouseStyle.HEADER);
    double frameBottom = frameTop + row * panel.rows().size();
    double left = HouseStyle.MARGIN + labelWidth() + HouseStyle.GAP + valueRoom();
    double right = width - HouseStyle.MARGIN - valueRoom();
    NiceScale x = panel.scale();
    axis(x, left, right, frameTop, frameBottom);
    for (int i = 0; i < panel.rows().size(); i++) {
      row(panel, panel.rows().get(i), x, left, right, frameTop + (i + 0.5) * row);
    }
    return frameBottom + fixedHeight() - HouseStyle.lineHeight(HouseStyle.HEADER);
  }

  private double labelWidth() {
    return figure.panels().stream()
        .flatMap(p -> p.rows().stream())
        .mapToDouble(r -> HouseStyle.width(HouseStyle.VALUE, r.label()))
        .map(w -> Math.min(w, LABEL_PART * width))
        .max()
        .orElse(0);
  }

  /** Beside the frame, so that a value fits left and right of any point in it. */
  private double valueRoom() {
    double most = 0;
    for (DotPanel panel : figure.panels()) {
      for (DotRow r : panel.rows()) {
        for (double v : new double[] {r.before(), r.after()}) {
          most = Math.max(most, HouseStyle.width(HouseStyle.VALUE, panel.format().withUnit(v)));
        }
      }
    }
    return most + VALUE_GAP_PX + HouseStyle.GAP;
  }

  private void axis(NiceScale x, double left, double right, double top, double bottom) {
    ValueFormat format = new ValueFormat(x.decimals(), "");
    for (int i = 0; i <= x.steps(); i++) {
      double at = left + (right - left) * (x.tick(i) - x.low()) / (x.high() - x.low());
      line(HouseStyle.GRID, HouseStyle.HAIRLINE, at, top, at, bottom);
      line(HouseStyle.AXIS, HouseStyle.HAIRLINE, at, bottom, at, bottom + TICK_PX);
      String text = format.number(x.tick(i));
      double w = HouseStyle.width(HouseStyle.TICK, text);
      layout.add(
          HouseStyle.text(
              g,
              HouseStyle.TICK,
              HouseStyle.INK,
              text,
              at - w / 2,
              bottom + PanelPlot.TICK_GAP_PX - 2));
    }
    line(HouseStyle.AXIS, HouseStyle.HAIRLINE, left, bottom, right, bottom);
  }

  private void row(DotPanel panel, DotRow r, NiceScale x, double left, double right, double y) {
    double half = HouseStyle.lineHeight(HouseStyle.VALUE) / 2;
    TextBlock label = TextBlock.of(HouseStyle.VALUE, r.label(), labelWidth() + 1, 1);
    layout.add(label.draw(g, HouseStyle.INK, HouseStyle.MARGIN, y - half));
    double scale = (right - left) / (x.high() - x.low());
    double before = left + scale * (r.before() - x.low());
    double after = left + scale * (r.after() - x.low());
    boolean both = !figure.after().isEmpty();
    if (both && Double.isFinite(before) && Double.isFinite(after)) {
      line(HouseStyle.AXIS, HouseStyle.DOT_BAR, before, y, after, y);
    }
    boolean leftFirst = !both || !(after < before);
    value(panel.format(), r.before(), before, y, false, both && leftFirst);
    if (both) {
      value(panel.format(), r.after(), after, y, true, !leftFirst);
    }
  }

  private void value(
      ValueFormat format, double value, double at, double y, boolean filled, boolean onTheLeft) {
    if (!Double.isFinite(value)) {
      return;
    }
    marker(at, y, filled);
    String text = format.withUnit(value);
    double w = HouseStyle.width(HouseStyle.VALUE, text);
    double x = onTheLeft ? at - VALUE_GAP_PX - w : at + VALUE_GAP_PX;
    layout.add(
        HouseStyle.text(
            g,
            HouseStyle.VALUE,
            (filled ? AFTER : BEFORE).ink(),
            text,
            x,
            y - HouseStyle.lineHeight(HouseStyle.VALUE) / 2));
  }

  private void marker(double x, double y, boolean filled) {
    SeriesStyle style = filled ? AFTER : BEFORE;
    Shape shape = AffineTransform.getTranslateInstance(x, y).createTransformedShape(style.marker());
    g.setPaint(filled ? style.colour() : HouseStyle.PAPER);
    g.fill(shape);
    g.setPaint(style.colour());
    g.setStroke(HouseStyle.RIM);
    g.draw(shape);
  }

  private void line(Color colour, BasicStroke stroke, double x1, double y1, double x2, double y2) {
    g.setPaint(colour);
    g.setStroke(stroke);
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }
}
