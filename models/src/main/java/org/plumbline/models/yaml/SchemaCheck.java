package org.plumbline.models.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.plumbline.models.study.NumberText;
import tools.jackson.databind.JsonNode;

/** Checks a tree against the schema and says what is wrong in words for people. */
final class SchemaCheck {
  private final JointForm form;
  private final StudySchema schema;
  private final Map<String, Place> places;
  private final Problems problems;

  SchemaCheck(JointForm form, Map<String, Place> places, Problems problems) {
    this.form = form;
    this.schema = StudySchema.of(form);
    this.places = places;
    this.problems = problems;
  }

  /** One finding of the validator with the path it concerns. */
  private record Finding(Error error, String path) {}

  void run(JsonNode study) {
    List<Finding> findings =
        schema.validate(study).stream()
            .map(e -> new Finding(e, path(e)))
            .sorted(Comparator.comparing(Finding::path).thenComparing(f -> f.error().getKeyword()))
            .toList();
    for (Finding f : findings) {
      // One problem per key: a text where a number belongs also breaks every limit.
      if (problems.clear(f.path())) {
        report(f);
      }
    }
  }

  private static String path(Error e) {
    String path = "";
    NodePath location = e.getInstanceLocation();
    for (int i = 0; i < location.getNameCount(); i++) {
      path =
          location.getElement(i) instanceof Integer index
              ? KeyPath.element(path, index)
              : KeyPath.child(path, location.getName(i));
    }
    boolean aboutProperty =
        "additionalProperties".equals(e.getKeyword()) || "required".equals(e.getKeyword());
    return aboutProperty ? KeyPath.child(path, e.getProperty()) : path;
  }

  /** Place of a key, or of the mapping that lacks it. */
  private Place place(String path) {
    String at = path;
    while (!places.containsKey(at) && !at.isEmpty()) {
      at = KeyPath.parent(at);
    }
    return places.get(at);
  }

  private void report(Finding f) {
    String path = f.path();
    JsonNode rule = schema.at(path);
    JsonNode value = f.error().getInstanceNode();
    String key = KeyPath.lastKey(path);
    String hint = rule.path("$comment").asString("");
    switch (f.error().getKeyword()) {
      case "additionalProperties" -> unknownKey(path);
      case "required" -> add(path, "is missing", missingRemedy(key, rule));
      case "type" -> add(path, wrongType(value, path, rule), typeRemedy(value, rule, hint));
      case "minimum" -> add(path, below(value, path, rule, "minimum", "at least "), hint);
      case "maximum" -> add(path, below(value, path, rule, "maximum", "at most "), hint);
      case "exclusiveMinimum" ->
          add(path, below(value, path, rule, "exclusiveMinimum", "more than "), hint);
      case "enum" ->
          add(path, "is " + text(value) + "; known: " + options(rule), meant(value, rule));
      case "minItems" ->
          add(
              path,
              value.isEmpty()
                  ? "is an empty list"
                  : "has "
                      + value.size()
                      + (rule.path("minItems").equals(rule.path("maxItems"))
                          ? " values, not "
                          : " values, not at least ")
                      + rule.path("minItems").asInt(),
              hint);
      case "maxItems" ->
          add(path, "has " + value.size() + " values, not " + rule.path("maxItems").asInt(), hint);
      case "pattern" ->
          misspelt(path, value)
              .ifPresentOrElse(
                  meant -> add(path, "is " + text(value) + LoadCaseSection.shipped(form), meant),
                  () -> add(path, "is " + text(value) + ", which is not allowed here", hint));
      case "maxLength" ->
          add(
              path,
              "has "
                  + value.asString().length()
                  + " characters; at most "
                  + rule.path("maxLength").asInt()
                  + " are allowed",
              "");
      default -> add(path, f.error().getMessage(), hint);
    }
  }

  private Optional<String> misspelt(String path, JsonNode value) {
    return LoadCaseSection.names(path)
        ? LoadCaseSection.misspelt(form, value.asString())
        : Optional.empty();
  }

