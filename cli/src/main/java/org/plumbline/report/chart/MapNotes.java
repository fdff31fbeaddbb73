package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** Names and numbers of surfaces under their map. */
final class MapNotes {
  /** Surfaces whose names and numbers stand in one row; of more, whose names are longer, pairs. */
  static final int MOST_IN_ONE_ROW = 3;

  private static final int COLUMNS = 2;

  /** From the numbers of one surface to the name of the next. */
  private static final double BETWEEN_PX = 4;

  private final Graphics2D g;
  private final Layout layout;
  private final MapGrid grid;
  private final List<String> labels;
  private final int mostBodies;
  private final int mostNotes;

  MapNotes(MapFigure figure, Graphics2D g, Layout layout) {
    this.g = g;
    this.layout = layout;
    this.grid = MapGrid.of(figure.panels());
    this.labels =
        figure.panels().stream().flatMap(p -> p.bodies().stream()).map(MapBody::label).toList();
    this.mostBodies = figure.panels().stream().mapToInt(p -> p.bodies().size()).max().orElse(0);
    this.mostNotes =
        figure.panels().stream()
            .flatMap(p -> p.bodies().stream())
            .mapToInt(b -> b.notes().size())
            .max()
            .orElse(0);
  }

  double height() {
    int rows = inColumns() ? grid.rows() : 1;
    return rows * rowHeight() + (rows - 1) * BETWEEN_PX;
  }

  /** Each under its surface, or in two columns that repeat the order of the map. */
  void draw(MapPanel panel, Box cell, AffineTransform toPage, double y) {
    if (inColumns()) {
      columns(panel.bodies(), cell, y);
    } else {
      row(panel.bodies(), cell, toPage, y);
    }
  }

  private boolean inColumns() {
    return mostBodies > MOST_IN_ONE_ROW;
  }

  private double rowHeight() {
    return HouseStyle.lineHeight(HouseStyle.LABEL)
        + mostNotes * HouseStyle.lineHeight(HouseStyle.VALUE);
  }

  private void columns(List<MapBody> bodies, Box cell, double y) {
    double limit = cell.width() / COLUMNS - 2 * HouseStyle.GAP;
    ShortNames names = new ShortNames(labels, HouseStyle.LABEL, limit);
    for (MapBody body : bodies) {
      MapGrid.Cell place = grid.of(body);
      double mid = cell.x() + cell.width() * (place.column() + 0.5) / COLUMNS;
      List<TextBlock> lines = lines(body, names, limit);
      draw(body, lines, mid, y + place.row() * (rowHeight() + BETWEEN_PX));
    }
  }

  /** Centred under each surface, side by side without touching. */
  private void row(List<MapBody> bodies, Box cell, AffineTransform toPage, double y) {
    int n = bodies.size();
    double limit = cell.width() / n - 2 * HouseStyle.GAP;
    ShortNames names = new ShortNames(labels, HouseStyle.LABEL, limit);
    double[] wish = new double[n];
    double[] wide = new double[n];
    List<List<TextBlock>> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<TextBlock> lines = lines(bodies.get(i), names, limit);
      all.add(lines);
      double mid = ContactShapes.of(bodies.get(i).map()).boundary().getBounds2D().getCenterX();
      double width = lines.stream().mapToDouble(TextBlock::width).max().orElse(0);
      wide[i] = width + 2 * HouseStyle.GAP;
      wish[i] = toPage.getScaleX() * mid + toPage.getTranslateX() - wide[i] / 2;
    }
    double[] left = LabelStack.place(wish, wide, cell.x(), cell.right());
    for (int i = 0; i < n; i++) {
      draw(bodies.get(i), all.get(i), left[i] + wide[i] / 2, y);
    }
  }

  private static List<TextBlock> lines(MapBody body, ShortNames names, double limit) {
    List<TextBlock> lines = new ArrayList<>();
    lines.add(TextBlock.of(HouseStyle.LABEL, names.of(body.label()), limit, 1));
    body.notes().forEach(t -> lines.add(TextBlock.of(HouseStyle.VALUE, t, limit, 1)));
    return lines;
  }

  private void draw(MapBody body, List<TextBlock> lines, double mid, double y) {
    double top = y;
    for (int k = 0; k < lines.size(); k++) {
      Color ink = k == 0 ? body.style().ink() : HouseStyle.INK;
      layout.add(lines.get(k).drawCentred(g, ink, mid, top));
      top += lines.get(k).height();
    }
  }
}
