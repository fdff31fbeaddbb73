package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a given width; what does not fit in the allowed lines ends in "…". */
public final class TextBlock {
  private static final String ELLIPSIS = "…";
  private final Font font;
  private final List<String> lines;

  private TextBlock(Font font, List<String> lines) {
    this.font = font;
    this.lines = lines;
  }

  /**
   * Breaks a text.
   *
   * @param width of a line, pixels
   * @param mostLines the rest is left out
   */
  public static TextBlock of(Font font, String text, double width, int mostLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : clean(font, text).split(" +")) {
      String candidate = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || HouseStyle.width(font, candidate) <= width) {
        line.setLength(0);
        line.append(candidate);
      } else {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      }
    }
    lines.add(line.toString());
    boolean cut = lines.size() > mostLines;
    List<String> kept = new ArrayList<>(cut ? lines.subList(0, mostLines) : lines);
    for (int i = 0; i < kept.size(); i++) {
      boolean last = i == kept.size() - 1;
      kept.set(i, fit(font, cut && last ? kept.get(i) + " " + ELLIPSIS : kept.get(i), width));
    }
    return new TextBlock(font, kept);
  }

  /**
   * Control characters become spaces, marks that would turn or join other letters go, and what the
   * font cannot draw becomes a question mark.
   */
  private static String clean(Font font, String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isISOControl(c) ? ' ' : font.canDisplay(c) ? c : '?')
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }

  private static String fit(Font font, String line, double width) {
    if (HouseStyle.width(font, line) <= width) {
      return line;
    }
    int[] points = line.codePoints().toArray();
    int keep = points.length;
    while (keep > 0 && HouseStyle.width(font, new String(points, 0, keep) + ELLIPSIS) > width) {
      keep--;
    }
    return new String(points, 0, keep).strip() + ELLIPSIS;
  }

  /** Of the widest line, pixels. */
  public double width() {
    return lines.stream().mapToDouble(l -> HouseStyle.width(font, l)).max().orElse(0);
  }

  /** Of all lines, pixels. */
  public double height() {
    return lines.size() * HouseStyle.lineHeight(font);
  }

  /** Draws flush left with the block's upper left corner at (x, y). */
  public Box draw(Graphics2D g, Color ink, double x, double y) {
    double top = y;
    for (String line : lines) {
      HouseStyle.text(g, font, ink, line, x, top);
      top += HouseStyle.lineHeight(font);
    }
    return new Box(String.join(" ", lines), x, y, width(), height());
  }

  /** Draws each line centred about {@code xMid}. */
  Box drawCentred(Graphics2D g, Color ink, double xMid, double y) {
    double top = y;
    for (String line : lines) {
      HouseStyle.text(g, font, ink, line, xMid - HouseStyle.width(font, line) / 2, top);
      top += HouseStyle.lineHeight(font);
    }
    return new Box(String.join(" ", lines), xMid - width() / 2, y, width(), height());
  }
}
