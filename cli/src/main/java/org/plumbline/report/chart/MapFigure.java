package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Pressure maps side by side on one fixed scale and one length scale.
 *
 * @param subtitle one paragraph each
 * @param panels row by row
 * @param columns panels in a row
 * @param unit of the pressure
 * @param foot small print
 */
public record MapFigure(
    String name,
    String title,
    List<String> subtitle,
    String description,
    List<MapPanel> panels,
    int columns,
    AxisWords words,
    PressureScale scale,
    String unit,
    String foot)
    implements Figure {
  private static final int WIDTH = 900;

  public MapFigure {
    subtitle = List.copyOf(subtitle);
    panels = List.copyOf(panels);
    if (columns < 1 || panels.isEmpty()) {
      throw new IllegalArgumentException("a pressure map needs a panel and a column");
    }
  }

  /** The same under another name and title. */
  public MapFigure called(String otherName, String otherTitle) {
    return new MapFigure(
        otherName, otherTitle, subtitle, description, panels, columns, words, scale, unit, foot);
  }

  public int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  @Override
  public MapFigure bare() {
    return new MapFigure(name, "", List.of(), description, panels, columns, words, scale, unit, "");
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height(int width) {
    return MapPainter.preferredHeight(this, width);
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    return new MapPainter(this, g, width, height).paint();
  }
}
