package org.plumbline.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays a {@link BandFigure} out on a page and draws it. */
final class BandPainter {
  private static final double KEY_WIDTH_PX = 118;
  private static final double KEY_GAP_PX = 24;
  private static final double STRIP_PX = 62;

  /** Lower strips show nothing. */
  private static final double LEAST_STRIP_PX = 18;

  private static final double LEAST_FRAME_PX = 120;
  private static final double ROW_GAP_PX = 8;
  private static final double TICK_PX = 4;
  private static final double TICK_GAP_PX = 7;
  private static final double RING_PX = 6;
  private static final double LABEL_PAD_PX = 2;

  /** Height of the labels of lines in a strip, from its top. */
  private static final double LABEL_PART = 0.22;

  private final BandFigure figure;
  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Layout layout;

  BandPainter(BandFigure figure, Graphics2D g, int width, int height) {
    this.figure = figure;
    this.g = g;
    this.width = width;
    this.height = height;
    this.layout = new Layout(width, height);
  }

  static int preferredHeight(BandFigure figure, int width) {
    BandPainter painter = new BandPainter(figure, null, width, 0);
    double words = Page.textHeight(figure.title(), figure.subtitle(), figure.foot(), width);
    double strips = figure.rows().size() * (STRIP_PX + rowWords());
    return (int) Math.ceil(words + painter.above() + Math.max(strips, 210) + below());
  }

  Layout paint() {
    Page page = new Page(g, layout, width, height);
    double top = page.head(figure.title(), figure.subtitle());
    double bottom = page.foot(figure.foot());
    double frameTop = top + above();
    double strip = (bottom - below() - frameTop) / figure.rows().size() - rowWords();
    double left = HouseStyle.MARGIN + nameWidth();
    double across = width - HouseStyle.MARGIN - KEY_WIDTH_PX - KEY_GAP_PX - left;
    if (!(strip > LEAST_STRIP_PX && across > LEAST_FRAME_PX)) {
      // A box beyond the page tells whoever checks the layout.
      layout.add(new Box("<no room for a strip>", 0, 0, width + 2.0, height + 2.0));
      return layout;
    }
    TextBlock header = header();
    layout.add(header.draw(g, HouseStyle.INK, HouseStyle.MARGIN, top));
    layout.add(
        TextBlock.of(HouseStyle.AXIS_LABEL, figure.rowLabel(), headerWidth(), 1)
            .draw(g, HouseStyle.INK, HouseStyle.MARGIN, top + header.height() + HouseStyle.GAP));
    double y = frameTop;
    for (BandRow row : figure.rows()) {
      Box frame = new Box("<frame>", left, y, across, strip);
      strip(row, frame);
      y = frame.bottom() + rowWords();
    }
    Box frames = new Box("<frames>", left, frameTop, across, y - rowWords() - frameTop);
    figure.mark().ifPresent(m -> mark(m, frames));
    axis(frames, y);
    boolean missing = figure.rows().stream().anyMatch(r -> !r.complete());
    new ContourKey(
            figure.unit(),
            figure.scale(),
            missing,
            Optional.empty(),
            Optional.of("least"),
            g,
            layout)
        .draw(width - HouseStyle.MARGIN - KEY_WIDTH_PX, top, KEY_WIDTH_PX, bottom - below());
    return layout;
  }

  private double headerWidth() {
    return width - 2 * HouseStyle.MARGIN - KEY_GAP_PX - KEY_WIDTH_PX;
  }

  private TextBlock header() {
    return TextBlock.of(HouseStyle.HEADER, figure.header(), Math.max(1, headerWidth()), 2);
  }

  /** Header, name of the states, and the label of a marked place. */
  private double above() {
    double mark = figure.mark().isPresent() ? HouseStyle.lineHeight(HouseStyle.VALUE) + 2 : 0;
    return header().height()
        + HouseStyle.GAP
        + HouseStyle.lineHeight(HouseStyle.AXIS_LABEL)
        + HouseStyle.GAP
        + mark;
  }

