package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.models.yaml.StudyText;
import picocli.CommandLine.Option;

/** What to change in a study. */
final class StudySettings {
  private static final String MESH = "mesh";
  private static final String FIDELITY = "fidelity";

  @Option(
      names = "--mesh",
      paramLabel = "LEVEL",
      description = "coarse, standard or fine, instead of the study's")
  String mesh;

  @Option(
      names = "--fidelity",
      paramLabel = "KIND",
      description = "fe, or foundation: rigid bones, for screening")
  String fidelity;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "replace a value of the study, for instance --set flexion_deg=15; repeatable")
  List<String> set = new ArrayList<>();

  /** The options that were given, as they were; where there is no study to change. */
  List<String> given() {
    List<String> given = new ArrayList<>();
    set.forEach(s -> given.add("--set " + s));
    if (mesh != null) {
      given.add("--mesh " + mesh);
    }
    if (fidelity != null) {
      given.add("--fidelity " + fidelity);
    }
    return given;
  }

  /**
   * Reads a study with the options put on top.
   *
   * @param folder that relative paths are relative to
   * @param fileOrName a file, or the name of a shipped study
   * @param own settings of the verb itself, which win over {@code --set}
   */
  LoadedStudy load(Path folder, String fileOrName, List<Setting> own) {
    StudyText text = StudyReader.open(folder, fileOrName);
    List<Setting> settings = new ArrayList<>();
    set.forEach(s -> settings.add(Setting.parse(s)));
    if (mesh != null) {
      settings.add(Setting.word("--mesh", MESH, mesh));
    }
    if (fidelity != null) {
      settings.add(Setting.word("--fidelity", FIDELITY, fidelity));
    }
    settings.addAll(own);
    Study read = StudyReader.parse(text, settings);
    return new LoadedStudy(read, text.origin(), Sha256.of(text.text()));
  }
}
