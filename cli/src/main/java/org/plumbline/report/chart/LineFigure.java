package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Curves over one swept quantity, in panels side by side on a common y scale.
 *
 * @param subtitle load case, model, what is missing; one paragraph each
 * @param xLabel quantity on the x axis, with its unit
 * @param yScale common scale of all panels
 * @param valueFormat how a value beside a point is written
 * @param marks values of x that are named: before, target
 * @param valuesAt values of x whose points carry their number
 * @param missing values of x without a result, crossed out on the axis
 * @param foot small print
 * @param ticks with {@link XTicks#DECADES} x is the decimal logarithm of what the axis names
 */
public record LineFigure(
    String name,
    String title,
    List<String> subtitle,
    String description,
    String xLabel,
    NiceScale yScale,
    ValueFormat valueFormat,
    List<Panel> panels,
    List<Mark> marks,
    List<Double> valuesAt,
    List<Double> missing,
    String foot,
    XTicks ticks)
    implements Figure {
  /** Width of a figure of one panel: a journal column. */
  static final int COLUMN = 640;

  /** Width of panels side by side: two journal columns, at somewhat smaller letters. */
  private static final int SPREAD = 900;

  /** A figure whose axes are both linear. */
  public LineFigure(
      String name,
      String title,
      List<String> subtitle,
      String description,
      String xLabel,
      NiceScale yScale,
      ValueFormat valueFormat,
      List<Panel> panels,
      List<Mark> marks,
      List<Double> valuesAt,
      List<Double> missing,
      String foot) {
    this(
        name,
        title,
        subtitle,
        description,
        xLabel,
        yScale,
        valueFormat,
        panels,
        marks,
        valuesAt,
        missing,
        foot,
        XTicks.EVEN);
  }

  public LineFigure {
    subtitle = List.copyOf(subtitle);
    panels = List.copyOf(panels);
    marks = List.copyOf(marks);
    valuesAt = List.copyOf(valuesAt);
    missing = List.copyOf(missing);
  }

  @Override
  public LineFigure bare() {
    return new LineFigure(
        name,
        "",
        List.of(),
        description,
        xLabel,
        yScale,
        valueFormat,
        panels,
        marks,
        valuesAt,
        missing,
        "",
        ticks);
  }

  @Override
  public int width() {
    return panels.size() > 1 ? SPREAD : COLUMN;
  }

  @Override
  public int height(int width) {
    return LinePainter.preferredHeight(this, width);
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    return new LinePainter(this, g, width, height).paint();
  }
}
