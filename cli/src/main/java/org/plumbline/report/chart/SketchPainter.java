package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Item;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.JointSketch.Side;

/**
 * Draws sketches of a joint into boxes, all that one painter draws in the same place and on one
 * scale. Words stand beside their points, moved up or down where others stand already.
 */
final class SketchPainter {
  private static final double AWAY_PX = 7;
  private static final double HEAD_PX = 10;
  private static final double END_PX = 5;
  private static final double POINT_PX = 4.5;

  /** Where the arc of an angle lies on its shorter leg. */
  private static final double ARC_PART = 0.72;

  private static final int ARC = 24;

  /** The scale is found by steps of this part; so many at most. */
  private static final double SHRINK = 0.97;

  private static final int MOST_STEPS = 80;

  private final Graphics2D g;
  private final Layout layout;
  private final boolean outerRight;
  private final double left;
  private final double right;
  private final double low;
  private final double high;

  /**
   * @param all sketches that share place and scale
   * @param outerRight whether the lateral side is on the right of the drawing
   */
  SketchPainter(Graphics2D g, Layout layout, List<JointSketch> all, boolean outerRight) {
    this.g = g;
    this.layout = layout;
    this.outerRight = outerRight;
    List<double[]> points =
        all.stream().flatMap(s -> s.items().stream()).flatMap(i -> points(i).stream()).toList();
    left = points.stream().mapToDouble(p -> p[0]).min().orElse(0);
    right = points.stream().mapToDouble(p -> p[0]).max().orElse(1);
    low = points.stream().mapToDouble(p -> p[1]).min().orElse(0);
    high = points.stream().mapToDouble(p -> p[1]).max().orElse(1);
  }

