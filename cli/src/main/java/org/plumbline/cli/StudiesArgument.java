package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which studies, and what to change in all of them. */
final class StudiesArgument {
  @Parameters(
      arity = "0..*",
      paramLabel = "STUDY",
      description = {
        "study files, or names of shipped studies (default: the first of those); several are",
        "solved one after the other and set side by side"
      })
  List<String> studies = new ArrayList<>();

  @Mixin StudySettings settings = new StudySettings();

  /**
   * Reads all studies, so that none is solved before the last is known to be sound.
   *
   * @param folder that relative paths are relative to
   * @param own settings of the verb itself, which win over {@code --set}
   */
  List<LoadedStudy> load(Path folder, List<Setting> own) {
    List<String> named = studies.isEmpty() ? ShippedStudies.names().subList(0, 1) : studies;
    List<LoadedStudy> loaded = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String study : named) {
      LoadedStudy one =
          named.size() == 1 ? settings.load(folder, study, own) : of(folder, study, own);
      if (!names.add(one.study().name())) {
        throw CommandFailure.usage(
            study
                + ": another of the studies is called '"
                + one.study().name()
                + "' too; give each a name of its own (key name)");
      }
      loaded.add(one);
    }
    return loaded;
  }

  /** One of several: a setting that does not suit it is told with its name. */
  private LoadedStudy of(Path folder, String study, List<Setting> own) {
    try {
      return settings.load(folder, study, own);
    } catch (InvalidStudyException e) {
      boolean told = e.getMessage().contains(study);
      throw told
          ? e
          : new CommandFailure(ExitCode.USAGE, "for " + study + ": " + e.getMessage(), e);
    }
  }
}
