package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything written on a panel: direct labels, named marks, values, failed cases, tick labels. */
final class PanelLabels {
  private static final double LEADER_FROM_PX = 5;

  /** A curve that ends this far before the frame is named at its end. */
  private static final double WITHIN_PX = 40;

  private static final double CURVE_SAMPLE_PX = 4;
  private static final double CURVE_HALF_PX = 2.5;
  private static final double MARKER_HALF_PX = 6;
  private static final double CROSS_PX = 3.5;

  /** Largest part of a panel's width that the words of one mark may take. */
  private static final double MARK_PART = 0.62;

  /** Another curve this near above or below keeps a number from going that way. */
  private static final double BESIDE_PX = 60;

  private static final double FAR_PX = 18;
  private static final double FAR_STEP_PX = 8;
  private static final double FARTHEST_PX = 150;
  private static final int DIRECTIONS = 20;

  /** A number must be this many times nearer to its own point than to any other. */
  private static final double CLEARLY_NEARER = 1.3;

  private final LineFigure figure;
  private final Panel panel;
  private final Graphics2D g;
  private final Layout layout;
  private final Box frame;
  private final XScale x;
  private final List<Box> leaders = new ArrayList<>();

  PanelLabels(LineFigure figure, Panel panel, Graphics2D g, Layout layout, Box frame, XScale x) {
    this.figure = figure;
    this.panel = panel;
    this.g = g;
    this.layout = layout;
    this.frame = frame;
    this.x = x;
  }

  /** Direct labels of curves, then of levels, in their fonts and broken to at most two lines. */
  static List<TextBlock> blocks(Panel panel, double width) {
    List<TextBlock> blocks = new ArrayList<>();
    for (Series s : panel.series()) {
      blocks.add(TextBlock.of(HouseStyle.LABEL, s.label(), width, 2));
    }
    for (Level l : panel.levels()) {
      blocks.add(TextBlock.of(HouseStyle.VALUE, l.label(), width, 2));
    }
    return blocks;
  }

  /**
   * @param right right end of the label column
   * @param markTop upper edge of the strip for named marks
   * @param panelWidth frame and label column
   * @param ownsYTicks whether this panel writes the tick labels of y
   */
  void draw(double right, double markTop, double panelWidth, boolean ownsYTicks) {
    tickBoxes(ownsYTicks);
    directLabels(right);
    marks(right, markTop, panelWidth);
    missing();
    values();
  }

  private double px(double value) {
    return frame.x() + frame.width() * (value - x.low()) / (x.high() - x.low());
  }

  private double py(double value) {
    NiceScale y = figure.yScale();
    return frame.bottom() - frame.height() * (value - y.low()) / (y.high() - y.low());
  }

  /** JFreeChart writes the tick labels; their boxes follow from its rules. */
  private void tickBoxes(boolean ownsYTicks) {
    double h = HouseStyle.lineHeight(HouseStyle.TICK);
    for (double tick : x.ticks()) {
      String text = x.label(tick);
      double w = HouseStyle.width(HouseStyle.TICK, text);
      layout.add(new Box(text, px(tick) - w / 2, frame.bottom() + PanelPlot.TICK_GAP_PX, w, h));
    }
    NiceScale y = figure.yScale();
    ValueFormat yf = new ValueFormat(y.decimals(), "");
    for (int i = 0; ownsYTicks && i <= y.steps(); i++) {
      String text = yf.number(y.tick(i));
      double w = HouseStyle.width(HouseStyle.TICK, text);
      layout.add(new Box(text, frame.x() - HouseStyle.GAP - w, py(y.tick(i)) - h / 2, w, h));
    }
  }

