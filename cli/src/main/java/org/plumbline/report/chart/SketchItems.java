package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.JointSketch.Item;
import org.plumbline.models.study.JointSketch.Kind;

/**
 * Draws the items of sketches without their words.
 *
 * @param outerRight whether the lateral side is on the right of the drawing
 * @param scale pixels per millimetre
 * @param x0 of the origin of the sketch, pixels
 * @param y0 of the origin of the sketch, pixels
 */
record SketchItems(boolean outerRight, double scale, double x0, double y0) {
  private static final double HEAD_PX = 10;
  private static final double END_PX = 5;
  private static final double POINT_PX = 4.5;

  /** Where the arc of an angle lies on its shorter leg. */
  private static final double ARC_PART = 0.72;

  private static final int ARC = 24;

  static boolean area(Kind kind) {
    return kind == Kind.BONE || kind == Kind.FRAGMENT || kind == Kind.GAP;
  }

  /** Points of an item, pixels. */
  List<double[]> points(Item item) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < item.points().size(); i += 2) {
      double across = outerRight ? item.points().get(i) : -item.points().get(i);
      points.add(new double[] {x0 + scale * across, y0 - scale * item.points().get(i + 1)});
    }
    return points;
  }

  /** Where words belong: in the middle of a distance, else at the last point. */
  double[] anchor(Item item) {
    List<double[]> p = points(item);
    double[] last = p.get(p.size() - 1);
    return item.kind() == Kind.ARM
        ? new double[] {(p.get(0)[0] + last[0]) / 2, (p.get(0)[1] + last[1]) / 2}
        : last;
  }

  void fill(Graphics2D g, Item item) {
    g.setPaint(
        switch (item.kind()) {
          case BONE -> HouseStyle.tint(SolidPart.Tint.FRAGMENT);
          case FRAGMENT -> HouseStyle.tint(SolidPart.Tint.OTHER_FRAGMENT);
          default -> HouseStyle.PAPER;
        });
    g.fill(path(points(item), true));
  }

  void outline(Graphics2D g, Item item) {
    line(g, path(points(item), true), HouseStyle.OUTLINE, HouseStyle.CONTOUR);
  }

  /** A bone as it stood at first. */
  void ghost(Graphics2D g, Item item) {
    line(g, path(points(item), true), HouseStyle.AXIS, HouseStyle.GHOST_LINE);
  }

  void lines(Graphics2D g, Item item) {
    List<double[]> p = points(item);
    switch (item.kind()) {
      case WORDS -> {}
      case SURFACE -> line(g, path(p, false), HouseStyle.INK, HouseStyle.JOINT_LINE);
      case AXIS -> line(g, path(p, false), HouseStyle.SOFT_INK, HouseStyle.AXIS_LINE);
      case CUT -> line(g, path(p, false), HouseStyle.INK, HouseStyle.CUT_LINE);
      case LOAD_LINE -> line(g, path(p, false), HouseStyle.LOAD, HouseStyle.LOAD_LINE);
      case ARM -> line(g, bar(p.get(0), p.get(1)), HouseStyle.SOFT_INK, HouseStyle.BAR);
      case FORCE -> arrow(g, p.get(0), p.get(1), HouseStyle.INK);
      case LOAD_FORCE -> arrow(g, p.get(0), p.get(1), HouseStyle.LOAD);
      case ANGLE -> line(g, angle(p), HouseStyle.SOFT_INK, HouseStyle.BAR);
      case POINT -> point(g, p.get(0));
      default -> throw new IllegalArgumentException("no line: " + item.kind());
    }
  }

  private static void line(Graphics2D g, Shape shape, Color colour, BasicStroke stroke) {
    g.setPaint(colour);
    g.setStroke(stroke);
    g.draw(shape);
  }

  private static Path2D path(List<double[]> p, boolean closed) {
    Path2D path = new Path2D.Double();
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

  private static void arrow(Graphics2D g, double[] tail, double[] tip, Color colour) {
    double[] u = unit(tail, tip);
    double head = Math.min(HEAD_PX, u[2]);
    double[] base = {tip[0] - head * u[0], tip[1] - head * u[1]};
    line(g, path(List.of(tail, base), false), colour, HouseStyle.STRONG_LINE);
    double[] left = {base[0] - head * u[1] / 2, base[1] + head * u[0] / 2};
    double[] right = {base[0] + head * u[1] / 2, base[1] - head * u[0] / 2};
    g.fill(path(List.of(tip, left, right), true));
  }

  /** Two legs and an arc between them, the shorter way round. */
  private static Path2D angle(List<double[]> p) {
    double[] a = unit(p.get(1), p.get(0));
    double[] b = unit(p.get(1), p.get(2));
    Path2D path = path(p, false);
    double r = ARC_PART * Math.min(a[2], b[2]);
    double from = Math.atan2(a[1], a[0]);
    double turn = Math.IEEEremainder(Math.atan2(b[1], b[0]) - from, 2 * Math.PI);
    List<double[]> arc = new ArrayList<>();
    for (int i = 0; i <= ARC; i++) {
      double at = from + turn * i / ARC;
      arc.add(new double[] {p.get(1)[0] + r * Math.cos(at), p.get(1)[1] + r * Math.sin(at)});
    }
    path.append(path(arc, false), false);
    return path;
  }

  private static void point(Graphics2D g, double[] at) {
    Ellipse2D dot =
        new Ellipse2D.Double(at[0] - POINT_PX, at[1] - POINT_PX, 2 * POINT_PX, 2 * POINT_PX);
    g.setPaint(HouseStyle.PAPER);
    g.fill(dot);
    line(g, dot, HouseStyle.INK, HouseStyle.RIM);
  }

  /** Direction and length. */
  private static double[] unit(double[] from, double[] to) {
    double size = Math.hypot(to[0] - from[0], to[1] - from[1]);
    return size > 0
        ? new double[] {(to[0] - from[0]) / size, (to[1] - from[1]) / size, size}
        : new double[] {1, 0, 0};
  }
}
