package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Before and after of several quantities as points on a line: open before, filled after.
 *
 * @param subtitle what was tested and how; one paragraph each
 * @param before name of the state before, for the key
 * @param after name of the state after; empty if there is only one state
 * @param foot small print
 */
public record DotFigure(
    String name,
    String title,
    List<String> subtitle,
    String description,
    List<DotPanel> panels,
    String before,
    String after,
    String foot)
    implements Figure {
  public DotFigure {
    subtitle = List.copyOf(subtitle);
    panels = List.copyOf(panels);
  }

  @Override
  public DotFigure bare() {
    return new DotFigure(name, "", List.of(), description, panels, before, after, "");
  }

  @Override
  public int width() {
    return LineFigure.COLUMN;
  }

  @Override
  public int height(int width) {
    return DotPainter.preferredHeight(this, width);
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    return new DotPainter(this, g, width, height).paint();
  }
}
