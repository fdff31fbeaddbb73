package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/** The joint of a {@link LimbFigure}: its surfaces, the scale of the load line, and the line. */
final class LimbPlan {
  private static final double KEY_WIDTH_PX = 132;
  private static final double GAP_PX = 20;
  private static final int PERCENT_STEP = 25;
  private static final double TICK_PX = 5;
  private static final double BOB_PX = 7;

  private final LimbFigure figure;
  private final Graphics2D g;
  private final Layout layout;
  private final Extent extent;

  LimbPlan(LimbFigure figure, Graphics2D g, Layout layout) {
    this.figure = figure;
    this.g = g;
    this.layout = layout;
    this.extent = Extent.of(List.of(figure.panel()));
  }

  void draw(Box box) {
    double mapsWidth = box.width() - KEY_WIDTH_PX - GAP_PX;
    TextBlock header = TextBlock.of(HouseStyle.TITLE, figure.panel().header(), mapsWidth, 1);
    layout.add(header.draw(g, HouseStyle.INK, box.x(), box.y()));
    double value = HouseStyle.lineHeight(HouseStyle.VALUE);
    double below = new MapNotes(asMap(), g, layout).height() + HouseStyle.GAP;
    double scaleHeight = figure.limb().isPresent() ? 2 * value + TICK_PX + BOB_PX : 0;
    double top = box.y() + header.height() + HouseStyle.GAP + scaleHeight + value;
    double room = box.bottom() - top - below - value;
    double side = value + HouseStyle.GAP;
    double scale = Math.min((mapsWidth - 2 * side) / extent.width(), room / extent.height());
    if (!(scale > 0)) {
      throw new IllegalArgumentException(
          "a picture of "
              + Math.round(box.width())
              + " x "
              + Math.round(box.height())
              + " px leaves no room for its map");
    }
    double mapWidth = scale * extent.width();
    double mapHeight = scale * extent.height();
    double left = box.x() + (mapsWidth - mapWidth) / 2;
    if (figure.panel().bodies().isEmpty()) {
      layout.add(
          TextBlock.of(HouseStyle.SUBTITLE, figure.panel().absence(), mapsWidth, 4)
              .drawCentred(g, HouseStyle.SOFT_INK, box.x() + mapsWidth / 2, top + room / 3));
    } else {
      AffineTransform toPage = new AffineTransform();
      toPage.translate(left, top);
      toPage.scale(scale, scale);
      toPage.translate(-extent.left(), extent.top());
      for (MapBody body : figure.panel().bodies()) {
        new SurfacePainter(g, figure.scale(), toPage, CENTRE_PX).paint(body.map());
      }
      figure.limb().ifPresent(limb -> loadLine(limb, toPage, top, mapHeight, scaleHeight));
      Box map = new Box("<map>", left, top, mapWidth, mapHeight);
      words(map, value);
      notes(new Box("<cell>", box.x(), top, mapsWidth, mapHeight), toPage, map.bottom() + value);
    }
    new MapKey(asMap(), g, layout)
        .draw(box.right() - KEY_WIDTH_PX, box.y(), KEY_WIDTH_PX, box.bottom(), scale);
  }

  private static final double CENTRE_PX = 4.5;

  private MapFigure asMap() {
    return new MapFigure(
        figure.name(),
        "",
        List.of(),
        "",
        List.of(figure.panel()),
        1,
        figure.words(),
        figure.scale(),
        figure.unit(),
        "");
  }

