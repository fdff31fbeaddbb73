package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A joint from the front in a few states side by side, on one length scale, its lateral side on the
 * viewer's left as in a right limb.
 *
 * @param subtitle one paragraph each
 * @param panels at least one
 * @param foot small print
 */
public record SketchFigure(
    String name,
    String title,
    List<String> subtitle,
    String description,
    List<SketchPanel> panels,
    String foot)
    implements Figure {
  private static final int PANEL_WIDTH = 450;
  private static final int PANEL_HEIGHT = 520;
  private static final double GAP_PX = 28;

  public SketchFigure {
    subtitle = List.copyOf(subtitle);
    panels = List.copyOf(panels);
  }

  @Override
  public SketchFigure bare() {
    return new SketchFigure(name, "", List.of(), description, panels, "");
  }

  @Override
  public int width() {
    return (int) Math.round(2 * HouseStyle.MARGIN + 2 * PANEL_WIDTH + GAP_PX);
  }

  @Override
  public int height(int width) {
    return (int) Math.round(Page.textHeight(title, subtitle, foot, width) + PANEL_HEIGHT);
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    Layout layout = new Layout(width, height);
    Page page = new Page(g, layout, width, height);
    double top = page.head(title, subtitle);
    double bottom = page.foot(foot);
    int n = panels.size();
    double cell = (width - 2 * HouseStyle.MARGIN - (n - 1) * GAP_PX) / n;
    double header = HouseStyle.lineHeight(HouseStyle.HEADER) + HouseStyle.GAP;
    double word = HouseStyle.lineHeight(HouseStyle.VALUE);
    List<Box> boxes =
        java.util.stream.IntStream.range(0, n)
            .mapToObj(
                i ->
                    new Box(
                        "<sketch>",
                        HouseStyle.MARGIN + i * (cell + GAP_PX),
                        top + header,
                        cell,
                        bottom - top - header - word))
            .toList();
    SketchPainter painter =
        new SketchPainter(g, layout, SketchFit.of(panels, false, cell, boxes.get(0).height()));
    for (int i = 0; i < n; i++) {
      Box box = boxes.get(i);
      layout.add(
          TextBlock.of(HouseStyle.HEADER, panels.get(i).header(), cell, 1)
              .draw(g, HouseStyle.INK, box.x(), top));
      painter.draw(panels.get(i), box);
      painter.sides(box);
    }
    return layout;
  }
}
