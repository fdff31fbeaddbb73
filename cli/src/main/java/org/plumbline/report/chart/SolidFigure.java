package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Solids in several states, side by side on one length scale, each seen from every view.
 *
 * @param subtitle one paragraph each
 * @param panels states, a column each
 * @param views directions, a row each
 * @param key what the tints are
 * @param foot small print
 */
public record SolidFigure(
    String name,
    String title,
    List<String> subtitle,
    String description,
    List<SolidPanel> panels,
    List<SolidView> views,
    List<KeyEntry> key,
    String foot)
    implements Figure {
  private static final int WIDTH = 900;

  /** A tint in words. */
  public record KeyEntry(SolidPart.Tint tint, String words) {}

  public SolidFigure {
    subtitle = List.copyOf(subtitle);
    panels = List.copyOf(panels);
    views = List.copyOf(views);
    key = List.copyOf(key);
    if (panels.isEmpty() || views.isEmpty()) {
      throw new IllegalArgumentException("a picture of solids needs a state and a view");
    }
  }

  @Override
  public SolidFigure bare() {
    return new SolidFigure(name, "", List.of(), description, panels, views, key, "");
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height(int width) {
    return SolidPainter.preferredHeight(this, width);
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    return new SolidPainter(this, g, width, height).paint();
  }
}
