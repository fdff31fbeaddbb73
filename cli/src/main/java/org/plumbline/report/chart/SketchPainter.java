package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.plumbline.models.study.JointSketch.Item;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.JointSketch.Side;

/** Draws states of a joint into boxes of the size that they were fitted to. */
final class SketchPainter {
  private final Graphics2D g;
  private final Layout layout;
  private final SketchItems items;
  private final SketchWords words;

  SketchPainter(Graphics2D g, Layout layout, SketchFit fit) {
    this.g = g;
    this.layout = layout;
    this.items = fit.items();
    this.words = fit.words();
  }

  /** Draws a state, standing on the floor of its box. */
  void draw(SketchPanel panel, Box box) {
    SketchItems here =
        new SketchItems(
            items.outerRight(), items.scale(), items.x0() + box.x(), items.y0() + box.y());
    List<Item> all = panel.sketch().items();
    for (Item item : all) {
      if (SketchItems.area(item.kind())) {
        here.fill(g, item);
        here.outline(g, item);
      }
    }
    panel
        .first()
        .ifPresent(
            s ->
                s.items().stream()
                    .filter(i -> i.kind() == Kind.BONE || i.kind() == Kind.FRAGMENT)
                    .forEach(i -> here.ghost(g, i)));
    all.stream().filter(i -> !SketchItems.area(i.kind())).forEach(i -> here.lines(g, i));
    for (int i = 0; i < all.size(); i++) {
      Optional<Box> place = panel.labels().get(i).isEmpty() ? Optional.empty() : words.place(i);
      if (place.isPresent()) {
        Box p = place.get();
        Box at = new Box("", p.x() + box.x(), p.y() + box.y(), p.width(), p.height());
        write(all.get(i), panel.labels().get(i), at, here.anchor(all.get(i)));
      }
    }
  }

  /** Words at the side of their place that is next to their point. */
  private void write(Item item, String text, Box place, double[] anchor) {
    TextBlock block = TextBlock.of(HouseStyle.VALUE, text, place.width() + 1, 1);
    double spare = place.width() - block.width();
    double x =
        anchor[0] > place.right()
            ? place.x() + spare
            : anchor[0] < place.x() ? place.x() : place.x() + spare / 2;
    Box box = new Box(text, x, place.y(), block.width(), block.height());
    double[] near = SketchWords.nearest(box, anchor);
    if (Math.hypot(near[0] - anchor[0], near[1] - anchor[1]) > SketchWords.LEADER_FROM_PX) {
      g.setPaint(HouseStyle.SOFT_INK);
      g.setStroke(HouseStyle.EDGE);
      g.draw(new Line2D.Double(anchor[0], anchor[1], near[0], near[1]));
    }
    g.setPaint(HouseStyle.LABEL_GROUND);
    g.fill(new Rectangle2D.Double(x - 1, place.y(), block.width() + 2, block.height()));
    boolean load = item.kind() == Kind.LOAD_LINE || item.kind() == Kind.LOAD_FORCE;
    layout.add(block.draw(g, load ? HouseStyle.LOAD : HouseStyle.INK, x, place.y()));
  }

  /** Names of the sides under a box. */
  void sides(Box box) {
    String first = (items.outerRight() ? Side.outer().opposite() : Side.outer()).text();
    String last = (items.outerRight() ? Side.outer() : Side.outer().opposite()).text();
    double wide = box.width() / 3;
    layout.add(
        TextBlock.of(HouseStyle.VALUE, first, wide, 1)
            .draw(g, HouseStyle.SOFT_INK, box.x(), box.bottom()));
    TextBlock other = TextBlock.of(HouseStyle.VALUE, last, wide, 1);
    layout.add(other.draw(g, HouseStyle.SOFT_INK, box.right() - other.width(), box.bottom()));
  }
}
