package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.load.LoadCases;
import tools.jackson.databind.JsonNode;

/** The key {@code load_cases}: names of shipped load cases, or own ones. */
final class LoadCaseSection {
  private static final String KEY = "load_cases";

  /** Names of the shipped load cases, for a message. */
  static final String SHIPPED = "; shipped are " + String.join(", ", shippedNames());

  private LoadCaseSection() {}

  /** Suggestion for a name that is not even spelt like a load case, at a place that names one. */
  static Optional<String> misspelt(String path, String name) {
    boolean names = path.startsWith(KEY + "[") && path.endsWith("]") || path.endsWith("load_case");
    return names
        ? Suggestion.nearest(name, shippedNames()).map(n -> "did you mean " + n + "?")
        : Optional.empty();
  }

  static Optional<List<LoadCase>> read(Draft draft) {
    JsonNode list = draft.at(KEY);
    if (!list.isArray()) {
      return Optional.empty();
    }
    List<LoadCase> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String path = KeyPath.element(KEY, i);
      if (!draft.clear(path)) {
        continue;
      }
      List<LoadCase> made =
          list.get(i).isString() ? shipped(draft, path) : own(draft, path).stream().toList();
      for (LoadCase c : made) {
        if (!names.add(c.name())) {
          draft.problem(path, "repeats load case '" + c.name() + "'", "remove one of them");
        }
        cases.add(c);
      }
    }
    return draft.clear(KEY) ? Optional.of(cases) : Optional.empty();
  }

  private static List<String> shippedNames() {
    return Stream.concat(LoadCases.all().stream().map(LoadCase::name), LoadCases.groups().stream())
        .toList();
  }

  private static List<LoadCase> shipped(Draft draft, String path) {
    String name = draft.text(path);
    List<LoadCase> group = LoadCases.group(name);
    List<LoadCase> made = group.isEmpty() ? LoadCases.find(name).stream().toList() : group;
    if (made.isEmpty()) {
      draft.problem(
          path,
          "is '" + YamlScan.shown(name) + "'" + SHIPPED,
          Suggestion.nearest(name, shippedNames())
              .map(n -> "did you mean " + n + "?")
              .orElse("write an own load case as {name: …, axial_body_weights: …}"));
    }
    return made;
  }

  private static Optional<LoadCase> own(Draft draft, String path) {
    Optional<LoadCase> made = OwnLoadCase.read(draft, path);
    Optional<LoadCase> known = made.flatMap(c -> LoadCases.find(c.name()));
    if (known.isPresent() && !same(made.get(), known.get())) {
      draft.problem(
          path + ".name",
          "is '" + made.get().name() + "', the name of a shipped load case with other numbers",
          "choose another name");
      return Optional.empty();
    }
    return made;
  }

  /** A laxity test stays one at another flexion. */
  private static boolean same(LoadCase own, LoadCase shipped) {
    return own.loadsLike(shipped)
        || LaxityTest.of(own).isPresent() && LaxityTest.of(own).equals(LaxityTest.of(shipped));
  }
}
