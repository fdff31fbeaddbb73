package org.plumbline.report.print;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.chart.HouseStyle;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.TextBlock;

/**
 * One page of A4, in points: a running head, rows of blocks, a foot.
 *
 * <p>Every row gets its least height; what is left goes to words first, from the top down, then in
 * equal parts to the pictures.
 *
 * @param head running head, left
 * @param folio running head, right: the page's number
 * @param rows from top to bottom
 * @param foot last line, small
 */
public record Sheet(String head, String folio, List<Row> rows, String foot) {
  /** A4, points. */
  public static final double WIDTH = 210 / 25.4 * 72;

  /** A4, points. */
  public static final double HEIGHT = 297 / 25.4 * 72;

  static final double SLACK = 1e-6;
  private static final double MARGIN = 42;
  private static final double ROW_GAP = 11;
  private static final double HEAD_GAP = 4;

  public Sheet {
    rows = List.copyOf(rows);
  }

  /** A block in its place. */
  record Placed(Block block, double x, double y, double width, double height) {}

  private static double inner() {
    return WIDTH - 2 * MARGIN;
  }

  private TextBlock footWords() {
    return TextBlock.of(HouseStyle.SHEET_SMALL, foot, inner(), 2);
  }

  private static double headHeight() {
    return HouseStyle.lineHeight(HouseStyle.SHEET_SMALL) + 2 * HEAD_GAP;
  }

  /**
   * Where everything stands.
   *
   * @throws IllegalStateException if even the least heights have no room
   */
  List<Placed> placed() {
    double top = MARGIN + headHeight();
    double room =
        HEIGHT - MARGIN - footWords().height() - HEAD_GAP - top - (rows.size() - 1) * ROW_GAP;
    double[] height = rows.stream().mapToDouble(r -> r.least(inner())).toArray();
    double left = room;
    for (double h : height) {
      left -= h;
    }
    if (left < -SLACK) {
      throw new IllegalStateException(
          "a sheet lacks " + Math.ceil(-left) + " points for its " + rows.size() + " rows");
    }
    for (int i = 0; i < height.length; i++) {
      double more = Math.min(left, rows.get(i).words(inner()) - height[i]);
      height[i] += more;
      left -= more;
    }
    grow(height, left);
    List<Placed> all = new ArrayList<>();
    double y = top;
    for (int i = 0; i < height.length; i++) {
      Row row = rows.get(i);
      double x = MARGIN;
      for (int k = 0; k < row.blocks().size(); k++) {
        double w = row.width(k, inner());
        all.add(new Placed(row.blocks().get(k), x, y, w, height[i]));
        x += w + Row.GUTTER;
      }
      y += height[i] + ROW_GAP;
    }
    return all;
  }

  /** Spreads what is left over rows that can still grow. */
  private void grow(double[] height, double spare) {
    double left = spare;
    for (int round = 0; round < height.length && left > SLACK; round++) {
      int open = 0;
      for (int i = 0; i < height.length; i++) {
        open += rows.get(i).most(inner()) - height[i] > SLACK ? 1 : 0;
      }
      double part = open == 0 ? 0 : left / open;
      for (int i = 0; i < height.length; i++) {
        double more = Math.max(0, Math.min(part, rows.get(i).most(inner()) - height[i]));
        height[i] += more;
        left -= more;
      }
    }
  }

  /** Draws head and foot, which no reader's software needs to hear. */
  void frame(Graphics2D g, Layout layout) {
    HouseStyle.prepare(g);
    TextBlock number = TextBlock.of(HouseStyle.SHEET_SMALL, folio, inner() / 4, 1);
    TextBlock words = TextBlock.of(HouseStyle.SHEET_SMALL, head, inner() * 0.7, 1);
    layout.add(words.draw(g, HouseStyle.SOFT_INK, MARGIN, MARGIN));
    layout.add(number.draw(g, HouseStyle.SOFT_INK, MARGIN + inner() - number.width(), MARGIN));
    g.setPaint(HouseStyle.AXIS);
    g.setStroke(HouseStyle.SHEET_HAIRLINE);
    double y = MARGIN + HouseStyle.lineHeight(HouseStyle.SHEET_SMALL) + HEAD_GAP / 2;
    g.draw(new Line2D.Double(MARGIN, y, MARGIN + inner(), y));
    double bottom = HEIGHT - MARGIN - footWords().height();
    g.draw(
        new Line2D.Double(MARGIN, bottom - HEAD_GAP / 2, MARGIN + inner(), bottom - HEAD_GAP / 2));
    layout.add(footWords().draw(g, HouseStyle.SOFT_INK, MARGIN, bottom));
  }

  /** Draws one block. */
  static void paint(Placed p, Graphics2D g, Layout layout) {
    HouseStyle.prepare(g);
    p.block().paint(g, layout, p.x(), p.y(), p.width(), p.height());
  }

  /** Draws all on white paper and reports where the words went. */
  public Layout draw(Graphics2D g) {
    Layout layout = new Layout(WIDTH, HEIGHT);
    HouseStyle.prepare(g);
    g.setPaint(HouseStyle.PAPER);
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    for (Placed p : placed()) {
      paint(p, g, layout);
    }
    frame(g, layout);
    return layout;
  }
}
