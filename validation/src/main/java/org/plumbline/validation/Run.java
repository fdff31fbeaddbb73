package org.plumbline.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * What is solved for the comparison: a shipped study with settings on top, exactly those of {@code
 * plumbline sweep STUDY --set KEY=VALUE --mesh LEVEL}. Every load case is solved at every angle.
 *
 * @param id short name that expressions refer to
 * @param label how the page calls it
 * @param set settings {@code key=value}; {@link #DATA} stands for the folder with scanned surfaces
 * @param laxityFlexionDeg flexion of laxity tests in degrees, their own one if null
 * @param tier what it needs beside time; routine if null
 */
record Run(
    String id,
    String label,
    String study,
    List<String> set,
    String mesh,
    String fidelity,
    List<String> loadCases,
    List<Double> anglesDeg,
    Double laxityFlexionDeg,
    Tier tier) {

  static final String DATA = "${data}";

  private static final String ORIGIN = "runs.yaml";

  /** Stands in for the load cases that are set afterwards; not solved. */
  private static final String SEED = "static-axis";

  /** What a run needs. */
  enum Tier {
    /** Measured every time. */
    ROUTINE,
    /** Takes minutes and gigabytes: measured on request. */
    FINE,
    /** Takes files that are not shipped: measured where they are. */
    SURFACES
  }

  Run {
    set = set == null ? List.of() : List.copyOf(set);
    fidelity = fidelity == null ? "fe" : fidelity;
    loadCases = List.copyOf(loadCases);
    anglesDeg = List.copyOf(anglesDeg);
    tier = tier == null ? Tier.ROUTINE : tier;
  }

  /** The settings in one line, as the table of measured numbers has them. */
  String settings() {
    List<String> all = new ArrayList<>(set);
    if (laxityFlexionDeg != null) {
      all.add("laxity-flexion=" + NumberText.exact(laxityFlexionDeg));
    }
    return String.join(" ", all);
  }

  /** What the table of measured numbers says it is. */
  MeasuredCase.Definition definition() {
    return new MeasuredCase.Definition(study, settings(), mesh, fidelity);
  }

  /**
   * The study as the program reads it.
   *
   * @param data folder of scanned surfaces, for runs of {@link Tier#SURFACES}
   * @throws org.plumbline.models.study.InvalidStudyException if it is none
   */
  Study read(Path data) {
    boolean flexed = laxityFlexionDeg != null;
    List<Setting> settings = new ArrayList<>();
    for (String s : set) {
      settings.add(Setting.parse(s.replace(DATA, String.valueOf(data))));
    }
    settings.add(Setting.word(ORIGIN, "mesh", mesh));
    settings.add(Setting.word(ORIGIN, "fidelity", fidelity));
    settings.add(new Setting(ORIGIN, "target", "null"));
    settings.add(new Setting(ORIGIN, "axis2", "null"));
    settings.add(new Setting(ORIGIN, "load_cases", flexed ? "[" + SEED + "]" : list(loadCases)));
    settings.add(new Setting(ORIGIN, "angles_deg", anglesDeg.toString()));
    Study read = StudyReader.read(study, settings);
    return flexed ? read.withLoadCases(LaxityTest.loadCases(laxityFlexionDeg)) : read;
  }

  /** The cases of such a study that are asked for, in its order. */
  List<CaseKey> cases(Study read) {
    return read.cases().stream()
        .filter(k -> laxityFlexionDeg == null || !k.loadCase().equals(SEED))
        .toList();
  }

  private static String list(List<?> items) {
    return items.stream().map(i -> "'" + i + "'").collect(Collectors.joining(", ", "[", "]"));
  }
}
