package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.NumberText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The key {@code angles_deg}: a list, or from, to and step. */
final class AngleSection {
  private static final String KEY = "angles_deg";

  private final Draft draft;
  private final AngleRange allowed;

  private AngleSection(Draft draft, AngleRange allowed) {
    this.draft = draft;
    this.allowed = allowed;
  }

  /** Puts the limits of a joint into the rules of the key. */
  static void limit(ObjectNode properties, AngleRange widest) {
    ObjectNode key = (ObjectNode) properties.get(KEY);
    ObjectNode range = (ObjectNode) key.get("properties");
    ObjectNode item = (ObjectNode) key.get("items");
    ObjectNode to = (ObjectNode) range.get("to");
    for (ObjectNode angle : List.of(item, (ObjectNode) range.get("from"), to)) {
      angle.set("minimum", StudyWriter.number(widest.leastDeg()));
      angle.set("maximum", StudyWriter.number(widest.mostDeg()));
    }
    for (ObjectNode angle : List.of(item, to)) {
      angle.put("$comment", "0 is before the correction; " + widest.why());
    }
  }

  /**
   * @param allowed by the operation, perhaps less than its joint allows
   */
  static Optional<List<Double>> read(Draft draft, AngleRange allowed) {
    return draft.clear(KEY) ? new AngleSection(draft, allowed).read() : Optional.empty();
  }

  private Optional<List<Double>> read() {
    JsonNode node = draft.at(KEY);
    return node.isArray() ? list(node) : range();
  }

  private Optional<List<Double>> list(JsonNode node) {
    for (int i = 0; i < node.size(); i++) {
      require(KeyPath.element(KEY, i), node.get(i).asDouble());
    }
    if (!draft.clear(KEY)) {
      return Optional.empty();
    }
    return Optional.of(
        allowed.normalized(
            StreamSupport.stream(node.spliterator(), false).map(JsonNode::asDouble).toList()));
  }

  private Optional<List<Double>> range() {
    double from = draft.number(KEY + ".from");
    double to = draft.number(KEY + ".to");
    double step = draft.number(KEY + ".step");
    if (to < from) {
      draft.problem(
          KEY + ".to",
          "is "
              + NumberText.exact(to)
              + "°, below from = "
              + NumberText.exact(from)
              + "°, so there is no angle",
          "for instance {from: 0, to: 15, step: 1}");
      return Optional.empty();
    }
    require(KEY + ".from", from);
    require(KEY + ".to", to);
    requireOnGrid(KEY + ".step", step);
    return draft.clear(KEY) ? Optional.of(allowed.range(from, to, step)) : Optional.empty();
  }

  private void require(String path, double angle) {
    requireOnGrid(path, angle);
    if (!allowed.holds(angle)) {
      draft.problem(
          path,
          "is "
              + NumberText.exact(angle)
              + "°; this operation goes from "
              + NumberText.exact(allowed.leastDeg())
              + " to "
              + NumberText.exact(allowed.mostDeg())
              + "°",
          allowed.why());
    }
  }

  private void requireOnGrid(String path, double angle) {
    if (!AngleRange.onGrid(angle)) {
      draft.problem(
          path,
          "is "
              + NumberText.exact(angle)
              + "°, finer than the grid of "
              + AngleRange.GRID_DEG
              + "°",
          "round it to two decimals");
    }
  }
}