  /** What stands under a strip: its least value. */
  private static double rowWords() {
    return HouseStyle.lineHeight(HouseStyle.LABEL) + ROW_GAP_PX;
  }

  private static double below() {
    return TICK_GAP_PX
        + HouseStyle.lineHeight(HouseStyle.TICK)
        + HouseStyle.GAP
        + HouseStyle.lineHeight(HouseStyle.AXIS_LABEL);
  }

  private double nameWidth() {
    double most = 0;
    for (BandRow r : figure.rows()) {
      most = Math.max(most, HouseStyle.width(HouseStyle.LABEL, r.name()));
    }
    return Math.min(most, 0.25 * width) + TICK_GAP_PX;
  }

  private double pageX(double x, Box frame) {
    double first = figure.x().get(0);
    double last = figure.x().get(figure.x().size() - 1);
    return frame.x() + frame.width() * (x - first) / (last - first);
  }

  private void strip(BandRow row, Box frame) {
    double middle = frame.y() + frame.height() / 2;
    TextBlock name = TextBlock.of(HouseStyle.LABEL, row.name(), nameWidth() - TICK_GAP_PX + 1, 2);
    layout.add(
        name.draw(
            g, HouseStyle.INK, frame.x() - TICK_GAP_PX - name.width(), middle - name.height() / 2));
    g.setPaint(HouseStyle.UNLOADED);
    g.fill(area(frame));
    bands(new BandStrip(figure.x(), row.values()), frame);
    g.setPaint(HouseStyle.OUTLINE);
    g.setStroke(HouseStyle.CONTOUR);
    g.draw(area(frame));
    List<Box> taken = new ArrayList<>();
    boolean best = figure.best().filter(b -> b == row).isPresent();
    if (row.least().isPresent()) {
      least(row, row.least().getAsInt(), best, frame);
    }
    for (int i = 0; i < figure.x().size(); i++) {
      double x = pageX(figure.x().get(i), frame);
      if (Double.isFinite(row.values().get(i))) {
        ContourPainter.dot(g, x, middle);
      } else {
        ContourPainter.cross(g, x, middle);
      }
    }
    numbers(new BandStrip(figure.x(), row.values()), frame, taken);
  }

  /** Each band over the one below it, so that no seam shows; then the lines between them. */
  private void bands(BandStrip strip, Box frame) {
    NiceScale scale = figure.scale();
    for (int band = 0; band < scale.steps(); band++) {
      g.setPaint(ContourKey.colour(scale, band));
      double level = band == 0 ? Double.NEGATIVE_INFINITY : scale.tick(band);
      for (BandStrip.Stretch s : strip.above(level)) {
        double from = pageX(s.from(), frame);
        g.fill(
            new Rectangle2D.Double(from, frame.y(), pageX(s.to(), frame) - from, frame.height()));
      }
    }
    for (int band = 1; band < scale.steps(); band++) {
      for (double x : strip.crossings(scale.tick(band))) {
        Line2D line =
            new Line2D.Double(pageX(x, frame), frame.y(), pageX(x, frame), frame.bottom());
        g.setPaint(HouseStyle.SEAM);
        g.setStroke(HouseStyle.THIN_SEAM);
        g.draw(line);
        g.setPaint(HouseStyle.CONTOUR_INK);
        g.setStroke(HouseStyle.THIN);
        g.draw(line);
      }
    }
  }

  /** The numbers of the lines, where they do not crowd. */
  private void numbers(BandStrip strip, Box frame, List<Box> taken) {
    NiceScale scale = figure.scale();
    double h = HouseStyle.lineHeight(HouseStyle.VALUE);
    double y = frame.y() + LABEL_PART * frame.height() - h / 2;
    if (y < frame.y() || y + h > frame.y() + frame.height() / 2 - RING_PX) {
      return;
    }
    for (int band = 1; band < scale.steps(); band++) {
      String text = new ValueFormat(scale.decimals(), "").number(scale.tick(band));
      double w = HouseStyle.width(HouseStyle.VALUE, text) + 2 * LABEL_PAD_PX;
      for (double x : strip.crossings(scale.tick(band))) {
        Box box = new Box("<label>", pageX(x, frame) - w / 2, y, w, h);
        if (box.inside(frame, 0) && taken.stream().noneMatch(t -> t.overlaps(box, 0))) {
          g.setPaint(HouseStyle.LABEL_GROUND);
          g.fill(area(box));
          layout.add(
              HouseStyle.text(
                  g, HouseStyle.VALUE, HouseStyle.CONTOUR_INK, text, box.x() + LABEL_PAD_PX, y));
          taken.add(box);
        }
      }
    }
  }

