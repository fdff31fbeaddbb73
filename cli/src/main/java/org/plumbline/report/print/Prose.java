package org.plumbline.report.print;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.chart.HouseStyle;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.TextBlock;

/**
 * A heading and paragraphs. What has no room is counted in the last line.
 *
 * @param heading may be empty
 * @param paragraphs each of a few lines at most
 * @param bulleted whether each stands behind a dash
 * @param elsewhere where the rest can be read
 */
public record Prose(String heading, List<String> paragraphs, boolean bulleted, String elsewhere)
    implements Block {
  private static final int MOST_LINES = 4;
  private static final double PARAGRAPH_GAP = 1.5;
  private static final double INDENT = 8;

  public Prose {
    paragraphs = List.copyOf(paragraphs);
  }

  @Override
  public Role role() {
    return Role.TEXT;
  }

  @Override
  public String alternative() {
    return "";
  }

  private double indent() {
    return bulleted ? INDENT : 0;
  }

  private TextBlock block(String text, double width) {
    return TextBlock.of(HouseStyle.SHEET_TEXT, text, width - indent(), MOST_LINES);
  }

  private double headHeight() {
    return heading.isEmpty() ? 0 : HouseStyle.lineHeight(HouseStyle.SHEET_HEAD) + PARAGRAPH_GAP;
  }

  @Override
  public double least(double width) {
    double first = paragraphs.isEmpty() ? 0 : block(paragraphs.get(0), width).height();
    double rest = paragraphs.size() > 1 ? restHeight() : 0;
    return headHeight() + first + PARAGRAPH_GAP + rest;
  }

  @Override
  public double most(double width) {
    return headHeight()
        + paragraphs.stream().mapToDouble(p -> block(p, width).height() + PARAGRAPH_GAP).sum();
  }

  private static double restHeight() {
    return HouseStyle.lineHeight(HouseStyle.SHEET_TEXT) + PARAGRAPH_GAP;
  }

  @Override
  public void paint(Graphics2D g, Layout layout, double x, double y, double width, double height) {
    double top = y;
    if (!heading.isEmpty()) {
      layout.add(
          TextBlock.of(HouseStyle.SHEET_HEAD, heading, width, 1).draw(g, HouseStyle.INK, x, top));
      top += headHeight();
    }
    List<TextBlock> blocks = new ArrayList<>();
    paragraphs.forEach(p -> blocks.add(block(p, width)));
    boolean whole = most(width) <= height + Sheet.SLACK;
    for (int i = 0; i < blocks.size(); i++) {
      double needed = blocks.get(i).height() + (whole || i == blocks.size() - 1 ? 0 : restHeight());
      if (!whole && top + needed > y + height + Sheet.SLACK) {
        String more = blocks.size() - i + " more " + elsewhere;
        layout.add(
            TextBlock.of(HouseStyle.SHEET_TEXT, more, width, 1)
                .draw(g, HouseStyle.SOFT_INK, x + indent(), top));
        return;
      }
      if (bulleted) {
        HouseStyle.text(g, HouseStyle.SHEET_TEXT, HouseStyle.SOFT_INK, "–", x, top);
      }
      layout.add(blocks.get(i).draw(g, HouseStyle.INK, x + indent(), top));
      top += blocks.get(i).height() + PARAGRAPH_GAP;
    }
  }
}
