package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.models.study.JointSketch.Item;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.JointSketch.Side;

/**
 * Places for the words of a joint's states, the same in every state so that no word moves: near
 * their points, off every line and if that is possible off the bones. Each goes to its cheapest
 * place; then each once more, with the others where they are.
 */
final class SketchWords {
  /** From a point to its words. */
  private static final double AWAY_PX = 7;

  /** Words farther from their point than this have a hairline to it. */
  static final double LEADER_FROM_PX = 15;

  private static final double STEP_PX = 5;
  private static final int ROUNDS = 2;

  // Costs, in pixels that words would rather go.
  private static final double ON_A_LINE = 1000;
  private static final double ON_AN_OUTLINE = 250;
  private static final double ON_BONE = 110;
  private static final double LEADERS_CROSS = 200;
  private static final double WRONG_SIDE = 45;

  private final List<SketchPanel> states;

  /** Points that words belong to, of the first, the middle and the last state. */
  private final double[][][] anchors;

  private final SketchItems items;
  private final Box room;
  private final InkMap lines;
  private final InkMap outlines;
  private final InkMap bones;
  private final Box[] places;

  /**
   * @param states with the same items each
   * @param items draws them from the corner of the room on
   * @param width of the room, pixels
   * @param height of the room, pixels
   */
  SketchWords(List<SketchPanel> states, SketchItems items, double width, double height) {
    this.states = states;
    this.items = items;
    this.room = new Box("", 0, 0, width, height);
    int last = states.size() - 1;
    this.anchors =
        IntStream.of(0, last / 2, last)
            .distinct()
            .mapToObj(
                s ->
                    states.get(s).sketch().items().stream()
                        .map(items::anchor)
                        .toArray(double[][]::new))
            .toArray(double[][][]::new);
    this.lines = ink((g, i) -> items.lines(g, i), false);
    this.outlines = ink((g, i) -> items.outline(g, i), true);
    this.bones =
        ink(
            (g, i) -> {
              if (i.kind() != Kind.GAP) {
                items.fill(g, i);
              }
            },
            true);
    this.places = new Box[states.get(0).labels().size()];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < places.length; i++) {
        if (width(i) > 0) {
          places[i] = null;
          places[i] = best(i);
        }
      }
    }
  }

  /** Where the words of an item stand, from the corner of the room; empty if nowhere. */
  Optional<Box> place(int item) {
    return Optional.ofNullable(places[item]);
  }

  /** Where the hairline from a point meets its words. */
  static double[] nearest(Box words, double[] point) {
    double x = Math.max(words.x() - 2, Math.min(words.right() + 2, point[0]));
    boolean beside = point[0] < words.x() || point[0] > words.right();
    double middle = words.y() + words.height() / 2;
    double y = beside ? middle : point[1] < words.y() ? words.y() + 2 : words.bottom() - 2;
    return new double[] {x, y};
  }

  /** What all places cost together. */
  double cost() {
    double cost = 0;
    for (int i = 0; i < places.length; i++) {
      if (width(i) > 0) {
        cost += places[i] == null ? 2 * ON_A_LINE : cost(i, places[i], Double.POSITIVE_INFINITY);
      }
    }
    return cost;
  }

  private interface Stroke {
    void draw(Graphics2D g, Item item);
  }

  private InkMap ink(Stroke stroke, boolean areas) {
    return new InkMap(
        room.width(),
        room.height(),
        g ->
            states.forEach(
                s ->
                    s.sketch().items().stream()
                        .filter(i -> SketchItems.area(i.kind()) == areas)
                        .forEach(i -> stroke.draw(g, i))));
  }

  /** Of the longest words of an item in any state. */
  private double width(int item) {
    return states.stream()
        .mapToDouble(s -> HouseStyle.width(HouseStyle.VALUE, s.labels().get(item)))
        .max()
        .orElse(0);
  }

  private Box best(int item) {
    double w = width(item);
    double h = HouseStyle.lineHeight(HouseStyle.VALUE);
    Box best = null;
    double least = Double.POSITIVE_INFINITY;
    for (double x : starts(item, w)) {
      for (double y = 0; y + h <= room.height(); y += STEP_PX) {
        Box box = new Box("", x, y, w, h);
        double cost = cost(item, box, least);
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    return best;
  }

  private List<Double> starts(int item, double w) {
    List<Double> starts = new ArrayList<>();
    for (double x = 0; x + w <= room.width(); x += STEP_PX) {
      starts.add(x);
    }
    for (double[][] anchor : anchors) {
      double x = anchor[item][0];
      for (double at : new double[] {x - AWAY_PX - w, x - w / 2, x + AWAY_PX}) {
        if (at >= 0 && at + w <= room.width()) {
          starts.add(at);
        }
      }
    }
    return starts;
  }

  /** Infinite where other words stand or a hairline runs; at least {@code enough} if no less. */
  private double cost(int item, Box box, double enough) {
    double cost = 0;
    Side side = states.get(0).sketch().items().get(item).side();
    for (double[][] anchor : anchors) {
      cost += way(side, anchor[item], box) / anchors.length;
    }
    if (cost >= enough) {
      return cost;
    }
    cost += lines.in(box) > 0 ? ON_A_LINE + lines.in(box) : 0;
    cost += outlines.in(box) > 0 ? ON_AN_OUTLINE + outlines.in(box) : 0;
    cost += ON_BONE * bones.in(box) / (box.width() * box.height());
    return cost >= enough ? cost : cost + others(item, box);
  }

  /** From a point to words, and whether these are on its other side. */
  private double way(Side side, double[] at, Box box) {
    double[] near = nearest(box, at);
    double way = Math.abs(Math.hypot(near[0] - at[0], near[1] - at[1]) - AWAY_PX);
    if (side == Side.MIDDLE) {
      double aside = Math.abs(box.x() + box.width() / 2 - at[0]);
      return way + aside / 2 + (box.y() > at[1] ? AWAY_PX : 0);
    }
    boolean leftward = (side == Side.outer()) != items.outerRight();
    boolean right = leftward ? box.right() <= at[0] - 2 : box.x() >= at[0] + 2;
    return way + (right ? 0 : WRONG_SIDE) + Math.abs(near[1] - at[1]) / 4;
  }

  private double others(int item, Box box) {
    double cost = 0;
    Box roomy = new Box("", box.x() - 3, box.y() - 1, box.width() + 6, box.height() + 2);
    for (int k = 0; k < places.length; k++) {
      if (k == item || places[k] == null) {
        continue;
      }
      if (places[k].overlaps(roomy, 0)) {
        return Double.POSITIVE_INFINITY;
      }
      for (double[][] anchor : anchors) {
        Line2D own = leader(anchor[item], box);
        Line2D other = leader(anchor[k], places[k]);
        if (hits(own, places[k]) || hits(other, box)) {
          return Double.POSITIVE_INFINITY;
        }
        cost += own.intersectsLine(other) ? LEADERS_CROSS : 0;
      }
    }
    return cost;
  }

  private static Line2D leader(double[] at, Box box) {
    double[] near = nearest(box, at);
    return new Line2D.Double(at[0], at[1], near[0], near[1]);
  }

  private static boolean hits(Line2D leader, Box box) {
    return leader.intersects(box.x(), box.y(), box.width(), box.height());
  }
}
