package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import org.plumbline.report.font.FontSetup;

/**
 * The look of every figure, in one place. Lengths are pixels at scale 1.
 *
 * <p>Type is sized for print: a chart of one panel, {@link LineFigure#COLUMN} px wide, set in a
 * journal column of 85 mm has letters of 5 to 8 points; figures over two columns have larger ones.
 */
public final class HouseStyle {
  /** Family that {@link FontSetup} registers. */
  public static final String FAMILY = "Roboto";

  static {
    FontSetup.ready();
  }

  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x222222);
  static final Color SOFT_INK = new Color(0x555555);
  static final Color GRID = new Color(0xE3E3E3);
  static final Color AXIS = new Color(0x8A8A8A);
  static final Color MARK = new Color(0x444444);

  /** Surface without contact: lighter than the dark end of the pressure scale, and without hue. */
  static final Color UNLOADED = new Color(0xD9D9D9);

  static final Color OUTLINE = new Color(0x5A5A5A);

  static final double MARGIN = 22;
  static final double GAP = 6;

  static final Font TITLE = bold(21);
  static final Font SUBTITLE = plain(15);
  static final Font HEADER = bold(16);
  static final Font LABEL = bold(16);
  static final Font AXIS_LABEL = plain(16);
  static final Font TICK = plain(15);
  static final Font VALUE = plain(15);
  static final Font FOOT = plain(13.5f);

  static final BasicStroke HAIRLINE = new BasicStroke(1f);
  static final BasicStroke MARK_LINE =
      new BasicStroke(
          1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {1.5f, 3.5f}, 0f);
  static final BasicStroke LEVEL_LINE =
      new BasicStroke(
          1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {9f, 4f}, 0f);

  /** Measures text the same way for pixels and for vectors. */
  static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private HouseStyle() {}

  private static Font plain(float size) {
    return new Font(FAMILY, Font.PLAIN, 1).deriveFont(size);
  }

  private static Font bold(float size) {
    return new Font(FAMILY, Font.BOLD, 1).deriveFont(size);
  }

  static void prepare(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  static double width(Font font, String text) {
    return text.isEmpty() ? 0 : font.getStringBounds(text, MEASURE).getWidth();
  }

  static double ascent(Font font) {
    return font.getLineMetrics("Ag", MEASURE).getAscent();
  }

  static double lineHeight(Font font) {
    Rectangle2D bounds = font.getStringBounds("Ag", MEASURE);
    return bounds.getHeight();
  }

  /** Draws one line with its box's upper left corner at (x, y) and reports the box. */
  static Box text(Graphics2D g, Font font, Color ink, String text, double x, double y) {
    g.setFont(font);
    g.setPaint(ink);
    if (!text.isEmpty()) {
      g.drawString(text, (float) x, (float) (y + ascent(font)));
    }
    return new Box(text, x, y, width(font, text), lineHeight(font));
  }
}
