package org.plumbline.models.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts command-line settings into a study tree. */
final class SettingsEditor {
  /** Keys of which only one may be given: setting one takes the other away. */
  private static final Map<String, String> ALTERNATIVES =
      Map.of(
          "patient.body_mass_kg", "patient.body_weight_N",
          "patient.body_weight_N", "patient.body_mass_kg");

  private final ObjectNode tree;
  private final Map<String, Place> places;
  private final Problems problems;

  SettingsEditor(ObjectNode tree, Map<String, Place> places, Problems problems) {
    this.tree = tree;
    this.places = places;
    this.problems = problems;
  }

  void apply(Setting setting) {
    Place place = Place.option(setting.option());
    YamlScan scan = new YamlScan(line -> place, setting.path(), problems);
    Optional<JsonNode> value = scan.scan(setting.value());
    if (value.isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(place, setting.path(), "has no value", "write key=value, or key=null");
      }
      return;
    }
    String other = ALTERNATIVES.get(setting.path());
    if (other != null && !value.get().isNull()) {
      put(place, other, null);
    }
    places
        .keySet()
        .removeIf(p -> p.startsWith(setting.path() + ".") || p.startsWith(setting.path() + "["));
    if (put(place, setting.path(), value.get().isNull() ? null : value.get())) {
      places.putAll(scan.places());
    }
  }

  /** Sets a value, or removes it if it is null; mappings on the way are made. */
  private boolean put(Place place, String path, JsonNode value) {
    List<String> steps = KeyPath.steps(path);
    JsonNode node = tree;
    String walked = "";
    for (String step : steps.subList(0, steps.size() - 1)) {
      JsonNode next = child(node, step);
      walked = step.startsWith("[") ? walked + step : KeyPath.child(walked, step);
      if (next == null && value == null) {
        return false;
      }
      if (next == null && node instanceof ObjectNode mapping && !step.startsWith("[")) {
        next = fresh(walked);
        mapping.set(step, next);
        places.put(walked, place);
      }
      if (next == null) {
        problems.add(place, path, "leads nowhere: there is no " + walked, "");
        return false;
      }
      node = next;
    }
    String last = steps.get(steps.size() - 1);
    if (node instanceof ObjectNode mapping && !last.startsWith("[")) {
      if (value == null) {
        mapping.remove(last);
      } else {
        mapping.set(last, value);
      }
      return true;
    }
    if (node instanceof ArrayNode list && last.startsWith("[") && index(last) < list.size()) {
      if (value == null) {
        list.remove(index(last));
      } else {
        list.set(index(last), value);
      }
      return true;
    }
    problems.add(place, path, "leads nowhere", "see which keys there are with: plumbline describe");
    return false;
  }

  /** A list by its default, so that one of its elements can be set; otherwise an empty mapping. */
  private JsonNode fresh(String path) {
    Optional<JsonNode> own = JointForms.of(tree).presetList(tree, path);
    if (own.isPresent()) {
      return own.get();
    }
    JsonNode preset = StudySchema.of(tree).at(path).path("default");
    return preset.isArray() ? preset.deepCopy() : JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode child(JsonNode node, String step) {
    return step.startsWith("[") ? node.get(index(step)) : node.get(step);
  }

  private static int index(String step) {
    return Integer.parseInt(step.substring(1, step.length() - 1));
  }
}
