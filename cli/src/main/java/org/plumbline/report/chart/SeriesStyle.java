package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How a curve looks: hue for the screen, dash and marker for a grey print.
 *
 * <p>Hues after Okabe and Ito (2008), "Color universal design", darker and lighter by turns so that
 * neighbours differ in grey too; the yellow is left out, it fades on white.
 *
 * @param hue index of the hue, taken modulo their number
 * @param form index of dash and marker, taken modulo their number
 */
public record SeriesStyle(int hue, int form) {
  private static final int[] HUES = {
    0x00639C, 0xDB6A10, 0x006B4F, 0xBE5A95, 0x222222, 0x8A5E00, 0x2F8FC4
  };
  private static final float[][] DASHES = {
    {}, {9f, 4f}, {2f, 3f}, {10f, 3f, 2f, 3f}, {4f, 3f}, {14f, 4f}
  };
  private static final float WIDTH_PX = 2.4f;
  private static final double RADIUS_PX = 3.6;
  private static final double TEXT_CONTRAST = 4.5;
  private static final double DARKEN = 0.96;

  /** Hue and form of the i-th curve. */
  public static SeriesStyle of(int i) {
    return new SeriesStyle(i, i);
  }

  /** Of lines and areas. */
  public Color colour() {
    return new Color(HUES[Math.floorMod(hue, HUES.length)]);
  }

  /** The hue, darkened until letters of it read on white (contrast 4.5 : 1, WCAG 2.2 AA). */
  public Color ink() {
    Color ink = colour();
    while (contrastOnWhite(ink) < TEXT_CONTRAST) {
      ink =
          new Color(
              (int) (DARKEN * ink.getRed()),
              (int) (DARKEN * ink.getGreen()),
              (int) (DARKEN * ink.getBlue()));
    }
    return ink;
  }

  /** Contrast ratio to white, from relative luminance of sRGB (WCAG 2.2). */
  static double contrastOnWhite(Color c) {
    double y =
        0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    return 1.05 / (y + 0.05);
  }

  private static double linear(int channel) {
    double v = channel / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  /** Lengths of strokes and gaps, pixels; none for a line without gaps. */
  public float[] dash() {
    return DASHES[Math.floorMod(form, DASHES.length)].clone();
  }

  BasicStroke stroke() {
    float[] dash = dash();
    return dash.length == 0
        ? new BasicStroke(WIDTH_PX, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
        : new BasicStroke(WIDTH_PX, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dash, 0f);
  }

  /** Marker centred on the origin, of about equal area for every form. */
  Shape marker() {
    double r = RADIUS_PX;
    return switch (Math.floorMod(form, 5)) {
      case 1 -> new Rectangle2D.Double(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
      case 2 -> polygon(0, -1.25 * r, 1.15 * r, 0.85 * r, -1.15 * r, 0.85 * r);
      case 3 -> polygon(0, -1.3 * r, 1.3 * r, 0, 0, 1.3 * r, -1.3 * r, 0);
      case 4 -> polygon(0, 1.25 * r, 1.15 * r, -0.85 * r, -1.15 * r, -0.85 * r);
      default -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
    };
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }
}
