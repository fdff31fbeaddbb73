package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.yaml.StudyReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a results folder back, for drawing its charts again or comparing it with another. */
public final class ResultsReader {
  private static final String LIMB = "limb";

  private final Path folder;
  private final Study study;

  /**
   * @throws ResultsFolderException if the folder is none of Plumbline's or its study is not
   *     readable
   */
  public ResultsReader(Path folder) {
    this.folder = folder;
    if (!Manifest.marks(folder)) {
      throw new ResultsFolderException(
          folder, "is not a results folder (no manifest.json of Plumbline's)", null);
    }
    try {
      Path file = folder.resolve(ResultsFolder.STUDY_FILE);
      this.study = StudyReader.parse(Files.readString(file), file.toString(), List.of());
    } catch (InvalidStudyException e) {
      throw new ResultsFolderException(folder, "its study cannot be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  private ResultsFolderException cannotRead(Exception e) {
    return new ResultsFolderException(
        folder, "cannot be read (" + e + "); finish the run with --resume", e);
  }

  /** The study that was solved. */
  public Study study() {
    return study;
  }

  /** What was found; cases that were never solved count as skipped. */
  public StudyRun run() {
    try {
      JsonNode summary =
          JsonText.read(Files.readString(folder.resolve(ResultsFolder.SUMMARY_FILE)));
      Map<CaseKey, Failed> failed = failed(summary);
      List<Outcome> outcomes = new ArrayList<>();
      List<CaseKey> skipped = new ArrayList<>();
      for (CaseKey key : study.cases()) {
        Path file =
            KeepingSolver.folder(folder.resolve(ResultsFolder.CASES), key)
                .resolve(KeepingSolver.CASE_FILE);
        if (failed.containsKey(key)) {
          outcomes.add(failed.get(key));
        } else if (Files.isRegularFile(file)) {
          outcomes.add(CaseFile.read(Files.readString(file), study.name()));
        } else {
          skipped.add(key);
        }
      }
      return new StudyRun(result(summary, outcomes), skipped);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw cannotRead(e);
    }
  }

  private StudyResult result(JsonNode summary, List<Outcome> outcomes) throws IOException {
    List<Row> limbRows =
        table().stream().filter(r -> r.region().equals(LIMB) && r.loadCase().isEmpty()).toList();
    List<String> compartments = new ArrayList<>();
    summary.required("compartments").forEach(c -> compartments.add(c.asString()));
    return new StudyResult(
        study.name(),
        study.title(),
        summary.required("label").asString(),
        compartments,
        study.loadCases().stream().map(LoadCase::name).toList(),
        study.anglesDeg(),
        limbRows,
        outcomes,
        study.axis2());
  }

  private List<Row> table() throws IOException {
    Path file = folder.resolve(ResultsFolder.TABLE_FILE);
    String text = Files.readString(file);
    try {
      return ResultsCsv.read(text);
    } catch (IllegalArgumentException e) {
      throw new ResultsFolderException(
          file, e.getMessage() + "; repeat the run with --resume, which rewrites the table", e);
    }
  }

  private static Map<CaseKey, Failed> failed(JsonNode summary) {
    Map<CaseKey, Failed> failed = new HashMap<>();
    for (JsonNode f : summary.required("failed")) {
      CaseKey key =
          new CaseKey(
              f.required("load_case").asString(),
              f.required("angle_deg").asDouble(),
              f.path("axis2_value").asString(""));
      failed.put(
          key, new Failed(key, f.required("kind").asString(), f.required("reason").asString()));
    }
    return failed;
  }
}