  /** The line of the joint with its scale above the map, and where the load crosses it. */
  private void loadLine(
      LimbOutline limb, AffineTransform toPage, double top, double mapHeight, double room) {
    double from = toPage.getScaleX() * limb.start().x() + toPage.getTranslateX();
    double to = toPage.getScaleX() * limb.end().x() + toPage.getTranslateX();
    double value = HouseStyle.lineHeight(HouseStyle.VALUE);
    double y = top - value - TICK_PX;
    g.setPaint(HouseStyle.INK);
    g.setStroke(HouseStyle.BAR);
    g.draw(new Line2D.Double(from, y, to, y));
    g.setStroke(HouseStyle.HAIRLINE);
    for (int percent = 0; percent <= 100; percent += PERCENT_STEP) {
      double x = from + percent / 100.0 * (to - from);
      g.draw(new Line2D.Double(x, y, x, y - TICK_PX));
      TextBlock number =
          TextBlock.of(
              HouseStyle.VALUE,
              percent == 0 || percent == 100 ? percent + "\u00a0%" : percent + "",
              KEY_WIDTH_PX,
              1);
      layout.add(number.drawCentred(g, HouseStyle.SOFT_INK, x, y - TICK_PX - BOB_PX - value));
    }
    double x = from + limb.crossing() * (to - from);
    g.setPaint(HouseStyle.LOAD);
    g.setStroke(HouseStyle.LOAD_LINE);
    g.draw(new Line2D.Double(x, y, x, top + mapHeight));
    Path2D bob = new Path2D.Double();
    bob.moveTo(x, y);
    bob.lineTo(x - 0.7 * BOB_PX, y - 1.4 * BOB_PX);
    bob.lineTo(x + 0.7 * BOB_PX, y - 1.4 * BOB_PX);
    bob.closePath();
    g.fill(bob);
  }

  /** Sides of the plan: above, below and beside the map. */
  private void words(Box map, double line) {
    AxisWords words = figure.words();
    double mid = map.x() + map.width() / 2;
    centred(words.top(), mid, map.y() - line - 1);
    centred(words.bottom(), mid, map.bottom() + 1);
    upright(words.left(), map.x() - line - HouseStyle.GAP, map.y() + map.height() / 2, -1);
    upright(words.right(), map.right() + HouseStyle.GAP, map.y() + map.height() / 2, 1);
  }

  private void centred(String word, double mid, double y) {
    if (!word.isEmpty()) {
      layout.add(
          TextBlock.of(HouseStyle.VALUE, word, 4 * KEY_WIDTH_PX, 1)
              .drawCentred(g, HouseStyle.SOFT_INK, mid, y));
    }
  }

  private void upright(String word, double x, double yMid, int turn) {
    if (!word.isEmpty()) {
      layout.add(UprightText.draw(g, word, x, yMid, turn));
    }
  }

  /** Name and numbers of each surface: under it, or of many in the order of the map. */
  private void notes(Box cell, AffineTransform toPage, double y) {
    List<MapBody> bodies = figure.panel().bodies();
    if (bodies.size() > MapNotes.MOST_IN_ONE_ROW) {
      new MapNotes(asMap(), g, layout).draw(figure.panel(), cell, toPage, y);
    } else {
      row(bodies, cell, toPage, y);
    }
  }

  private void row(List<MapBody> bodies, Box cell, AffineTransform toPage, double y) {
    double limit = cell.width() / bodies.size() - 2 * HouseStyle.GAP;
    double[] wish = new double[bodies.size()];
    double[] wide = new double[bodies.size()];
    for (int i = 0; i < wish.length; i++) {
      double mid = ContactShapes.of(bodies.get(i).map()).boundary().getBounds2D().getCenterX();
      wide[i] = cell.width() / bodies.size(); // the same in every state, so that no word moves
      double under = toPage.getScaleX() * mid + toPage.getTranslateX();
      wish[i] = under - wide[i] / 2;
    }
    double[] left = LabelStack.place(wish, wide, cell.x(), cell.right());
    for (int i = 0; i < wish.length; i++) {
      double mid = left[i] + wide[i] / 2;
      TextBlock name = TextBlock.of(HouseStyle.LABEL, bodies.get(i).label(), limit, 1);
      layout.add(name.drawCentred(g, bodies.get(i).style().ink(), mid, y));
      double at = y + name.height();
      for (String note : bodies.get(i).notes()) {
        TextBlock block = TextBlock.of(HouseStyle.VALUE, note, limit, 1);
        layout.add(block.drawCentred(g, HouseStyle.INK, mid, at));
        at += block.height();
      }
    }
  }
}
