package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which study, and what to change in it. */
final class StudyArgument {
  static final String ANGLES = "angles_deg";

  @Parameters(
      arity = "0..1",
      paramLabel = "STUDY",
      description = "a study file, or the name of a shipped study (default: the first of those)")
  String study;

  @Mixin StudySettings settings = new StudySettings();

  /**
   * Reads the study with the options put on top.
   *
   * @param folder that relative paths are relative to
   * @param own settings of the verb itself, which win over {@code --set}
   */
  LoadedStudy load(Path folder, List<Setting> own) {
    return settings.load(folder, study == null ? ShippedStudies.names().get(0) : study, own);
  }
}