  /** Across in the drawing, up, mm. */
  private List<double[]> points(Item item) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < item.points().size(); i += 2) {
      double across = item.points().get(i);
      points.add(new double[] {outerRight ? across : -across, item.points().get(i + 1)});
    }
    return points;
  }

  /**
   * Pixels per millimetre at which every panel fits its box with its words; all boxes are equal.
   */
  double scale(List<SketchPanel> panels, List<Box> boxes) {
    Box box = boxes.get(0);
    double above = 2 * HouseStyle.lineHeight(HouseStyle.VALUE);
    double scale = Math.min(box.width() / (right - left), (box.height() - above) / (high - low));
    for (int i = 0; i < MOST_STEPS && !fit(panels, box, scale); i++) {
      scale *= SHRINK;
    }
    if (!(scale > 0)) {
      throw new IllegalArgumentException(
          "a picture of "
              + Math.round(box.width())
              + " x "
              + Math.round(box.height())
              + " px leaves no room for its sketch");
    }
    return scale;
  }

  private boolean fit(List<SketchPanel> panels, Box box, double scale) {
    return panels.stream().allMatch(p -> fits(p, box, scale));
  }

  private boolean fits(SketchPanel panel, Box box, double scale) {
    double before = 0;
    double after = 0;
    for (int i = 0; i < panel.labels().size(); i++) {
      if (!panel.labels().get(i).isEmpty()) {
        Item item = panel.sketch().items().get(i);
        double x = (anchor(item)[0] - left) * scale;
        double from = start(item, x, HouseStyle.width(HouseStyle.VALUE, panel.labels().get(i)));
        before = Math.max(before, -from);
        after =
            Math.max(
                after,
                from
                    + HouseStyle.width(HouseStyle.VALUE, panel.labels().get(i))
                    - (right - left) * scale);
      }
    }
    return (right - left) * scale + 2 * Math.max(before, after) <= box.width();
  }

  /** Where words begin that belong to a point at {@code x}. */
  private double start(Item item, double x, double wide) {
    if (item.side() == Side.MIDDLE) {
      return x - wide / 2;
    }
    boolean leftward = (item.side() == Side.outer()) != outerRight;
    return leftward ? x - AWAY_PX - wide : x + AWAY_PX;
  }

  /** In the middle of a distance, else at the last point. */
  private double[] anchor(Item item) {
    List<double[]> p = points(item);
    double[] last = p.get(p.size() - 1);
    return item.kind() == Kind.ARM
        ? new double[] {(p.get(0)[0] + last[0]) / 2, (p.get(0)[1] + last[1]) / 2}
        : last;
  }

  /** Draws a state, standing on the floor of its box. */
  void draw(SketchPanel panel, Box box, double scale) {
    double x0 = box.x() + (box.width() - scale * (right - left)) / 2;
    double floor = box.bottom() - HouseStyle.GAP;
    Place place = p -> new double[] {x0 + scale * (p[0] - left), floor - scale * (p[1] - low)};
    List<Item> items = panel.sketch().items();
    items.stream().filter(i -> area(i.kind())).forEach(i -> area(i, place));
    panel
        .first()
        .ifPresent(
            s ->
                s.items().stream()
                    .filter(i -> i.kind() == Kind.BONE || i.kind() == Kind.FRAGMENT)
                    .forEach(
                        i -> line(path(i, place, true), HouseStyle.AXIS, HouseStyle.GHOST_LINE)));
    items.stream().filter(i -> !area(i.kind())).forEach(i -> lines(i, place));
    for (int i = 0; i < items.size(); i++) {
      if (!panel.labels().get(i).isEmpty()) {
        label(items.get(i), panel.labels().get(i), place, box);
      }
    }
  }

  /** Names of the sides under a box. */
  void sides(Box box) {
    String first = (outerRight ? Side.outer().opposite() : Side.outer()).text();
    String last = (outerRight ? Side.outer() : Side.outer().opposite()).text();
    double wide = box.width() / 3;
    layout.add(
        TextBlock.of(HouseStyle.VALUE, first, wide, 1)
            .draw(g, HouseStyle.SOFT_INK, box.x(), box.bottom()));
    TextBlock other = TextBlock.of(HouseStyle.VALUE, last, wide, 1);
    layout.add(other.draw(g, HouseStyle.SOFT_INK, box.right() - other.width(), box.bottom()));
  }

  private interface Place {
    double[] of(double[] point);
  }

  private static boolean area(Kind kind) {
    return kind == Kind.BONE || kind == Kind.FRAGMENT || kind == Kind.GAP;
  }

  private void area(Item item, Place place) {
    Path2D outline = path(item, place, true);
    g.setPaint(
        switch (item.kind()) {
          case BONE -> HouseStyle.tint(SolidPart.Tint.FRAGMENT);
          case FRAGMENT -> HouseStyle.tint(SolidPart.Tint.OTHER_FRAGMENT);
          default -> HouseStyle.PAPER;
        });
    g.fill(outline);
    line(outline, HouseStyle.OUTLINE, HouseStyle.CONTOUR);
  }

  private void lines(Item item, Place place) {
    List<double[]> p = points(item).stream().map(place::of).toList();
    switch (item.kind()) {
      case WORDS -> {}
      case SURFACE -> line(path(item, place, false), HouseStyle.INK, HouseStyle.JOINT_LINE);
      case AXIS -> line(path(item, place, false), HouseStyle.SOFT_INK, HouseStyle.AXIS_LINE);
      case CUT -> line(path(item, place, false), HouseStyle.INK, HouseStyle.CUT_LINE);
      case LOAD_LINE -> line(path(item, place, false), HouseStyle.LOAD, HouseStyle.LOAD_LINE);
      case ARM -> line(bar(p.get(0), p.get(1)), HouseStyle.SOFT_INK, HouseStyle.BAR);
      case FORCE -> arrow(p.get(0), p.get(1), HouseStyle.INK);
      case LOAD_FORCE -> arrow(p.get(0), p.get(1), HouseStyle.LOAD);
      case ANGLE -> line(angle(p), HouseStyle.SOFT_INK, HouseStyle.BAR);
      case POINT -> point(p.get(0));
      default -> throw new IllegalArgumentException("no line: " + item.kind());
    }
  }

  private void line(Shape shape, Color colour, BasicStroke stroke) {
    g.setPaint(colour);
    g.setStroke(stroke);
    g.draw(shape);
  }

  private Path2D path(Item item, Place place, boolean closed) {
    Path2D path = new Path2D.Double();
    List<double[]> p = points(item).stream().map(place::of).toList();
    path.moveTo(p.get(0)[0], p.get(0)[1]);
    p.subList(1, p.size()).forEach(q -> path.lineTo(q[0], q[1]));
    if (closed) {
      path.closePath();
    }
    return path;
  }

  /** A distance: a line with a stroke across either end. */
  private static Path2D bar(double[] a, double[] b) {
    double[] u = unit(a, b);
    Path2D path = new Path2D.Double();
    path.moveTo(a[0], a[1]);
    path.lineTo(b[0], b[1]);
    for (double[] end : new double[][] {a, b}) {
      path.moveTo(end[0] - END_PX * u[1], end[1] + END_PX * u[0]);
      path.lineTo(end[0] + END_PX * u[1], end[1] - END_PX * u[0]);
    }
    return path;
  }

  private void arrow(double[] tail, double[] tip, Color colour) {
    double[] u = unit(tail, tip);
    double head = Math.min(HEAD_PX, u[2]);
    double[] base = {tip[0] - head * u[0], tip[1] - head * u[1]};
    Path2D shaft = new Path2D.Double();
    shaft.moveTo(tail[0], tail[1]);
    shaft.lineTo(base[0], base[1]);
    line(shaft, colour, HouseStyle.STRONG_LINE);
    Path2D wings = new Path2D.Double();
    wings.moveTo(tip[0], tip[1]);
    wings.lineTo(base[0] - head * u[1] / 2, base[1] + head * u[0] / 2);
    wings.lineTo(base[0] + head * u[1] / 2, base[1] - head * u[0] / 2);
    wings.closePath();
    g.fill(wings);
  }

  /** Two legs and an arc between them, the shorter way round. */
  private static Path2D angle(List<double[]> p) {
    double[] a = unit(p.get(1), p.get(0));
    double[] b = unit(p.get(1), p.get(2));
    Path2D path = new Path2D.Double();
    path.moveTo(p.get(0)[0], p.get(0)[1]);
    path.lineTo(p.get(1)[0], p.get(1)[1]);
    path.lineTo(p.get(2)[0], p.get(2)[1]);
    double r = ARC_PART * Math.min(a[2], b[2]);
    double from = Math.atan2(a[1], a[0]);
    double turn = Math.IEEEremainder(Math.atan2(b[1], b[0]) - from, 2 * Math.PI);
    for (int i = 0; i <= ARC; i++) {
      double at = from + turn * i / ARC;
      double x = p.get(1)[0] + r * Math.cos(at);
      double y = p.get(1)[1] + r * Math.sin(at);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private void point(double[] at) {
    Ellipse2D dot =
        new Ellipse2D.Double(at[0] - POINT_PX, at[1] - POINT_PX, 2 * POINT_PX, 2 * POINT_PX);
    g.setPaint(HouseStyle.PAPER);
    g.fill(dot);
    line(dot, HouseStyle.INK, HouseStyle.RIM);
  }

  /** Direction and length. */
  private static double[] unit(double[] from, double[] to) {
    double size = Math.hypot(to[0] - from[0], to[1] - from[1]);
    return size > 0
        ? new double[] {(to[0] - from[0]) / size, (to[1] - from[1]) / size, size}
        : new double[] {1, 0, 0};
  }

  /** Words on a pale ground at the nearest height that is free. */
  private void label(Item item, String words, Place place, Box box) {
    TextBlock block = TextBlock.of(HouseStyle.VALUE, words, box.width(), 1);
    double[] at = place.of(anchor(item));
    double x =
        Math.max(box.x(), Math.min(box.right() - block.width(), start(item, at[0], block.width())));
    double wish = at[1] - (item.side() == Side.MIDDLE ? block.height() + 2 : block.height() / 2);
    double lowest = box.bottom() - block.height();
    wish = Math.max(box.y(), Math.min(lowest, wish));
    double y = wish;
    double step = block.height() / 4;
    for (int i = 0; !free(block, x, y, box); i++) {
      double away = (i / 2 + 1) * step;
      if (away > box.height()) {
        return; // no room at all: the description has every value
      }
      y = i % 2 == 0 ? wish - away : wish + away;
    }
    g.setPaint(HouseStyle.LABEL_GROUND);
    g.fill(new Rectangle2D.Double(x - 1, y, block.width() + 2, block.height()));
    boolean load = item.kind() == Kind.LOAD_LINE || item.kind() == Kind.LOAD_FORCE;
    layout.add(block.draw(g, load ? HouseStyle.LOAD : HouseStyle.INK, x, y));
  }

  private boolean free(TextBlock block, double x, double y, Box box) {
    Box wish = new Box("", x, y, block.width(), block.height());
    return wish.inside(new Box("", box.x() - 1, box.y(), box.width() + 2, box.height()), 0.1)
        && layout.isFree(wish);
  }
}
