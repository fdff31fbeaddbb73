package org.plumbline.models.yaml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.RefusedInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A study tree with defaults filled in, on its way to becoming a study. */
final class Draft {
  private final JsonNode tree;
  private final Map<String, Place> places;
  private final Problems problems;

  Draft(JsonNode tree, Map<String, Place> places, Problems problems) {
    this.tree = tree;
    this.places = places;
    this.problems = problems;
  }

  /** The whole study. */
  JsonNode root() {
    return tree;
  }

  JsonNode at(String path) {
    JsonNode node = tree;
    for (String step : KeyPath.steps(path)) {
      node =
          step.startsWith("[")
              ? node.path(Integer.parseInt(step.substring(1, step.length() - 1)))
              : node.path(step);
    }
    return node;
  }

  boolean has(String path) {
    return !at(path).isMissingNode();
  }

  double number(String path) {
    return at(path).asDouble();
  }

  OptionalDouble optionalNumber(String path) {
    return has(path) ? OptionalDouble.of(number(path)) : OptionalDouble.empty();
  }

  /** Three numbers of a list. */
  Vector3D vector(String path) {
    return new Vector3D(number(path + "[0]"), number(path + "[1]"), number(path + "[2]"));
  }

  String text(String path) {
    return at(path).asString();
  }

  /** The constant that a word is the name of, in lower case. */
  <E extends Enum<E>> E constant(String path, Class<E> of) {
    return Enum.valueOf(of, text(path).toUpperCase(Locale.ROOT));
  }

  /** Whether the key stands in the study, rather than its default. */
  boolean given(String path) {
    return places.containsKey(path);
  }

  /** Puts a number that was found elsewhere; the mapping around it must be there. */
  void put(String path, double value) {
    ((ObjectNode) at(KeyPath.parent(path))).put(KeyPath.lastKey(path), value);
  }

  /** Whether nothing is wrong so far with any of these keys. */
  boolean clear(String... paths) {
    for (String path : paths) {
      if (!problems.clear(path)) {
        return false;
      }
    }
    return true;
  }

  void problem(String path, String what, String remedy) {
    problems.add(place(path), path, what, remedy);
  }

  /** Place of a key, or of the nearest mapping around it that stands in the study. */
  Place place(String path) {
    String at = path;
    while (!places.containsKey(at) && !at.isEmpty()) {
      at = KeyPath.parent(at);
    }
    return places.get(at);
  }

  /** Makes a value, or notes why that key makes none. */
  <T> Optional<T> attempt(String path, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (RefusedInput e) {
      String inner = KeyPath.child(path, e.key());
      problem(has(inner) ? inner : path, e.getMessage(), "");
    } catch (IllegalArgumentException e) {
      problem(path, e.getMessage(), "");
    }
    return Optional.empty();
  }
}
