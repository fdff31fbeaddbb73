package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.plumbline.models.study.NumberText;
import tools.jackson.databind.JsonNode;

/** What every key of a study file means, read from its schema. */
public final class KeyGuide {
  private KeyGuide() {}

  /**
   * One key.
   *
   * @param path dotted key; {@code []} stands for any element of a list
   * @param type what may stand there, for instance {@code number}
   * @param unit unit symbol, empty if there is none
   * @param meaning one or two sentences
   * @param preset value if left out, empty if there is none
   * @param limits smallest and largest value or the words allowed, empty if there are none
   * @param hint typical values or common mistakes, may be empty
   * @param required whether its mapping needs it
   * @param joints names of the joints whose studies have it so; empty if all have
   */
  public record Key(
      String path,
      String type,
      String unit,
      String meaning,
      String preset,
      String limits,
      String hint,
      boolean required,
      List<String> joints) {
    private Key of(List<String> some) {
      return new Key(path, type, unit, meaning, preset, limits, hint, required, some);
    }
  }

  /** All keys in the order of the schema, joint by joint; what joints share stands once. */
  public static List<Key> keys() {
    Map<Key, List<String>> joints = new LinkedHashMap<>();
    for (JointForm joint : JointForms.all()) {
      List<Key> keys = new ArrayList<>();
      collect("", StudySchema.of(joint).root(), keys);
      keys.forEach(k -> joints.computeIfAbsent(k, one -> new ArrayList<>()).add(joint.joint()));
    }
    int all = JointForms.all().size();
    return joints.entrySet().stream()
        .map(e -> e.getKey().of(e.getValue().size() == all ? List.of() : e.getValue()))
        .toList();
  }

  /**
   * Keys for what somebody asks about: a full dotted path, all keys below it, or every key whose
   * last word or stem is the question. Empty if nothing fits; see {@link #nearest}.
   */
  public static List<Key> about(String question) {
    String q = question.toLowerCase(Locale.ROOT);
    List<Key> below =
        keys().stream()
            .filter(
                k -> {
                  String path = k.path().toLowerCase(Locale.ROOT);
                  return path.equals(q) || path.startsWith(q + ".") || path.startsWith(q + "[");
                })
            .toList();
    if (!below.isEmpty()) {
      return below;
    }
    return keys().stream()
        .filter(
            k -> {
              String last = KeyPath.lastKey(k.path());
              return last.toLowerCase(Locale.ROOT).equals(q)
                  || Units.stem(last).toLowerCase(Locale.ROOT).equals(q);
            })
        .toList();
  }

  /** The known key nearest to a misspelt one, as a path; empty if nothing is near. */
  public static java.util.Optional<String> nearest(String question) {
    Set<String> names = keys().stream().map(Key::path).collect(Collectors.toSet());
    java.util.Optional<String> path = Suggestion.nearest(question, names);
    if (path.isPresent()) {
      return path;
    }
    Set<String> last = names.stream().map(KeyPath::lastKey).collect(Collectors.toSet());
    return Suggestion.nearest(question, last)
        .or(
            () ->
                Suggestion.nearest(
                    question, last.stream().map(Units::stem).collect(Collectors.toSet())));
  }

  private static void collect(String path, JsonNode schema, List<Key> keys) {
    Set<String> required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asString)
            .collect(Collectors.toSet());
    for (Map.Entry<String, JsonNode> e : schema.path("properties").properties()) {
      String child = KeyPath.child(path, e.getKey());
      keys.add(key(child, e.getValue(), required.contains(e.getKey())));
      collect(child, e.getValue(), keys);
      if (e.getValue().path("items").has("properties")) {
        collect(child + "[]", e.getValue().path("items"), keys);
      }
    }
  }

  private static Key key(String path, JsonNode rule, boolean required) {
    return new Key(
        path,
        type(rule.path("type")),
        Units.at(path),
        rule.path("description").asString(""),
        preset(rule.get("default")),
        limits(rule),
        rule.path("$comment").asString(""),
        required,
        List.of());
  }

  private static String type(JsonNode type) {
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false)
            .map(KeyGuide::type)
            .collect(Collectors.joining(" or "))
        : switch (type.asString("")) {
          case "object" -> "keys";
          case "array" -> "list";
          case "integer" -> "whole number";
          case "string" -> "text";
          default -> type.asString("");
        };
  }

  private static String preset(JsonNode value) {
    if (value == null || value.isObject() && value.isEmpty()) {
      return "";
    }
    if (value.isNumber()) {
      return NumberText.exact(value.asDouble());
    }
    return value.isString()
        ? value.asString()
        : value.toString().replace("\"", "").replace(",", ", ").replace(":", ": ");
  }

  private static String limits(JsonNode rule) {
    if (rule.has("enum")) {
      return StreamSupport.stream(rule.path("enum").spliterator(), false)
          .map(JsonNode::asString)
          .collect(Collectors.joining(", "));
    }
    if (rule.has("const")) {
      return rule.path("const").asString();
    }
    JsonNode numbers = rule.has("items") ? rule.path("items") : rule;
    List<String> parts = new ArrayList<>();
    if (numbers.has("minimum")) {
      parts.add("from " + NumberText.exact(numbers.path("minimum").asDouble()));
    }
    if (numbers.has("exclusiveMinimum")) {
      parts.add("above " + NumberText.exact(numbers.path("exclusiveMinimum").asDouble()));
    }
    if (numbers.has("maximum")) {
      parts.add("to " + NumberText.exact(numbers.path("maximum").asDouble()));
    }
    return String.join(" ", parts);
  }
}
