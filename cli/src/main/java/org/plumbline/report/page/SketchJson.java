package org.plumbline.report.page;

import java.util.List;
import org.plumbline.models.study.FreeBodyOutline;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Item;
import org.plumbline.models.study.Triple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Drawings of a joint from the front as data; across is lateral on either limb. */
final class SketchJson {
  private static final int DIGITS = 5;

  private SketchJson() {}

  /**
   * Items with their points over the angles, or once where nothing moves them; null without any.
   */
  static JsonNode node(List<List<JointSketch>> sketches) {
    if (sketches.isEmpty() || sketches.stream().anyMatch(List::isEmpty)) {
      return NullNode.getInstance();
    }
    ObjectNode node = PageNumbers.object();
    JointSketch first = sketches.get(0).get(0);
    ArrayNode items = node.putArray("items");
    for (int i = 0; i < first.items().size(); i++) {
      items.add(item(sketches, i));
    }
    ArrayNode readings = node.putArray("readings");
    first.readings().forEach(readings::add);
    return node;
  }

  private static boolean known(JointSketch sketch) {
    return sketch.items().stream().flatMap(i -> i.points().stream()).allMatch(Double::isFinite);
  }

  private static ObjectNode item(List<List<JointSketch>> sketches, int i) {
    Item first = sketches.get(0).get(0).items().get(i);
    ObjectNode node =
        PageNumbers.object()
            .put("kind", first.kind().text())
            .put("words", first.words())
            .put("quantity", first.quantity())
            .put("side", first.side().text());
    boolean still =
        sketches.stream()
            .flatMap(List::stream)
            .allMatch(s -> s.items().get(i).points().equals(first.points()));
    if (still) {
      node.set("still", numbers(first.points()));
      return node;
    }
    ArrayNode points = node.putArray("points");
    for (List<JointSketch> angles : sketches) {
      ArrayNode one = points.addArray();
      angles.forEach(s -> one.add(numbers(s.items().get(i).points())));
    }
    return node;
  }

  private static ArrayNode numbers(List<Double> values) {
    return PageNumbers.numbers(DIGITS, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** What a free body is drawn by. */
  static ObjectNode node(FreeBodyOutline body, boolean leftSide) {
    ObjectNode node = PageNumbers.object();
    Triple c = body.centre();
    node.set("centre", PageNumbers.numbers(DIGITS, c.x(), c.y(), leftSide ? -c.z() : c.z()));
    node.set("outline", numbers(body.outline()));
    node.set("reach", PageNumbers.number(body.reach(), DIGITS));
    node.set("above", PageNumbers.number(body.above(), DIGITS));
    node.set("below", PageNumbers.number(body.below(), DIGITS));
    return node;
  }
}
