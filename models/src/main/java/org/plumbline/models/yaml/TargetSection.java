package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetSettings;
import tools.jackson.databind.node.ObjectNode;

/** The key {@code target}: what the correction aims at, of the kinds that the joint has. */
final class TargetSection {
  static final String NAME = "target";
  static final String CASE = "load_case";

  private static final String KIND = "kind";
  private static final String NEUTRAL = "neutral";

  private final Draft draft;
  private final JointForm form;

  private TargetSection(Draft draft) {
    this.draft = draft;
    this.form = JointForms.of(draft.root());
  }

  static Optional<TargetSettings> read(Draft draft, List<LoadCase> loadCases) {
    return draft.clear(NAME) && !loadCases.isEmpty()
        ? new TargetSection(draft).read(loadCases.stream().map(LoadCase::name).toList())
        : Optional.empty();
  }

  private Optional<TargetSettings> read(List<String> loadCases) {
    String preset = JointModels.loads(form.joint()).typicalOf(loadCases);
    if (!draft.has(NAME)) {
      return Optional.of(form.targets().get(0).of(preset, OptionalDouble.empty()));
    }
    TargetKind kind = kind(form, draft.text(at(KIND)));
    if (kind.level().isPresent() && !draft.has(at(kind.level().get()))) {
      draft.problem(at(kind.level().get()), "is missing", "add " + kind.example());
    }
    refuseOthers(kind);
    String loadCase = !kind.loaded() ? "" : draft.has(at(CASE)) ? draft.text(at(CASE)) : preset;
    if (kind.loaded() && !loadCases.contains(loadCase)) {
      draft.problem(
          at(CASE),
          "is '"
              + YamlScan.shown(loadCase)
              + "', which is not solved; load cases are "
              + String.join(", ", loadCases),
          "add it to load_cases or name one of them");
    }
    if (!draft.clear(NAME)) {
      return Optional.empty();
    }
    String number = kind.level().or(kind::cap).orElse("");
    return draft.attempt(NAME, () -> kind.of(loadCase, number(number)));
  }

  private OptionalDouble number(String key) {
    return !key.isEmpty() && draft.at(at(key)).isNumber()
        ? OptionalDouble.of(draft.number(at(key)))
        : OptionalDouble.empty();
  }

  /** Keys that only other kinds take. */
  private void refuseOthers(TargetKind kind) {
    TreeSet<String> others = new TreeSet<>();
    form.targets().forEach(t -> others.addAll(t.keys()));
    others.removeAll(kind.keys());
    for (String key : others) {
      if (draft.has(at(key))) {
        draft.problem(at(key), "means nothing for target " + kind.name(), "remove it");
      }
    }
  }

  private static String at(String key) {
    return KeyPath.child(NAME, key);
  }

  private static TargetKind kind(JointForm form, String name) {
    return form.targets().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  static void write(JointForm form, TargetSettings target, ObjectNode node) {
    TargetKind kind = kind(form, target.kind());
    node.put(KIND, kind.name());
    if (kind.loaded()) {
      node.put(CASE, target.loadCase());
    }
    if (target.rule() instanceof TargetRule.Level level) {
      node.set(kind.level().orElseThrow(), StudyWriter.number(level.value()));
    }
    if (kind.cap().isPresent()) {
      if (target.capMPa().isPresent()) {
        node.set(kind.cap().get(), StudyWriter.number(target.capMPa().getAsDouble()));
      } else {
        node.put(kind.cap().get(), NEUTRAL);
      }
    }
  }
}
