package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.WedgeAngles;
import tools.jackson.databind.JsonNode;

/** The key {@code angles_deg}: a list, or from, to and step. */
final class AngleSection {
  private static final String KEY = "angles_deg";

  private AngleSection() {}

  static Optional<List<Double>> read(Draft draft) {
    if (!draft.clear(KEY)) {
      return Optional.empty();
    }
    JsonNode node = draft.at(KEY);
    return node.isArray() ? list(draft, node) : range(draft);
  }

  private static Optional<List<Double>> list(Draft draft, JsonNode node) {
    for (int i = 0; i < node.size(); i++) {
      double angle = node.get(i).asDouble();
      if (!WedgeAngles.valid(angle)) {
        draft.problem(
            KeyPath.element(KEY, i),
            "is "
                + NumberText.exact(angle)
                + "°, finer than the grid of "
                + WedgeAngles.GRID_DEG
                + "°",
            "round it to two decimals");
      }
    }
    if (!draft.clear(KEY)) {
      return Optional.empty();
    }
    return Optional.of(
        WedgeAngles.normalized(
            StreamSupport.stream(node.spliterator(), false).map(JsonNode::asDouble).toList()));
  }

  private static Optional<List<Double>> range(Draft draft) {
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
    for (String name : List.of("from", "to", "step")) {
      double value = draft.number(KEY + "." + name);
      if (!WedgeAngles.valid(value)) {
        draft.problem(
            KEY + "." + name,
            "is "
                + NumberText.exact(value)
                + "°, finer than the grid of "
                + WedgeAngles.GRID_DEG
                + "°",
            "round it to two decimals");
        return Optional.empty();
      }
    }
    return Optional.of(WedgeAngles.range(from, to, step));
  }
}
