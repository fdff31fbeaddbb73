package org.plumbline.models.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.models.study.TargetSettings.Kind;

/** The key {@code target}: what the correction aims at. */
final class TargetSection {
  private static final String KEY = "target";
  private static final String CASE = KEY + ".load_case";
  private static final String PERCENT = KEY + ".percent";
  private static final String CAP = KEY + ".lateral_cap_MPa";

  private TargetSection() {}

  static Optional<TargetSettings> read(Draft draft, List<LoadCase> loadCases) {
    if (!draft.clear(KEY) || loadCases.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = loadCases.stream().map(LoadCase::name).toList();
    String clinical = LoadCases.GAIT_PEAK.name();
    String preset = names.contains(clinical) ? clinical : names.get(0);
    if (!draft.has(KEY)) {
      return Optional.of(TargetSettings.equalShare(preset));
    }
    Kind kind = Kind.valueOf(draft.text(KEY + ".kind").toUpperCase(Locale.ROOT).replace('-', '_'));
    boolean line = kind == Kind.WEIGHT_BEARING_LINE;
    if (line && !draft.has(PERCENT)) {
      draft.problem(PERCENT, "is missing", "add where the line shall cross, for instance 62.5");
    }
    refuse(draft, !line, PERCENT, kind);
    refuse(draft, line, CASE, kind);
    refuse(draft, kind != Kind.LEAST_MEDIAL_LOAD, CAP, kind);
    String loadCase = line ? "" : draft.has(CASE) ? draft.text(CASE) : preset;
    if (!line && !names.contains(loadCase)) {
      draft.problem(
          CASE,
          "is '"
              + YamlScan.shown(loadCase)
              + "', which is not solved; load cases are "
              + String.join(", ", names),
          "add it to load_cases or name one of them");
    }
    if (!draft.clear(KEY)) {
      return Optional.empty();
    }
    OptionalDouble cap =
        draft.at(CAP).isNumber() ? OptionalDouble.of(draft.number(CAP)) : OptionalDouble.empty();
    return draft.attempt(
        KEY, () -> new TargetSettings(kind, loadCase, draft.optionalNumber(PERCENT), cap));
  }

  private static void refuse(Draft draft, boolean outOfPlace, String path, Kind kind) {
    if (outOfPlace && draft.has(path)) {
      draft.problem(path, "means nothing for target " + kind.text(), "remove it");
    }
  }
}
