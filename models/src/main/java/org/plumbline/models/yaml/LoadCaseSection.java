package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.load.NamedLoads;
import tools.jackson.databind.JsonNode;

/** The key {@code load_cases}: names of shipped load cases, or own ones. */
final class LoadCaseSection {
  private static final String KEY = "load_cases";

  private final Draft draft;
  private final JointForm form;
  private final NamedLoads shipped;

  private LoadCaseSection(Draft draft) {
    this.draft = draft;
    this.form = JointForms.of(draft.root());
    this.shipped = JointModels.loads(form.joint());
  }

  /** Whether a place names a load case. */
  static boolean names(String path) {
    return path.startsWith(KEY + "[") && path.endsWith("]") || path.endsWith("load_case");
  }

  /** Suggestion for a name that is not even spelt like a load case. */
  static Optional<String> misspelt(JointForm form, String name) {
    return Suggestion.nearest(name, JointModels.loads(form.joint()).names())
        .map(n -> "did you mean " + n + "?");
  }

  /** Names of the shipped load cases of a joint, for a message. */
  static String shipped(JointForm form) {
    return "; shipped are " + String.join(", ", JointModels.loads(form.joint()).names());
  }

  static Optional<List<LoadCase>> read(Draft draft) {
    return draft.at(KEY).isArray() ? new LoadCaseSection(draft).read() : Optional.empty();
  }

  private Optional<List<LoadCase>> read() {
    JsonNode list = draft.at(KEY);
    List<LoadCase> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String path = KeyPath.element(KEY, i);
      if (!draft.clear(path)) {
        continue;
      }
      List<LoadCase> made = list.get(i).isString() ? named(path) : own(path).stream().toList();
      for (LoadCase c : made) {
        if (!names.add(c.name())) {
          draft.problem(path, "repeats load case '" + c.name() + "'", "remove one of them");
        }
        cases.add(c);
      }
    }
    return draft.clear(KEY) ? Optional.of(cases) : Optional.empty();
  }

  private List<LoadCase> named(String path) {
    String name = draft.text(path);
    List<LoadCase> made = shipped.meant(name);
    if (made.isEmpty()) {
      draft.problem(
          path,
          "is '" + YamlScan.shown(name) + "'" + shipped(form),
          misspelt(form, name).orElse("write an own load case as " + form.loadExample()));
    }
    return made;
  }

  private Optional<LoadCase> own(String path) {
    Optional<LoadCase> made = form.readLoad(draft, path);
    Optional<LoadCase> known = made.flatMap(c -> shipped.find(c.name()));
    if (known.isPresent() && !form.sameLoad(made.get(), known.get())) {
      draft.problem(
          path + ".name",
          "is '" + made.get().name() + "', the name of a shipped load case with other numbers",
          "choose another name");
      return Optional.empty();
    }
    return made;
  }
}