  /** A ring around the least of a row, and its value below; heavy if it is the least of all. */
  private void least(BandRow row, int place, boolean best, Box frame) {
    double x = pageX(figure.x().get(place), frame);
    ring(g, x, frame.y() + frame.height() / 2, best);
    Font font = best ? HouseStyle.LABEL : HouseStyle.VALUE;
    String text =
        figure.least().withUnit(row.values().get(place))
            + " at "
            + ValueFormat.shortest(figure.x().get(place), 1)
            + "°"
            + (best ? ", least of all" : "");
    double w = HouseStyle.width(font, text);
    double at = Math.max(frame.x(), Math.min(frame.right() - w, x - w / 2));
    layout.add(HouseStyle.text(g, font, HouseStyle.INK, text, at, frame.bottom() + 3));
  }

  static void ring(Graphics2D g, double x, double y, boolean heavy) {
    Ellipse2D ring = new Ellipse2D.Double(x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX);
    g.setPaint(HouseStyle.PAPER);
    g.setStroke(HouseStyle.HEAVY_SEAM);
    g.draw(ring);
    g.setPaint(HouseStyle.CONTOUR_INK);
    g.setStroke(heavy ? HouseStyle.HEAVY : HouseStyle.CONTOUR);
    g.draw(ring);
  }

  private void mark(Mark mark, Box frames) {
    double x = pageX(mark.x(), frames);
    g.setPaint(HouseStyle.MARK);
    g.setStroke(HouseStyle.MARK_LINE);
    g.draw(new Line2D.Double(x, frames.y() - 3, x, frames.bottom()));
    double w = HouseStyle.width(HouseStyle.VALUE, mark.label());
    double at = Math.max(frames.x(), Math.min(frames.right() - w, x - w / 2));
    layout.add(
        HouseStyle.text(
            g,
            HouseStyle.VALUE,
            HouseStyle.MARK,
            mark.label(),
            at,
            frames.y() - 3 - HouseStyle.lineHeight(HouseStyle.VALUE)));
  }

  private void axis(Box frames, double y) {
    boolean whole = figure.x().stream().allMatch(x -> x == Math.rint(x));
    double from = figure.x().get(0);
    double to = figure.x().get(figure.x().size() - 1);
    XScale scale = XScale.of(from, to, frames.width(), whole);
    g.setStroke(HouseStyle.HAIRLINE);
    g.setPaint(HouseStyle.OUTLINE);
    g.draw(new Line2D.Double(frames.x(), y, frames.right(), y));
    for (double x = scale.step() * Math.ceil(from / scale.step() - 1e-9);
        x <= to + 1e-9 * scale.step();
        x += scale.step()) {
      double at = pageX(x, frames);
      g.setPaint(HouseStyle.OUTLINE);
      g.draw(new Line2D.Double(at, y, at, y + TICK_PX));
      String text = new ValueFormat(scale.decimals(), "").number(x);
      double w = HouseStyle.width(HouseStyle.TICK, text);
      layout.add(
          HouseStyle.text(g, HouseStyle.TICK, HouseStyle.INK, text, at - w / 2, y + TICK_GAP_PX));
    }
    layout.add(
        TextBlock.of(HouseStyle.AXIS_LABEL, figure.xLabel(), frames.width(), 1)
            .drawCentred(
                g,
                HouseStyle.INK,
                frames.x() + frames.width() / 2,
                y + TICK_GAP_PX + HouseStyle.lineHeight(HouseStyle.TICK) + HouseStyle.GAP));
  }

  private static Rectangle2D area(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }
}
