package org.plumbline.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays a {@link ContourFigure} out on a page and draws it. */
final class ContourPainter {
  private static final double PANEL_GAP_PX = 30;
  private static final double KEY_WIDTH_PX = 118;
  private static final double KEY_GAP_PX = 24;
  private static final double FRAME_PX = 300;

  /** Smaller panels show nothing. */
  private static final double LEAST_FRAME_PX = 60;

  private static final double TICK_PX = 4;
  private static final double TICK_GAP_PX = 7;
  private static final double DOT_PX = 2.3;
  private static final double RING_PX = 6;
  private static final double CROSS_PX = 4;
  private static final double TOLERANCE_PX = 0.06;
  private static final double LABEL_PAD_PX = 2;

  private final ContourFigure figure;
  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Layout layout;

  ContourPainter(ContourFigure figure, Graphics2D g, int width, int height) {
    this.figure = figure;
    this.g = g;
    this.width = width;
    this.height = height;
    this.layout = new Layout(width, height);
  }

  /** Height that leaves the panels a frame of {@link #FRAME_PX} under all words. */
  static int preferredHeight(ContourFigure figure, int width) {
    ContourPainter painter = new ContourPainter(figure, null, width, 0);
    double words = Page.textHeight(figure.title(), figure.subtitle(), figure.foot(), width);
    return (int) Math.ceil(words + painter.above() + FRAME_PX + below());
  }

  Layout paint() {
    Page page = new Page(g, layout, width, height);
    double top = page.head(figure.title(), figure.subtitle());
    double bottom = page.foot(figure.foot());
    double frameTop = top + above();
    double frameHeight = bottom - below() - frameTop;
    double panelWidth = panelWidth();
    if (!(frameHeight > LEAST_FRAME_PX && panelWidth > LEAST_FRAME_PX)) {
      // A box beyond the page tells whoever checks the layout.
      layout.add(new Box("<no room for a panel>", 0, 0, width + 2.0, height + 2.0));
      return layout;
    }
    for (int p = 0; p < figure.panels().size(); p++) {
      double left = HouseStyle.MARGIN + yTickWidth() + p * (panelWidth + PANEL_GAP_PX);
      Box frame = new Box("<frame>", left, frameTop, panelWidth, frameHeight);
      layout.add(
          header(figure.panels().get(p))
              .draw(g, HouseStyle.INK, p == 0 ? HouseStyle.MARGIN : left, top));
      panel(figure.panels().get(p), frame, p == 0);
    }
    layout.add(
        yLabel()
            .draw(g, HouseStyle.INK, HouseStyle.MARGIN, frameTop - labelGap() - yLabel().height()));
    new ContourKey(figure, g, layout)
        .draw(width - HouseStyle.MARGIN - KEY_WIDTH_PX, top, KEY_WIDTH_PX, bottom - below());
    return layout;
  }

  private double panelWidth() {
    int n = figure.panels().size();
    double inner = width - 2 * HouseStyle.MARGIN - yTickWidth() - KEY_GAP_PX - KEY_WIDTH_PX;
    return (inner - (n - 1) * PANEL_GAP_PX) / n;
  }

  private TextBlock header(ContourPanel panel) {
    return TextBlock.of(HouseStyle.HEADER, panel.header(), Math.max(1, panelWidth()), 2);
  }

  private TextBlock yLabel() {
    return TextBlock.of(HouseStyle.AXIS_LABEL, figure.yLabel(), Math.max(1, panelWidth()), 2);
  }

  private double above() {
    double headers = figure.panels().stream().mapToDouble(p -> header(p).height()).max().orElse(0);
    return headers + HouseStyle.GAP + yLabel().height() + labelGap();
  }

  /** The topmost tick label stands half above the frame. */
  private static double labelGap() {
    return HouseStyle.GAP + HouseStyle.lineHeight(HouseStyle.TICK) / 2;
  }

  private static double below() {
    return TICK_GAP_PX
        + HouseStyle.lineHeight(HouseStyle.TICK)
        + HouseStyle.GAP
        + HouseStyle.lineHeight(HouseStyle.AXIS_LABEL);
  }

  private double yTickWidth() {
    double most = 0;
    for (double y : figure.panels().get(0).y()) {
      most = Math.max(most, HouseStyle.width(HouseStyle.TICK, shown(y)));
    }
    return most + TICK_GAP_PX;
  }

