package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/**
 * Quantities over two swept ones, as bands of colour with labelled lines between them, in panels
 * side by side on one scale. Between solved cases, which are dots, values are interpolated linearly
 * along both axes as they are drawn, one of them perhaps logarithmic.
 *
 * @param subtitle one paragraph each
 * @param xLabel quantity on the x axis, with its unit
 * @param yLabel quantity on the y axis, with its unit
 * @param scale of colours and lines, common to all panels
 * @param unit of the values
 * @param strong a level whose line is heavy, with its meaning
 * @param foot small print
 */
public record ContourFigure(
    String name,
    String title,
    List<String> subtitle,
    String description,
    String xLabel,
    String yLabel,
    List<ContourPanel> panels,
    NiceScale scale,
    String unit,
    Optional<Level> strong,
    String foot)
    implements Figure {
  private static final int SPREAD = 900;

  public ContourFigure {
    subtitle = List.copyOf(subtitle);
    panels = List.copyOf(panels);
  }

  /** How a level is written. */
  ValueFormat format() {
    return new ValueFormat(scale.decimals(), unit);
  }

  @Override
  public ContourFigure bare() {
    return new ContourFigure(
        name, "", List.of(), description, xLabel, yLabel, panels, scale, unit, strong, "");
  }

  @Override
  public int width() {
    return panels.size() > 1 ? SPREAD : LineFigure.COLUMN;
  }

  @Override
  public int height(int width) {
    return ContourPainter.preferredHeight(this, width);
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    return new ContourPainter(this, g, width, height).paint();
  }
}
