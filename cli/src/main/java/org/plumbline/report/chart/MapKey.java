package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Column beside pressure maps: colour bar with unit, signs, and a bar of known length. */
final class MapKey {
  private static final double BAR_WIDTH_PX = 18;
  private static final double MOST_BAR_PX = 240;
  private static final double SIGN_PX = 18;
  private static final double[] LENGTHS_MM = {20, 10, 5, 2, 1};

  private final MapFigure figure;
  private final Graphics2D g;
  private final Layout layout;

  MapKey(MapFigure figure, Graphics2D g, Layout layout) {
    this.figure = figure;
    this.g = g;
    this.layout = layout;
  }

  void draw(double x, double top, double width, double bottom, double pixelsPerMm) {
    TextBlock head =
        TextBlock.of(HouseStyle.HEADER, "Contact pressure (" + figure.unit() + ")", width, 2);
    layout.add(head.draw(g, HouseStyle.INK, x, top));
    TextBlock unloaded = TextBlock.of(HouseStyle.VALUE, "no contact", width - SIGN_PX - 6, 2);
    TextBlock centre = TextBlock.of(HouseStyle.VALUE, "centre of pressure", width - SIGN_PX - 6, 2);
    double below = unloaded.height() + centre.height() + 46;
    double barTop = top + head.height() + 12;
    double barHeight = Math.max(40, Math.min(MOST_BAR_PX, bottom - below - barTop));
    bar(x, barTop, barHeight);
    double y = barTop + barHeight + 14;
    g.setPaint(HouseStyle.UNLOADED);
    Rectangle2D swatch = new Rectangle2D.Double(x, y + 1, BAR_WIDTH_PX, 12);
    g.fill(swatch);
    outline(swatch);
    layout.add(unloaded.draw(g, HouseStyle.INK, x + SIGN_PX + 6, y));
    y += unloaded.height() + 4;
    SurfacePainter.centre(
        g,
        x + BAR_WIDTH_PX / 2,
        y + HouseStyle.lineHeight(HouseStyle.VALUE) / 2,
        MapPainter.centreRadius(figure));
    layout.add(centre.draw(g, HouseStyle.INK, x + SIGN_PX + 6, y));
    y += centre.height() + 10;
    if (figure.panels().stream().anyMatch(p -> !p.bodies().isEmpty())) {
      ScaleBar.draw(g, layout, x, y, width / 2, pixelsPerMm, LENGTHS_MM);
    }
  }

  private void bar(double x, double top, double height) {
    PressureScale scale = figure.scale();
    int bands = scale.bands();
    for (int i = bands - 1; i >= 0; i--) {
      // From the top down, each band reaching to the foot: no seams.
      double y = top + height * (bands - 1 - i) / bands;
      g.setPaint(scale.colour(i));
      g.fill(new Rectangle2D.Double(x, y, BAR_WIDTH_PX, top + height - y));
    }
    outline(new Rectangle2D.Double(x, top, BAR_WIDTH_PX, height));
    NiceScale axis = scale.axis();
    ValueFormat format = new ValueFormat(axis.decimals(), "");
    double h = HouseStyle.lineHeight(HouseStyle.TICK);
    g.setStroke(HouseStyle.HAIRLINE);
    int stride = Math.max(1, (int) Math.ceil(h * axis.steps() / height)); // numbers do not touch
    for (int i = 0; i <= axis.steps(); i += stride) {
      double y = top + height * (1 - (double) i / axis.steps());
      g.setPaint(HouseStyle.OUTLINE);
      g.draw(new Line2D.Double(x + BAR_WIDTH_PX, y, x + BAR_WIDTH_PX + 4, y));
      layout.add(
          HouseStyle.text(
              g,
              HouseStyle.TICK,
              HouseStyle.INK,
              format.number(axis.tick(i)),
              x + BAR_WIDTH_PX + 7,
              y - h / 2));
    }
  }

  /** The longest round length that leaves room for its label. */
  private void outline(Rectangle2D area) {
    g.setPaint(HouseStyle.OUTLINE);
    g.setStroke(HouseStyle.EDGE);
    g.draw(area);
  }
}
