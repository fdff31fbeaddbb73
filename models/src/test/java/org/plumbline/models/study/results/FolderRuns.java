package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.FakeModel;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.study.results.ResultsFolder.Existing;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import tools.jackson.databind.JsonNode;

/** Runs of a model that is made up, and what stands in their folders. */
final class FolderRuns {
  static final Study STUDY = StudyReader.read("knee-varus", List.of(Setting.angles("0:8:1")));
  static final String LABEL = "cartilage only";
  static final RunInfo INFO =
      new RunInfo(
          "0.1", "abc", "plain", List.of("sweep", "knee-varus"), 7, "knee-varus", "00", LABEL);
  static final CaseKey BROKEN = new CaseKey("static-axis", 2);

  static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  static final Clock NOON = at("2026-01-01T12:00:00Z");

  static FakeModel model(Study study) {
    return new FakeModel(
        study,
        k ->
            k.equals(BROKEN)
                ? Optional.of(new Failed(k, "unstable", "smallest eigenvalue is -3 N/mm"))
                : Optional.empty());
  }

  static StudyRun run(ResultsFolder folder, Study study, FakeModel model, int jobs) {
    StudyRun run =
        new StudyRunner(jobs)
            .run(study, model, folder.keeping(model, true), RunListener.SILENT, () -> false);
    folder.finish(run, OptionalDouble.empty());
    folder.seal(RunStatus.of(run));
    folder.close();
    return run;
  }

  static StudyRun fresh(Path path, int jobs, Clock clock) {
    ResultsFolder folder = ResultsFolder.open(path, Existing.REFUSE, STUDY, INFO, clock);
    return run(folder, STUDY, model(STUDY), jobs);
  }

  static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path p : walk.filter(Files::isRegularFile).toList()) {
        all.put(folder.relativize(p).toString(), Sha256.of(p));
      }
    }
    return all;
  }

  static JsonNode json(Path file) throws IOException {
    return JsonText.read(Files.readString(file));
  }

  private FolderRuns() {}
}
