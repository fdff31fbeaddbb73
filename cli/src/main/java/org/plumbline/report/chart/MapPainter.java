package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** Lays a {@link MapFigure} out on a page and draws it. */
final class MapPainter {
  private static final double KEY_WIDTH_PX = 132;
  private static final double COLUMN_GAP_PX = 28;
  private static final double ROW_GAP_PX = 14;

  private final MapFigure figure;
  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Layout layout;
  private final Extent extent;
  private final MapNotes notes;

  MapPainter(MapFigure figure, Graphics2D g, int width, int height) {
    this.figure = figure;
    this.g = g;
    this.width = width;
    this.height = height;
    this.layout = new Layout(width, height);
    this.extent = Extent.of(figure.panels());
    this.notes = new MapNotes(figure, g, layout);
  }

  /** Height at which maps fill the given width, within limits. */
  static int preferredHeight(MapFigure figure, int width) {
    Extent extent = Extent.of(figure.panels());
    double maps = width - 2 * HouseStyle.MARGIN - KEY_WIDTH_PX - COLUMN_GAP_PX;
    double cell = (maps - (figure.columns() - 1) * COLUMN_GAP_PX) / figure.columns();
    MapPainter painter = new MapPainter(figure, null, width, 0);
    double map =
        Math.min(
            MOST_MAP_PX, extent.height() * (cell - 2 * painter.sideWordWidth()) / extent.width());
    double words = Page.textHeight(figure.title(), figure.subtitle(), figure.foot(), width);
    double row = painter.above(cell) + map + painter.below();
    double rows = figure.rows() * row + (figure.rows() - 1) * ROW_GAP_PX;
    return (int) Math.ceil(words + Math.max(LEAST_KEY_PX, rows));
  }

  private static final double MOST_MAP_PX = 380;

  /** Height that the key beside the maps needs. */
  private static final double LEAST_KEY_PX = 270;

  Layout paint() {
    Page page = new Page(g, layout, width, height);
    double top = page.head(figure.title(), figure.subtitle());
    double bottom = page.foot(figure.foot());
    int columns = figure.columns();
    int rows = figure.rows();
    double mapsWidth = width - 2 * HouseStyle.MARGIN - KEY_WIDTH_PX - COLUMN_GAP_PX;
    double cellWidth = (mapsWidth - (columns - 1) * COLUMN_GAP_PX) / columns;
    double cellHeight = (bottom - top - (rows - 1) * ROW_GAP_PX) / rows;
    double side = sideWordWidth();
    double above = above(cellWidth);
    double below = below();
    double scale =
        Math.min(
            (cellWidth - 2 * side) / extent.width(),
            (cellHeight - above - below) / extent.height());
    if (!(scale > 0)) {
      throw new IllegalArgumentException(
          "a pressure map of " + width + " x " + height + " px leaves no room for its panels");
    }
    for (int i = 0; i < figure.panels().size(); i++) {
      double x = HouseStyle.MARGIN + i % columns * (cellWidth + COLUMN_GAP_PX);
      double y = top + i / columns * (cellHeight + ROW_GAP_PX);
      panel(figure.panels().get(i), new Box("<cell>", x, y, cellWidth, cellHeight), above, scale);
    }
    new MapKey(figure, g, layout)
        .draw(width - HouseStyle.MARGIN - KEY_WIDTH_PX, top, KEY_WIDTH_PX, bottom, scale);
    return layout;
  }

  private double above(double cellWidth) {
    return headerHeight(cellWidth) + HouseStyle.GAP + wordHeight(figure.words().top());
  }

  private double below() {
    return wordHeight(figure.words().bottom()) + notes.height();
  }

  private TextBlock header(MapPanel panel, double cellWidth) {
    return TextBlock.of(HouseStyle.HEADER, panel.header(), cellWidth, 2);
  }

  private double headerHeight(double cellWidth) {
    return figure.panels().stream().mapToDouble(p -> header(p, cellWidth).height()).max().orElse(0);
  }

  private void panel(MapPanel panel, Box cell, double above, double scale) {
    layout.add(header(panel, cell.width()).draw(g, HouseStyle.INK, cell.x(), cell.y()));
    rule(cell);
    double mapWidth = scale * extent.width();
    double mapHeight = scale * extent.height();
    double left = cell.x() + (cell.width() - mapWidth) / 2;
    double top = cell.y() + above;
    if (panel.bodies().isEmpty()) {
      layout.add(
          TextBlock.of(HouseStyle.SUBTITLE, panel.absence(), mapWidth, 4)
              .drawCentred(g, HouseStyle.SOFT_INK, left + mapWidth / 2, top + mapHeight / 2));
      return;
    }
    words(new Box("<map>", left, top, mapWidth, mapHeight));
    AffineTransform toPage = new AffineTransform();
    toPage.translate(left, top);
    toPage.scale(scale, scale);
    toPage.translate(-extent.left(), extent.top());
    for (MapBody body : panel.bodies()) {
      new SurfacePainter(g, figure.scale(), toPage, centreRadius(figure)).paint(body.map());
    }
    notes.draw(panel, cell, toPage, top + mapHeight + wordHeight(figure.words().bottom()));
  }

  /** The sign of a centre of pressure is smaller where many maps share the page. */
  static double centreRadius(MapFigure figure) {
    return figure.columns() > 2 ? 3 : 4.5;
  }

  /** A line under the header, as wide as the panel, says which surfaces belong together. */
  private void rule(Box cell) {
    double y = cell.y() + headerHeight(cell.width()) + 2;
    g.setPaint(HouseStyle.AXIS);
    g.setStroke(HouseStyle.HAIRLINE);
    g.draw(new Line2D.Double(cell.x(), y, cell.right(), y));
  }

  private void words(Box map) {
    AxisWords words = figure.words();
    double h = HouseStyle.lineHeight(HouseStyle.VALUE);
    double mid = map.x() + map.width() / 2;
    word(words.top(), mid, map.y() - h - 2);
    word(words.bottom(), mid, map.bottom() + 2);
    upright(words.left(), map.x() - h - HouseStyle.GAP, map.y() + map.height() / 2, -1);
    upright(words.right(), map.right() + HouseStyle.GAP, map.y() + map.height() / 2, 1);
  }

  private void word(String word, double mid, double y) {
    if (!word.isEmpty()) {
      layout.add(
          TextBlock.of(HouseStyle.VALUE, word, extent.width() * 4, 1)
              .drawCentred(g, HouseStyle.SOFT_INK, mid, y));
    }
  }

  /** Text along the side of a map: turned by a quarter, reading up (-1) or down (+1). */
  private void upright(String word, double x, double yMid, int turn) {
    if (!word.isEmpty()) {
      layout.add(UprightText.draw(g, word, x, yMid, turn));
    }
  }

  private double sideWordWidth() {
    boolean none = figure.words().left().isEmpty() && figure.words().right().isEmpty();
    return none ? 0 : HouseStyle.lineHeight(HouseStyle.VALUE) + HouseStyle.GAP;
  }

  private static double wordHeight(String word) {
    return (word.isEmpty() ? 0 : HouseStyle.lineHeight(HouseStyle.VALUE)) + HouseStyle.GAP;
  }
}