  private void add(String path, String what, String remedy) {
    problems.add(place(path), path, what, remedy);
  }

  private void unknownKey(String path) {
    String key = path.substring(path.lastIndexOf('.') + 1);
    List<String> known = schema.keys(KeyPath.parent(path));
    List<String> withUnit = Suggestion.withUnit(key, known);
    String shown = YamlScan.shown(path);
    if (!withUnit.isEmpty() && Units.symbol(key).isEmpty()) {
      add(
          shown,
          "has no unit; the key carries it",
          "write " + String.join(" or ", withUnit) + " (in " + unitsOf(withUnit) + ")");
      return;
    }
    Optional<String> near = Suggestion.nearest(key, known);
    add(
        shown,
        "is not a known key",
        near.map(n -> "did you mean " + n + "?")
            .orElse(
                withUnit.isEmpty()
                    ? "known here: " + String.join(", ", known)
                    : "did you mean " + withUnit.get(0) + "?"));
  }

  private static String unitsOf(List<String> keys) {
    return keys.stream()
        .map(Units::symbol)
        .map(u -> u.replace("°", "degrees"))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String missingRemedy(String key, JsonNode rule) {
    String meaning = rule.path("description").asString("");
    String unit = Units.symbol(key);
    if (rule.has("const")) {
      return "add " + key + ": " + rule.path("const").asString();
    }
    return "add " + key + (unit.isEmpty() ? "" : " in " + unit) + ": " + meaning;
  }

  private static String wrongType(JsonNode value, String path, JsonNode rule) {
    String wanted = wanted(rule, path);
    if (value.isNull()) {
      return "has no value; it must be " + wanted;
    }
    return "is " + text(value) + ", not " + wanted;
  }

  private static String typeRemedy(JsonNode value, JsonNode rule, String hint) {
    if (value.isString() && value.asString().matches("[-+]?\\d+,\\d+")) {
      return "write the number with a point: " + value.asString().replace(',', '.');
    }
    if (value.isString() && value.asString().matches("[-+]?[\\d.]+\\s*\\D{1,8}")) {
      return "write the number alone; its unit stands in the key";
    }
    return rule.path("type").isArray() || rule.has("items") ? hint : "";
  }

  private static String wanted(JsonNode rule, String path) {
    JsonNode type = rule.path("type");
    String unit = Units.at(path).replace("°", "degrees");
    List<String> names =
        (type.isArray() ? StreamSupport.stream(type.spliterator(), false) : List.of(type).stream())
            .map(
                t ->
                    switch (t.asString()) {
                      case "number" -> unit.isEmpty() ? "a number" : "a number in " + unit;
                      case "integer" -> "a whole number";
                      case "string" -> "text";
                      case "array" -> "a list";
                      default -> "a mapping of keys";
                    })
            .toList();
    return String.join(" or ", names);
  }

  private static String below(
      JsonNode value, String path, JsonNode rule, String limit, String words) {
    return "is "
        + Units.quantity(text(value), path)
        + "; it must be "
        + words
        + Units.quantity(text(rule.path(limit)), path);
  }

  private static String options(JsonNode rule) {
    return StreamSupport.stream(rule.path("enum").spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.joining(", "));
  }

  private static String meant(JsonNode value, JsonNode rule) {
    List<String> options =
        StreamSupport.stream(rule.path("enum").spliterator(), false)
            .map(JsonNode::asString)
            .toList();
    return value.isString()
        ? Suggestion.nearest(value.asString(), options)
            .map(n -> "did you mean " + n + "?")
            .orElse("")
        : "";
  }

  /** A value as the user wrote it, more or less. */
  private static String text(JsonNode value) {
    if (value.isNumber()) {
      return NumberText.exact(value.asDouble());
    }
    if (value.isString()) {
      return "'" + YamlScan.shown(value.asString()) + "'";
    }
    if (value.isBoolean()) {
      return value.asString();
    }
    return value.isArray() ? "a list" : value.isObject() ? "a mapping of keys" : "nothing";
  }
}
