package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.FileFault;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.yaml.StudyReader;
import tools.jackson.databind.JsonNode;

/** Reads a results folder back, for drawing its charts again or comparing it with another. */
public final class ResultsReader {
  private static final String LIMB = "limb";
  private static final Set<String> READ =
      Set.of(ResultsFolder.STUDY_FILE, ResultsFolder.TABLE_FILE, ResultsFolder.SUMMARY_FILE);

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
          folder,
          Files.exists(folder)
              ? "is not a results folder (no manifest.json of Plumbline's)"
              : "is not there; name a results folder",
          null);
    }
    Path file = folder.resolve(ResultsFolder.STUDY_FILE);
    try {
      this.study = StudyReader.parse(ReadBack.text(file), file.toString(), List.of());
    } catch (InvalidStudyException e) {
      throw new ResultsFolderException(folder, "its study cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Refuses a folder in which something is not as its run wrote it.
   *
   * @param which names of files, relative to the folder, that matter
   * @throws ResultsFolderException if one of them was altered
   */
  void requireUnaltered(Predicate<String> which) {
    Path manifest = folder.resolve(Manifest.NAME);
    Optional<String> altered;
    try {
      altered = Manifest.altered(folder, which);
    } catch (IOException e) {
      throw new ResultsFolderException(
          manifest, "cannot be compared with the files (" + FileFault.reason(e) + ")", e);
    }
    if (altered.isPresent()) {
      throw new ResultsFolderException(
          folder.resolve(altered.get()),
          "is not as the run wrote it (its SHA-256 is not that in manifest.json); put it back, or"
              + " let the run write it again with --resume",
          null);
    }
  }

  /** Whether {@link #run} reads a file, by its name relative to the folder. */
  private static boolean isRead(String name) {
    return READ.contains(name) || name.endsWith("/" + KeepingSolver.CASE_FILE);
  }

  /** The study that was solved. */
  public Study study() {
    return study;
  }

  /**
   * What was found; cases that were never solved count as skipped.
   *
   * @throws ResultsFolderException if a file of it is missing, damaged or not as its run wrote it
   */
  public StudyRun run() {
    requireUnaltered(ResultsReader::isRead);
    Path file = folder.resolve(ResultsFolder.SUMMARY_FILE);
    Map<CaseKey, Failed> failed = ReadBack.json(file, t -> failed(JsonText.read(t)));
    List<Outcome> outcomes = new ArrayList<>();
    List<CaseKey> skipped = new ArrayList<>();
    for (CaseKey key : study.cases()) {
      Path kept =
          KeepingSolver.folder(folder.resolve(ResultsFolder.CASES), key)
              .resolve(KeepingSolver.CASE_FILE);
      if (failed.containsKey(key)) {
        outcomes.add(failed.get(key));
      } else if (Files.isRegularFile(kept)) {
        outcomes.add(ReadBack.json(kept, t -> CaseFile.read(t, study.name())));
      } else {
        skipped.add(key);
      }
    }
    return new StudyRun(ReadBack.json(file, t -> result(JsonText.read(t), outcomes)), skipped);
  }

  private StudyResult result(JsonNode summary, List<Outcome> outcomes) {
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

  private List<Row> table() {
    Path file = folder.resolve(ResultsFolder.TABLE_FILE);
    String text = ReadBack.text(file);
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
