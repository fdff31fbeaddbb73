package org.plumbline.report.print;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.plumbline.report.chart.Box;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.HouseStyle;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.TextBlock;

/**
 * A figure with its caption underneath, at letters that fit the words around it.
 *
 * @param figure drawn bare
 * @param caption with its number
 * @param scale points per pixel of the figure
 * @param least of the figure's height, points
 * @param most of the figure's height, points
 */
public record Plate(Figure figure, String caption, double scale, double least, double most)
    implements Block {
  private static final int MOST_CAPTION_LINES = 4;
  private static final double GAP = 2;

  @Override
  public Role role() {
    return Role.FIGURE;
  }

  @Override
  public String alternative() {
    return figure.description();
  }

  private TextBlock words(double width) {
    return TextBlock.of(HouseStyle.SHEET_TEXT, caption, width, MOST_CAPTION_LINES);
  }

  @Override
  public double least(double width) {
    return least + GAP + words(width).height();
  }

  @Override
  public double most(double width) {
    return tallest(width) + GAP + words(width).height();
  }

  /** What the figure itself would take of this width, if that is less. */
  private double tallest(double width) {
    return Math.max(least, Math.min(most, scale * figure.bare().height(pixels(width))));
  }

  /** The figure's own margins, which are white, stand outside the column. */
  private int pixels(double width) {
    return (int) Math.floor(width / scale + 2 * HouseStyle.MARGIN);
  }

  @Override
  public void paint(Graphics2D g, Layout layout, double x, double y, double width, double height) {
    TextBlock words = words(width);
    double room = Math.min(tallest(width), height - GAP - words.height());
    double left = x - scale * HouseStyle.MARGIN;
    AffineTransform keep = g.getTransform();
    g.translate(left, y);
    g.scale(scale, scale);
    Layout inside = figure.bare().draw(g, pixels(width), (int) Math.floor(room / scale));
    g.setTransform(keep);
    for (Box b : inside.boxes()) {
      layout.add(
          new Box(
              b.what(),
              left + scale * b.x(),
              y + scale * b.y(),
              scale * b.width(),
              scale * b.height()));
    }
    layout.add(words.draw(g, HouseStyle.INK, x, y + room + GAP));
  }
}
