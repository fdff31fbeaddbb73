package org.plumbline.report.print;

import java.awt.Graphics2D;
import java.util.List;
import org.plumbline.report.chart.HouseStyle;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.TextBlock;

/**
 * The finding, and under it what was studied.
 *
 * @param title may take two lines
 * @param subtitle one paragraph each, of at most two lines
 */
public record Headline(String title, List<String> subtitle) implements Block {
  private static final int MOST_TITLE_LINES = 2;
  private static final int MOST_SUBTITLE_LINES = 2;
  private static final double GAP = 3;

  public Headline {
    subtitle = List.copyOf(subtitle);
  }

  @Override
  public Role role() {
    return Role.HEADING;
  }

  @Override
  public String alternative() {
    return "";
  }

  @Override
  public double least(double width) {
    return most(width);
  }

  @Override
  public double most(double width) {
    return words(width).height()
        + GAP
        + subtitle.stream().mapToDouble(s -> paragraph(s, width).height()).sum();
  }

  private TextBlock words(double width) {
    return TextBlock.of(HouseStyle.SHEET_TITLE, title, width, MOST_TITLE_LINES);
  }

  private static TextBlock paragraph(String text, double width) {
    return TextBlock.of(HouseStyle.SHEET_SUBTITLE, text, width, MOST_SUBTITLE_LINES);
  }

  @Override
  public void paint(Graphics2D g, Layout layout, double x, double y, double width, double height) {
    double top = layout.add(words(width).draw(g, HouseStyle.INK, x, y)).bottom() + GAP;
    for (String text : subtitle) {
      top = layout.add(paragraph(text, width).draw(g, HouseStyle.SOFT_INK, x, top)).bottom();
    }
  }
}
