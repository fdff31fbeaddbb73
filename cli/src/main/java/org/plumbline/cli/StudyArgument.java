package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.models.yaml.StudyText;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which study, and what to change in it. */
final class StudyArgument {
  static final String ANGLES = "angles_deg";
  private static final String MESH = "mesh";
  private static final String FIDELITY = "fidelity";

  @Parameters(
      arity = "0..1",
      paramLabel = "STUDY",
      description = "a study file, or the name of a shipped study (default: the first of those)")
  String study;

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

  /**
   * Reads the study with the options put on top.
   *
   * @param own settings of the verb itself, which win over {@code --set}
   */
  LoadedStudy load(List<Setting> own) {
    StudyText text = StudyReader.open(study == null ? ShippedStudies.names().get(0) : study);
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
