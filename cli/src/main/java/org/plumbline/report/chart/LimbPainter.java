package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.plumbline.models.study.JointSketch.Side;

/** Draws the limb of a {@link LimbFigure} and leaves the joint to {@link LimbPlan}. */
final class LimbPainter {
  private static final double SKETCH_PART = 0.27;

  /** A joint with its words is as wide as high. */
  private static final double JOINT_PART = 0.4;

  private static final double COLUMN_GAP_PX = 20;

  /** Sideways the limb is drawn so many times wider: its bend is a few degrees. */
  private static final double WIDENED = 3;

  private static final double JOINT_PX = 5;
  private static final double END_PX = 7;

  private final LimbFigure figure;
  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Layout layout;

  LimbPainter(LimbFigure figure, Graphics2D g, int width, int height) {
    this.figure = figure;
    this.g = g;
    this.width = width;
    this.height = height;
    this.layout = new Layout(width, height);
  }

  Layout paint() {
    Page page = new Page(g, layout, width, height);
    double top = page.head(figure.title(), figure.subtitle());
    double bottom = page.foot(figure.foot());
    double inner = width - 2 * HouseStyle.MARGIN;
    double sketch =
        figure.limb().isPresent()
            ? SKETCH_PART * inner
            : figure.sketch().isPresent() ? JOINT_PART * inner : 0;
    figure
        .sketch()
        .filter(s -> figure.limb().isEmpty())
        .ifPresent(
            s -> joint(s, new Box("<sketch>", HouseStyle.MARGIN, top, sketch, bottom - top)));
    figure
        .limb()
        .ifPresent(
            limb -> limb(limb, new Box("<limb>", HouseStyle.MARGIN, top, sketch, bottom - top)));
    double left = HouseStyle.MARGIN + sketch + (sketch > 0 ? COLUMN_GAP_PX : 0);
    new LimbPlan(figure, g, layout)
        .draw(new Box("<plan>", left, top, width - HouseStyle.MARGIN - left, bottom - top));
    return layout;
  }

  /** The joint, its sides named below and, where the map has them too, as in the map. */
  private void joint(LimbFigure.Slide slide, Box box) {
    boolean outerRight = figure.words().right().equals(Side.outer().text());
    Box room =
        new Box(
            box.what(),
            box.x(),
            box.y(),
            box.width(),
            box.height() - HouseStyle.lineHeight(HouseStyle.VALUE));
    SketchPainter painter =
        new SketchPainter(g, layout, slide.states().fit(outerRight, room.width(), room.height()));
    painter.draw(slide.panel(), room);
    painter.sides(room);
  }

  private void limb(LimbOutline limb, Box box) {
    double line = HouseStyle.lineHeight(HouseStyle.VALUE);
    double notes = limb.notes().size() * line + HouseStyle.GAP;
    TextBlock wide =
        TextBlock.of(HouseStyle.FOOT, "sideways " + (int) WIDENED + " times wider", box.width(), 1);
    double high = box.height() - notes - wide.height() - 2 * END_PX;
    if (!(high > 0)) {
      throw new IllegalArgumentException(
          "a picture of " + width + " x " + height + " px leaves no room for its limb");
    }
    double scale = high / figure.longest();
    double mid = box.x() + box.width() / 2;
    double ground = box.y() + END_PX + high;
    LimbOutline stood = limb.upright();
    double[] upper = place(stood.upper(), scale, mid, ground);
    double[] joint = place(stood.joint(), scale, mid, ground);
    double[] lower = place(stood.lower(), scale, mid, ground);
    double[] start = place(stood.start(), scale, mid, ground);
    double[] end = place(stood.end(), scale, mid, ground);
    bone(upper, joint);
    bone(lower, joint);
    line(HouseStyle.INK, HouseStyle.JOINT_LINE, start, end);
    line(HouseStyle.INK, HouseStyle.HAIRLINE, upper, joint);
    line(HouseStyle.INK, HouseStyle.HAIRLINE, lower, joint);
    line(HouseStyle.LOAD, HouseStyle.LOAD_LINE, upper, lower);
    for (double[] p : new double[][] {upper, lower}) {
      dot(p, END_PX);
    }
    dot(joint, JOINT_PX);
    double crossing = limb.crossing();
    dot(
        new double[] {
          start[0] + crossing * (end[0] - start[0]), start[1] + crossing * (end[1] - start[1])
        },
        HouseStyle.LOAD,
        JOINT_PX);
    double[][] at = {upper, joint, lower};
    for (int i = 0; i < at.length; i++) {
      TextBlock name =
          TextBlock.of(HouseStyle.VALUE, limb.names().get(i), box.x() + box.width() - mid, 1);
      double aside = i == 1 ? Math.max(start[0], end[0]) + HouseStyle.GAP : mid + 3 * END_PX;
      double x = Math.min(aside, box.right() - name.width());
      double y = Math.max(box.y(), Math.min(ground + END_PX - line, at[i][1] - line / 2));
      layout.add(name.draw(g, HouseStyle.SOFT_INK, x, y));
    }
    double y = ground + END_PX;
    for (String note : limb.notes()) {
      TextBlock block = TextBlock.of(HouseStyle.VALUE, note, box.width(), 1);
      layout.add(block.draw(g, HouseStyle.INK, box.x(), y));
      y += line;
    }
    layout.add(wide.draw(g, HouseStyle.SOFT_INK, box.x(), y));
  }

  private static double[] place(Point p, double scale, double mid, double ground) {
    return new double[] {mid + WIDENED * scale * p.x(), ground - scale * p.y()};
  }

  /** A rounded bar: where the bone is, not its shape. */
  private void bone(double[] from, double[] to) {
    line(HouseStyle.OUTLINE, HouseStyle.BONE_RIM, from, to);
    line(HouseStyle.tint(SolidPart.Tint.FRAGMENT), HouseStyle.BONE, from, to);
  }

  private void line(java.awt.Color colour, BasicStroke stroke, double[] from, double[] to) {
    g.setPaint(colour);
    g.setStroke(stroke);
    g.draw(new Line2D.Double(from[0], from[1], to[0], to[1]));
  }

  private void dot(double[] at, double radius) {
    dot(at, HouseStyle.PAPER, radius);
  }

  private void dot(double[] at, java.awt.Color fill, double radius) {
    Ellipse2D dot = new Ellipse2D.Double(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius);
    g.setPaint(fill);
    g.fill(dot);
    g.setPaint(HouseStyle.INK);
    g.setStroke(HouseStyle.BAR);
    g.draw(dot);
  }
}
