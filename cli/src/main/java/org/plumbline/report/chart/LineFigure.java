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
    String foot)
    implements Figure {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  public LineFigure {
    subtitle = List.copyOf(subtitle);
    panels = List.copyOf(panels);
    marks = List.copyOf(marks);
    valuesAt = List.copyOf(valuesAt);
    missing = List.copyOf(missing);
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    return new LinePainter(this, g, width, height).paint();
  }
}