  private static String shown(double value) {
    return ValueFormat.shortest(value, 4);
  }

  private void panel(ContourPanel panel, Box frame, boolean first) {
    ContourGrid grid = new ContourGrid(panel, frame);
    g.setPaint(HouseStyle.UNLOADED);
    g.fill(area(frame));
    Superlevel field = new Superlevel(grid.field(), TOLERANCE_PX);
    List<ContourLine> lines = new ArrayList<>();
    NiceScale scale = figure.scale();
    for (int band = 0; band < scale.steps(); band++) {
      double level = scale.tick(band);
      Path2D part = field.outline(band == 0 ? Double.NEGATIVE_INFINITY : level);
      g.setPaint(ContourKey.colour(scale, band));
      g.fill(part);
      lines.add(new ContourLine(part, grid, frame, level, scale.step()));
    }
    for (int band = 1; band < lines.size(); band++) {
      g.setPaint(HouseStyle.SEAM);
      g.setStroke(HouseStyle.THIN_SEAM);
      g.draw(lines.get(band).path());
      g.setPaint(HouseStyle.CONTOUR_INK);
      g.setStroke(HouseStyle.THIN);
      g.draw(lines.get(band).path());
    }
    Optional<ContourLine> strong =
        figure
            .strong()
            .map(
                l ->
                    new ContourLine(
                        field.outline(l.value()), grid, frame, l.value(), scale.step()));
    strong.ifPresent(
        line -> {
          g.setPaint(HouseStyle.SEAM);
          g.setStroke(HouseStyle.HEAVY_SEAM);
          g.draw(line.path());
          g.setPaint(HouseStyle.CONTOUR_INK);
          g.setStroke(HouseStyle.HEAVY);
          g.draw(line.path());
        });
    g.setPaint(HouseStyle.OUTLINE);
    g.setStroke(HouseStyle.CONTOUR);
    g.draw(area(frame));
    List<Box> taken = new ArrayList<>();
    panel.mark().ifPresent(p -> ring(grid.pageX(p.x()), grid.pageY(p.y()), taken));
    places(panel, grid, taken);
    strong.ifPresent(line -> label(line, figure.strong().get().value(), frame, taken));
    for (int band = 1; band < lines.size(); band++) {
      if (!heavy(scale.tick(band))) {
        label(lines.get(band), scale.tick(band), frame, taken);
      }
    }
    axes(panel, grid, frame, first);
  }

  /** Around a place that stands out. */
  private void ring(double x, double y, List<Box> taken) {
    BandPainter.ring(g, x, y, true);
    taken.add(new Box("<ring>", x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX));
  }

  private boolean heavy(double level) {
    return figure
        .strong()
        .filter(s -> Math.abs(s.value() - level) < 1e-9 * figure.scale().step())
        .isPresent();
  }

  private static Rectangle2D area(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }

  /** A dot for every solved case, a cross for every other. */
  private void places(ContourPanel panel, ContourGrid grid, List<Box> taken) {
    for (int j = 0; j < panel.y().size(); j++) {
      for (int i = 0; i < panel.x().size(); i++) {
        double x = grid.pageX(panel.x().get(i));
        double y = grid.pageY(panel.y().get(j));
        if (Double.isFinite(panel.value(i, j))) {
          dot(g, x, y);
        } else {
          cross(g, x, y);
        }
        taken.add(new Box("<dot>", x - DOT_PX, y - DOT_PX, 2 * DOT_PX, 2 * DOT_PX));
      }
    }
  }

  static void dot(Graphics2D g, double x, double y) {
    Ellipse2D dot = new Ellipse2D.Double(x - DOT_PX, y - DOT_PX, 2 * DOT_PX, 2 * DOT_PX);
    g.setPaint(HouseStyle.PAPER);
    g.fill(dot);
    g.setPaint(HouseStyle.CONTOUR_INK);
    g.setStroke(HouseStyle.HAIRLINE);
    g.draw(dot);
  }

