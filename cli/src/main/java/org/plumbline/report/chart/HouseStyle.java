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

  public static final Color PAPER = Color.WHITE;
  public static final Color INK = new Color(0x222222);
  public static final Color SOFT_INK = new Color(0x555555);
  static final Color GRID = new Color(0xE3E3E3);
  public static final Color AXIS = new Color(0x8A8A8A);
  static final Color MARK = new Color(0x444444);

  /** Surface without contact: lighter than the dark end of the pressure scale, and without hue. */
  static final Color UNLOADED = new Color(0xD9D9D9);

  static final Color OUTLINE = new Color(0x5A5A5A);

  /** Lines of contours are dark with a light seam, so that they show on every band, in grey too. */
  static final Color CONTOUR_INK = new Color(0x1A1A1A);

  static final Color SEAM = new Color(255, 255, 255, 170);
  static final Color LABEL_GROUND = new Color(255, 255, 255, 225);

  /** Lines of equal pressure, on the bands. */
  static final Color ISOLINE = new Color(255, 255, 255, 110);

  /** Signs on a map. */
  static final Color SIGN = Color.BLACK;

  /** Room around a figure. */
  public static final double MARGIN = 22;

  static final double GAP = 6;

  /** The line along which weight runs. */
  public static final Color LOAD = new Color(0xB01E2E);

  static final Font TITLE = bold(21);
  static final Font SUBTITLE = plain(15);
  static final Font HEADER = bold(16);
  static final Font LABEL = bold(16);
  static final Font AXIS_LABEL = plain(16);
  static final Font TICK = plain(15);
  static final Font VALUE = plain(15);
  static final Font FOOT = plain(13.5f);

  // Letters on sheets of paper, points.
  public static final Font SHEET_TITLE = bold(17);
  public static final Font SHEET_SUBTITLE = plain(9.5f);
  public static final Font SHEET_HEAD = bold(8.5f);
  public static final Font SHEET_TEXT = plain(8);
  public static final Font SHEET_STRONG = bold(7.5f);
  public static final Font SHEET_SMALL = plain(7.5f);

  public static final BasicStroke SHEET_RULE = new BasicStroke(0.8f);
  public static final BasicStroke SHEET_HAIRLINE = new BasicStroke(0.4f);

  static final BasicStroke HAIRLINE = new BasicStroke(1f);

  static final BasicStroke LOAD_LINE =
      new BasicStroke(
          2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {7f, 4f}, 0f);
  static final BasicStroke JOINT_LINE = new BasicStroke(4f);
  static final BasicStroke BONE = round(15f);
  static final BasicStroke BONE_RIM = round(17f);

  /** Around areas of colour in keys. */
  static final BasicStroke EDGE = new BasicStroke(0.8f);

  /** Around surfaces and frames. */
  static final BasicStroke CONTOUR = round(1.1f);

  static final BasicStroke ISOLINE_STROKE = new BasicStroke(0.7f);
  static final BasicStroke THIN = round(1f);
  static final BasicStroke THIN_SEAM = round(2.6f);
  static final BasicStroke HEAVY = round(2.8f);
  static final BasicStroke HEAVY_SEAM = round(5f);
  static final BasicStroke CROSS = new BasicStroke(1.5f);
  static final BasicStroke CROSS_SEAM = new BasicStroke(3.4f);

  /** A heavy line in a key. */
  static final BasicStroke STRONG_LINE = new BasicStroke(2.8f);

  /** Bars of known length and crosses on axes. */
  static final BasicStroke BAR = new BasicStroke(1.6f);

  /** Around markers. */
  static final BasicStroke RIM = new BasicStroke(1.8f);

  /** From a point before to the point after. */
  static final BasicStroke DOT_BAR = new BasicStroke(2.4f);

  static final BasicStroke MARK_LINE =
      new BasicStroke(
          1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {1.5f, 3.5f}, 0f);

  /** Where bones stood at first. */
  static final BasicStroke GHOST_LINE =
      new BasicStroke(
          1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {4f, 3f}, 0f);

  /** Axes of bones. */
  static final BasicStroke AXIS_LINE =
      new BasicStroke(
          1.1f,
          BasicStroke.CAP_BUTT,
          BasicStroke.JOIN_MITER,
          10f,
          new float[] {9f, 3f, 2f, 3f},
          0f);

  /** Along which a bone is cut. */
  static final BasicStroke CUT_LINE =
      new BasicStroke(
          2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {5f, 3f}, 0f);

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

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** The line of a sign of radius {@code r}. */
  static BasicStroke sign(double r) {
    return new BasicStroke((float) (r * SIGN_PART));
  }

  private static final double SIGN_PART = 0.29;

  /** What a solid is made of; lightness differs, so that all stay apart in a grey print. */
  static Color tint(SolidPart.Tint tint) {
    return new Color(
        switch (tint) {
          case BACKGROUND -> 0xF6F6F4;
          case FRAGMENT -> 0xEBDDBD;
          case OTHER_FRAGMENT -> 0xD3B887;
          case BRIDGE -> 0xC26B30;
          case FILLING -> 0x7FA98A;
          case TAKEN -> 0xAA8C54;
          case METAL -> 0x4F6884;
          case SOFT -> 0xB3D0E2;
        });
  }

  /** Smooth lines and letters, placed by fractions of a pixel. */
  public static void prepare(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Of one line, pixels. */
  public static double width(Font font, String text) {
    return text.isEmpty() ? 0 : font.getStringBounds(text, MEASURE).getWidth();
  }

  static double ascent(Font font) {
    return font.getLineMetrics("Ag", MEASURE).getAscent();
  }

  /** From line to line, pixels. */
  public static double lineHeight(Font font) {
    Rectangle2D bounds = font.getStringBounds("Ag", MEASURE);
    return bounds.getHeight();
  }

  /** Draws one line with its box's upper left corner at (x, y) and reports the box. */
  public static Box text(Graphics2D g, Font font, Color ink, String text, double x, double y) {
    g.setFont(font);
    g.setPaint(ink);
    if (!text.isEmpty()) {
      g.drawString(text, (float) x, (float) (y + ascent(font)));
    }
    return new Box(text, x, y, width(font, text), lineHeight(font));
  }
}
