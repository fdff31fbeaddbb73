package org.plumbline.models.study.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.CaseSolver;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.Solved;
import tools.jackson.core.JacksonException;

/**
 * Solves cases and keeps each one in its own folder as soon as it is done. What it answers is what
 * stands in the file, read back, so that later tables and charts cannot differ from a resumed run.
 */
final class KeepingSolver implements CaseSolver {
  static final String CASE_FILE = "case.json";
  static final String FIELDS_FILE = "fields.vtu";

  private final CaseSolver solver;
  private final Path cases;
  private final String study;
  private final CaseDigest digest;
  private final String label;
  private final boolean fields;
  private final boolean reuse;

  /**
   * @param cases folder of all cases
   * @param label what each case's file says about the model
   * @param fields whether to ask for full fields
   * @param reuse whether a kept case with the same digest may stand in for solving
   */
  KeepingSolver(
      CaseSolver solver,
      Path cases,
      String study,
      CaseDigest digest,
      String label,
      boolean fields,
      boolean reuse) {
    this.solver = solver;
    this.cases = cases;
    this.study = study;
    this.digest = digest;
    this.label = label;
    this.fields = fields;
    this.reuse = reuse;
  }

  static Path folder(Path cases, CaseKey key) {
    return cases.resolve(key.loadCase()).resolve(key.folder());
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    Path target = folder(cases, key);
    String input = digest.of(key);
    try {
      if (reuse) {
        Optional<Solved> kept = kept(target, input);
        if (kept.isPresent()) {
          return kept.get();
        }
      }
      Path draft = AtomicFiles.unfinished(target);
      AtomicFiles.delete(draft);
      AtomicFiles.delete(target);
      Files.createDirectories(draft);
      try {
        Outcome outcome =
            solver.solve(key, fields ? Optional.of(draft.resolve(FIELDS_FILE)) : Optional.empty());
        if (!(outcome instanceof Solved solved)) {
          return outcome;
        }
        String text = CaseFile.write(solved, input, label);
        AtomicFiles.write(draft.resolve(CASE_FILE), text);
        AtomicFiles.replace(draft, target);
        return CaseFile.read(text, study);
      } finally {
        AtomicFiles.delete(draft);
      }
    } catch (UncheckedIOException e) {
      throw cannotKeep(target, e.getCause());
    } catch (IOException e) {
      throw cannotKeep(target, e);
    }
  }

  private static ResultsFolderException cannotKeep(Path target, IOException e) {
    return new ResultsFolderException(
        target, "the case cannot be written (" + reason(e) + "); is the disk full?", e);
  }

  /** A finished case of an earlier run, if it was made from the same inputs and is readable. */
  private Optional<Solved> kept(Path target, String input) throws IOException {
    Path file = target.resolve(CASE_FILE);
    if (!Files.isRegularFile(file) || fields && !Files.isRegularFile(target.resolve(FIELDS_FILE))) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file);
      return CaseFile.inputSha256(text).equals(input)
          ? Optional.of(CaseFile.read(text, study))
          : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }
}