  static void cross(Graphics2D g, double x, double y) {
    Path2D cross = new Path2D.Double();
    cross.append(new Line2D.Double(x - CROSS_PX, y - CROSS_PX, x + CROSS_PX, y + CROSS_PX), false);
    cross.append(new Line2D.Double(x - CROSS_PX, y + CROSS_PX, x + CROSS_PX, y - CROSS_PX), false);
    g.setPaint(HouseStyle.PAPER);
    g.setStroke(HouseStyle.CROSS_SEAM);
    g.draw(cross);
    g.setPaint(HouseStyle.CONTOUR_INK);
    g.setStroke(HouseStyle.CROSS);
    g.draw(cross);
  }

  /** The level's number on its line, where it is farthest from everything else; none if crowded. */
  private void label(ContourLine line, double level, Box frame, List<Box> taken) {
    Font font = heavy(level) ? HouseStyle.LABEL : HouseStyle.VALUE;
    String text = figure.format().number(level);
    double w = HouseStyle.width(font, text) + 2 * LABEL_PAD_PX;
    double h = HouseStyle.lineHeight(font);
    Box best = null;
    double most = 0;
    for (Point2D p : line.places()) {
      Box box = new Box("<label>", p.getX() - w / 2, p.getY() - h / 2, w, h);
      double room = room(box, frame, taken);
      if (room > most) {
        most = room;
        best = box;
      }
    }
    if (best == null) {
      return;
    }
    g.setPaint(HouseStyle.LABEL_GROUND);
    g.fill(area(best));
    layout.add(
        HouseStyle.text(g, font, HouseStyle.CONTOUR_INK, text, best.x() + LABEL_PAD_PX, best.y()));
    taken.add(best);
  }

  /** Least distance of a box from the frame and from what is there; not positive if they touch. */
  private static double room(Box box, Box frame, List<Box> taken) {
    double least =
        Math.min(
            Math.min(box.x() - frame.x(), frame.right() - box.right()),
            Math.min(box.y() - frame.y(), frame.bottom() - box.bottom()));
    for (Box t : taken) {
      double dx = Math.max(t.x() - box.right(), box.x() - t.right());
      double dy = Math.max(t.y() - box.bottom(), box.y() - t.bottom());
      least = Math.min(least, Math.max(dx, dy));
    }
    return least;
  }

  private void axes(ContourPanel panel, ContourGrid grid, Box frame, boolean first) {
    double h = HouseStyle.lineHeight(HouseStyle.TICK);
    g.setStroke(HouseStyle.HAIRLINE);
    boolean whole = panel.x().stream().allMatch(x -> x == Math.rint(x));
    double from = panel.x().get(0);
    double to = panel.x().get(panel.x().size() - 1);
    XScale scale = XScale.of(from, to, frame.width(), whole);
    for (double x = scale.step() * Math.ceil(from / scale.step() - 1e-9);
        x <= to + 1e-9 * scale.step();
        x += scale.step()) {
      double at = grid.pageX(x);
      g.setPaint(HouseStyle.OUTLINE);
      g.draw(new Line2D.Double(at, frame.bottom(), at, frame.bottom() + TICK_PX));
      String text = new ValueFormat(scale.decimals(), "").number(x);
      double w = HouseStyle.width(HouseStyle.TICK, text);
      layout.add(
          HouseStyle.text(
              g, HouseStyle.TICK, HouseStyle.INK, text, at - w / 2, frame.bottom() + TICK_GAP_PX));
    }
    layout.add(
        TextBlock.of(HouseStyle.AXIS_LABEL, figure.xLabel(), frame.width(), 1)
            .drawCentred(
                g,
                HouseStyle.INK,
                frame.x() + frame.width() / 2,
                frame.bottom() + TICK_GAP_PX + h + HouseStyle.GAP));
    double free = Double.POSITIVE_INFINITY;
    for (double y : panel.y()) {
      double at = grid.pageY(y);
      g.setPaint(HouseStyle.OUTLINE);
      g.draw(new Line2D.Double(frame.x() - TICK_PX, at, frame.x(), at));
      if (first && at + h / 2 <= free) {
        double w = HouseStyle.width(HouseStyle.TICK, shown(y));
        layout.add(
            HouseStyle.text(
                g,
                HouseStyle.TICK,
                HouseStyle.INK,
                shown(y),
                frame.x() - TICK_GAP_PX - w,
                at - h / 2));
        free = at - h / 2;
      }
    }
  }
}