  private void directLabels(double right) {
    double left = frame.right() + LEADER_FROM_PX + 5;
    List<TextBlock> blocks = blocks(panel, right - left + 0.5);
    int all = blocks.size();
    List<Integer> beside = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      boolean curve = i < panel.series().size();
      if (!curve || !panel.series().get(i).label().isEmpty() && !atItsEnd(panel.series().get(i))) {
        beside.add(i);
      }
    }
    int n = beside.size();
    double[] wish = new double[n];
    double[] tall = new double[n];
    double[] anchorX = new double[n];
    double[] anchorY = new double[n];
    Color[] ink = new Color[n];
    for (int i = 0; i < n; i++) {
      int entry = beside.get(i);
      TextBlock block = blocks.get(entry);
      if (entry < panel.series().size()) {
        Series s = panel.series().get(entry);
        Optional<Point> last = s.last();
        anchorX[i] = last.map(p -> px(p.x())).orElse(Double.NaN);
        anchorY[i] = last.map(p -> py(p.y())).orElse(frame.y() + frame.height() / 2);
        ink[i] = s.style().ink();
      } else {
        anchorX[i] = frame.x(); // its leader begins where those of curves do: none cross
        anchorY[i] = py(panel.levels().get(entry - panel.series().size()).value());
        ink[i] = HouseStyle.MARK;
      }
      tall[i] = block.height() + 2;
      wish[i] = anchorY[i] - block.height() / 2;
    }
    double slack = HouseStyle.lineHeight(HouseStyle.LABEL) / 2;
    double[] top = LabelStack.place(wish, tall, frame.y(), frame.bottom() + slack);
    for (int i = 0; i < n; i++) {
      TextBlock block = blocks.get(beside.get(i));
      layout.add(block.draw(g, ink[i], left, top[i]));
      if (!Double.isNaN(anchorX[i])) {
        leader(anchorX[i], anchorY[i], left, top[i] + block.height() / 2, ink[i]);
      }
    }
  }

  /**
   * Names a curve that ends well within the frame at its last point, where there is room: from the
   * margin nobody could tell which of two curves that end at one height is meant.
   */
  private boolean atItsEnd(Series s) {
    Optional<Point> last = s.points().size() < 2 ? Optional.empty() : s.last();
    if (last.isEmpty() || frame.right() - px(last.get().x()) < WITHIN_PX) {
      return false;
    }
    double x = px(last.get().x());
    double y = py(last.get().y());
    TextBlock name = TextBlock.of(HouseStyle.LABEL, s.label(), frame.width(), 1);
    double w = name.width();
    double h = name.height();
    double near = MARKER_HALF_PX + 2;
    double[][] places = {
      {x + near + 2, y - h / 2},
      {x + near, y + 2},
      {x + near, y - h - 2},
      {x - w / 2, y + near},
      {x - w / 2, y - h - near},
      {x - w, y + near},
      {x - w, y - h - near}
    };
    List<Box> taken = obstacles();
    for (double[] place : places) {
      Box box = new Box(s.label(), place[0], place[1], w, h);
      if (box.inside(frame, 0)
          && box.bottom() < frame.bottom() - 4 * CROSS_PX
          && layout.isFree(box)
          && taken.stream().noneMatch(b -> b.overlaps(box, 0))
          && belongs(box, s, last.get())) {
        layout.add(name.draw(g, s.style().ink(), box.x(), box.y()));
        return true;
      }
    }
    return false;
  }

  /**
   * A hairline in the margin from the height of the last point to its label, where the label had to
   * move. It never enters the frame: where the last cases have no result it would read as a curve.
   */
  private void leader(double fromX, double fromY, double labelLeft, double labelY, Color ink) {
    if (Math.abs(fromY - labelY) > LEADER_FROM_PX) {
      g.setPaint(ink);
      g.setStroke(HouseStyle.EDGE);
      double start = Math.max(fromX + MARKER_HALF_PX, frame.right() - 2);
      g.draw(new Line2D.Double(start, fromY, labelLeft - 3, labelY));
      sample(leaders, start, fromY, labelLeft - 3, labelY);
    }
  }

  /** Words of a mark, in two lines where one would be wider than most of the panel. */
  static TextBlock block(Mark mark, double panelWidth) {
    return TextBlock.of(HouseStyle.VALUE, mark.label(), MARK_PART * panelWidth, 2);
  }

  private void marks(double right, double markTop, double panelWidth) {
    List<Mark> marks = figure.marks();
    int n = marks.size();
    double[] wish = new double[n];
    double[] wide = new double[n];
    TextBlock[] blocks = new TextBlock[n];
    double most = marks.stream().mapToDouble(m -> block(m, panelWidth).height()).max().orElse(0);
    for (int i = 0; i < n; i++) {
      blocks[i] = block(marks.get(i), panelWidth);
      wide[i] = blocks[i].width() + 2 * HouseStyle.GAP;
      wish[i] = px(marks.get(i).x()) - wide[i] / 2 + HouseStyle.GAP;
    }
    double[] left = LabelStack.place(wish, wide, frame.x(), right + 2 * HouseStyle.GAP);
    for (int i = 0; i < n; i++) {
      double middle = left[i] + blocks[i].width() / 2;
      double top = markTop + most - blocks[i].height();
      layout.add(blocks[i].drawCentred(g, HouseStyle.INK, middle, top));
    }
  }

  private void missing() {
    g.setPaint(HouseStyle.SOFT_INK);
    g.setStroke(HouseStyle.BAR);
    for (double value : figure.missing()) {
      double cx = px(value);
      double cy = frame.bottom() - 2 * CROSS_PX;
      g.draw(new Line2D.Double(cx - CROSS_PX, cy - CROSS_PX, cx + CROSS_PX, cy + CROSS_PX));
      g.draw(new Line2D.Double(cx - CROSS_PX, cy + CROSS_PX, cx + CROSS_PX, cy - CROSS_PX));
    }
  }

  /** Numbers beside the named points, each at the first free place around its point. */
  private void values() {
    List<Box> taken = obstacles();
    List<Far> left = new ArrayList<>();
    for (Series s : panel.series()) {
      for (double at : figure.valuesAt()) {
        s.at(at).filter(p -> !value(s, p, taken)).ifPresent(p -> left.add(new Far(s, p)));
      }
    }
    // Those that may go one way only come first.
    left.stream().filter(f -> f.above(this) != f.below(this)).forEach(f -> farValue(f, taken));
    left.stream().filter(f -> f.above(this) == f.below(this)).forEach(f -> farValue(f, taken));
  }

  /** A point whose number found no place beside it. */
  private record Far(Series series, Point point) {
    /** No other curve stands near above the point, so numbers keep the order of their points. */
    boolean above(PanelLabels labels) {
      return labels.nearest(this, -1) > BESIDE_PX;
    }

    boolean below(PanelLabels labels) {
      return labels.nearest(this, 1) > BESIDE_PX;
    }
  }

  /** Distance to the next other curve at the same x, upwards (-1) or downwards (1), pixels. */
  private double nearest(Far far, int side) {
    double own = py(far.point().y());
    return panel.series().stream()
        .filter(s -> s != far.series())
        .flatMap(s -> s.at(far.point().x()).stream())
        .mapToDouble(p -> side * (py(p.y()) - own))
        .filter(d -> d >= 0)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private boolean value(Series s, Point p, List<Box> taken) {
    String text = figure.valueFormat().withUnit(p.y());
    double w = HouseStyle.width(HouseStyle.VALUE, text);
    double h = HouseStyle.lineHeight(HouseStyle.VALUE);
    double cx = px(p.x());
    double cy = py(p.y());
    double near = MARKER_HALF_PX + 1;
    double[][] places = {
      {cx - w / 2, cy - h - near}, {cx - w / 2, cy + near},
      {cx + near, cy - h - 2}, {cx + near, cy + 2},
      {cx - w - near, cy - h - 2}, {cx - w - near, cy + 2},
      {cx + near, cy - h / 2}, {cx - w - near, cy - h / 2},
      {cx + near + 2, cy - h - near}, {cx + near + 2, cy + near},
      {cx - w - near - 2, cy - h - near}, {cx - w - near - 2, cy + near},
      {cx + near + 2, cy - h - 2 * near}, {cx + near + 2, cy + 2 * near},
      {cx - w / 2, cy - h - 2 * near}, {cx - w / 2, cy + 2 * near},
      {cx + near + 2, cy - h - 3 * near}, {cx + near + 2, cy + 3 * near},
    };
    for (double[] place : places) {
      Box box = new Box(text, place[0], place[1], w, h);
      boolean clear = box.inside(frame, 1) && taken.stream().noneMatch(b -> b.overlaps(box, 0));
      if (clear && layout.isFree(box) && belongs(box, s, p)) {
        layout.add(HouseStyle.text(g, HouseStyle.VALUE, s.style().ink(), text, box.x(), box.y()));
        return true;
      }
    }
    return false;
  }

  /** A number that found no place beside its point: at the nearest free place, with a hairline. */
  private void farValue(Far far, List<Box> taken) {
    Series s = far.series();
    Point at = new Point(px(far.point().x()), py(far.point().y()));
    String text = figure.valueFormat().withUnit(far.point().y());
    boolean eitherWay = far.above(this) == far.below(this);
    double w = HouseStyle.width(HouseStyle.VALUE, text);
    double h = HouseStyle.lineHeight(HouseStyle.VALUE);
    for (double reach = FAR_PX; reach <= FARTHEST_PX; reach += FAR_STEP_PX) {
      for (int k = 0; k < DIRECTIONS; k++) {
        // From straight above and below outwards: 90°, -90°, 67.5°, -67.5°, 112.5°, …
        double turn = (k / 4) * Math.PI / 8 * (k % 4 < 2 ? 1 : -1);
        double up = k % 2 == 0 ? -1 : 1;
        if (!eitherWay && far.above(this) != up < 0) {
          continue;
        }
        double x0 = at.x() + reach * Math.sin(turn) - w / 2 + Math.signum(Math.sin(turn)) * w / 2;
        double y0 = at.y() + up * reach * Math.cos(turn) - h / 2 + up * h / 2;
        Box box = new Box(text, x0, y0, w, h);
        double toX = Math.max(box.x(), Math.min(at.x(), box.right()));
        double toY = up < 0 ? box.bottom() - 3 : box.y() + 3;
        List<Box> hairline = new ArrayList<>();
        sample(hairline, at.x(), at.y() + up * MARKER_HALF_PX, toX, toY);
        boolean clear =
            box.inside(frame, 1)
                && taken.stream().noneMatch(b -> b.overlaps(box, 0))
                && layout.boxes().stream()
                    .noneMatch(b -> hairline.stream().anyMatch(dot -> dot.overlaps(b, 0)));
        if (clear && layout.isFree(box)) {
          g.setPaint(s.style().ink());
          g.setStroke(HouseStyle.EDGE);
          g.draw(new Line2D.Double(at.x(), at.y() + up * (MARKER_HALF_PX - 1), toX, toY));
          taken.addAll(hairline);
          layout.add(HouseStyle.text(g, HouseStyle.VALUE, s.style().ink(), text, x0, y0));
          return;
        }
      }
    }
  }

  /** Whether a reader would take the number for this point's and not for another curve's. */
  private boolean belongs(Box box, Series own, Point p) {
    double mid = box.y() + box.height() / 2;
    double mine = Math.abs(mid - py(p.y()));
    return panel.series().stream()
        .filter(s -> s != own)
        .allMatch(
            s ->
                s.at(p.x())
                    .map(q -> Math.abs(mid - py(q.y())) > CLEARLY_NEARER * mine)
                    .orElse(true));
  }

  /** Small boxes along every curve, mark and level. */
  private List<Box> obstacles() {
    List<Box> taken = new ArrayList<>(leaders);
    for (Series s : panel.series()) {
      Point before = new Point(Double.NaN, Double.NaN);
      for (Point p : s.points()) {
        if (!p.isGap()) {
          taken.add(around(px(p.x()), py(p.y()), MARKER_HALF_PX));
          if (!before.isGap()) {
            sample(taken, px(before.x()), py(before.y()), px(p.x()), py(p.y()));
          }
        }
        before = p;
      }
    }
    for (Mark m : figure.marks()) {
      taken.add(new Box("<mark>", px(m.x()) - 1, frame.y(), 2, frame.height()));
    }
    for (Level l : panel.levels()) {
      taken.add(new Box("<level>", frame.x(), py(l.value()) - 1, frame.width(), 2));
    }
    return taken;
  }

  private static void sample(List<Box> taken, double x0, double y0, double x1, double y1) {
    int steps = (int) Math.ceil(Math.hypot(x1 - x0, y1 - y0) / CURVE_SAMPLE_PX);
    for (int k = 1; k < steps; k++) {
      double t = (double) k / steps;
      taken.add(around(x0 + t * (x1 - x0), y0 + t * (y1 - y0), CURVE_HALF_PX));
    }
  }

  private static Box around(double cx, double cy, double half) {
    return new Box("<curve>", cx - half, cy - half, 2 * half, 2 * half);
  }
}
