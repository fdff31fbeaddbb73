package org.plumbline.report.print;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.report.chart.HouseStyle;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.TextBlock;

/**
 * A table: caption above, rules above and below, no vertical lines. The first column holds words
 * and takes the room that the others, flush right, leave. Rows that have no room are counted.
 *
 * @param caption with its number, may take two lines
 * @param headers of the columns; all empty for a list of names and values
 * @param rows a row of one cell is a heading among the others
 * @param wordy whether the last column holds words, which take the room instead of the first
 * @param elsewhere where the rest can be read
 */
public record Grid(
    String caption, List<String> headers, List<List<String>> rows, boolean wordy, String elsewhere)
    implements Block {
  private static final double COLUMN_GAP = 9;
  private static final double ROW_GAP = 1.2;
  private static final double RULE_GAP = 2.5;

  /** Largest part of the width that the first column takes from a last one of words. */
  private static final double NAME_PART = 0.4;

  private static final int MOST_CELL_LINES = 3;
  private static final int MOST_HEADER_LINES = 3;
  private static final int LEAST_ROWS = 2;

  public Grid {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
  }

  @Override
  public Role role() {
    return Role.TEXT;
  }

  @Override
  public String alternative() {
    return "";
  }

  private boolean headed() {
    return headers.stream().anyMatch(h -> !h.isEmpty());
  }

  private double[] widths(double width) {
    int n = headers.size();
    double[] w = new double[n];
    int flexible = wordy ? n - 1 : 0;
    double used = (n - 1) * COLUMN_GAP;
    for (int c = 0; c < n; c++) {
      w[c] = c == flexible ? 0 : natural(c);
      if (wordy && c == 0) {
        w[c] = Math.min(w[c], NAME_PART * width);
      }
      used += w[c];
    }
    w[flexible] = Math.max(0, width - used);
    if (!wordy && w[0] < natural(0)) { // too many columns: none may push the first one out
      double least = Math.min(natural(0), NAME_PART * width);
      double part =
          Math.max(0, width - (n - 1) * COLUMN_GAP - least) / (used - (n - 1) * COLUMN_GAP);
      if (part < 1) {
        w[0] = least;
        for (int c = 1; c < n; c++) {
          w[c] *= part;
        }
      }
    }
    return w;
  }

  private double natural(int column) {
    double most = HouseStyle.width(HouseStyle.SHEET_STRONG, headers.get(column));
    for (List<String> row : rows) {
      if (row.size() > column && row.size() > 1) {
        most = Math.max(most, HouseStyle.width(HouseStyle.SHEET_SMALL, row.get(column)));
      }
    }
    return most + 0.5;
  }

  private TextBlock cell(Font font, String text, int column, double width) {
    boolean words = column == 0 || wordy && column == headers.size() - 1;
    return TextBlock.of(font, text, width, words ? MOST_CELL_LINES : 1);
  }

  private TextBlock header(int column, double[] widths) {
    return TextBlock.of(
        HouseStyle.SHEET_STRONG, headers.get(column), widths[column], MOST_HEADER_LINES);
  }

  private double headerHeight(double[] widths) {
    return IntStream.range(0, headers.size())
        .mapToDouble(c -> header(c, widths).height())
        .max()
        .orElse(0);
  }

  private double rowHeight(List<String> row, double width, double[] widths) {
    if (row.size() == 1) {
      return HouseStyle.lineHeight(HouseStyle.SHEET_STRONG) + ROW_GAP;
    }
    double most = 0;
    for (int c = 0; c < row.size(); c++) {
      most = Math.max(most, cell(HouseStyle.SHEET_SMALL, row.get(c), c, widths[c]).height());
    }
    return most + ROW_GAP;
  }

  private TextBlock captionBlock(double width) {
    return TextBlock.of(HouseStyle.SHEET_HEAD, caption, width, 2);
  }

  private double headHeight(double width) {
    double words = caption.isEmpty() ? 0 : captionBlock(width).height() + RULE_GAP;
    double head = headed() ? headerHeight(widths(width)) + 2 * RULE_GAP : RULE_GAP;
    return words + head;
  }

  private double restHeight() {
    return HouseStyle.lineHeight(HouseStyle.SHEET_SMALL) + RULE_GAP;
  }

  @Override
  public double least(double width) {
    double[] widths = widths(width);
    double kept =
        rows.stream().limit(LEAST_ROWS).mapToDouble(r -> rowHeight(r, width, widths)).sum();
    return headHeight(width) + kept + RULE_GAP + (rows.size() > LEAST_ROWS ? restHeight() : 0);
  }

  @Override
  public double most(double width) {
    double[] widths = widths(width);
    return headHeight(width)
        + rows.stream().mapToDouble(r -> rowHeight(r, width, widths)).sum()
        + RULE_GAP;
  }

  @Override
  public void paint(Graphics2D g, Layout layout, double x, double y, double width, double height) {
    double[] widths = widths(width);
    double top = y;
    if (!caption.isEmpty()) {
      top = layout.add(captionBlock(width).draw(g, HouseStyle.INK, x, top)).bottom() + RULE_GAP;
    }
    rule(g, HouseStyle.SHEET_RULE, x, top, width);
    top += RULE_GAP;
    if (headed()) {
      headers(g, layout, x, top, widths);
      top += headerHeight(widths) + RULE_GAP / 2;
      rule(g, HouseStyle.SHEET_HAIRLINE, x, top, width);
      top += RULE_GAP / 2;
    }
    boolean whole = most(width) <= height + Sheet.SLACK;
    double end = y + height - RULE_GAP - (whole ? 0 : restHeight());
    int drawn = 0;
    for (List<String> r : rows) {
      double h = rowHeight(r, width, widths);
      if (!whole && drawn >= LEAST_ROWS && top + h > end + Sheet.SLACK) {
        break;
      }
      if (r.size() == 1) {
        layout.add(
            TextBlock.of(HouseStyle.SHEET_STRONG, r.get(0), width, 1)
                .draw(g, HouseStyle.SOFT_INK, x, top));
      } else {
        row(g, layout, r, x, top, widths);
      }
      top += h;
      drawn++;
    }
    rule(g, HouseStyle.SHEET_RULE, x, top + RULE_GAP / 2, width);
    if (drawn < rows.size()) {
      layout.add(
          TextBlock.of(HouseStyle.SHEET_SMALL, rows.size() - drawn + " more " + elsewhere, width, 1)
              .draw(g, HouseStyle.SOFT_INK, x, top + RULE_GAP));
    }
  }

  /** The last lines of all headers stand on one line. */
  private void headers(Graphics2D g, Layout layout, double x, double y, double[] w) {
    double bottom = y + headerHeight(w);
    for (int c = 0; c < headers.size(); c++) {
      TextBlock block = header(c, w);
      draw(g, layout, block, c, x, bottom - block.height(), w);
    }
  }

  private void row(
      Graphics2D g, Layout layout, List<String> cells, double x, double y, double[] w) {
    for (int c = 0; c < cells.size(); c++) {
      draw(g, layout, cell(HouseStyle.SHEET_SMALL, cells.get(c), c, w[c]), c, x, y, w);
    }
  }

  /** Words flush left in their column, numbers flush right. */
  private void draw(
      Graphics2D g, Layout layout, TextBlock block, int column, double x, double y, double[] w) {
    double left = x + column * COLUMN_GAP;
    for (int c = 0; c < column; c++) {
      left += w[c];
    }
    boolean flushLeft = column == 0 || wordy && column == headers.size() - 1;
    if (block.width() > 0) {
      layout.add(
          block.draw(g, HouseStyle.INK, flushLeft ? left : left + w[column] - block.width(), y));
    }
  }

  private static void rule(
      Graphics2D g, java.awt.BasicStroke stroke, double x, double y, double width) {
    g.setPaint(HouseStyle.INK);
    g.setStroke(stroke);
    g.draw(new Line2D.Double(x, y, x + width, y));
  }
}
