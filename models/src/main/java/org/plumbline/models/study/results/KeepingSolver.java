package org.plumbline.models.study.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.CaseSolver;
import org.plumbline.models.study.FileFault;
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
      Files.createDirectories(draft);
      try {
        Outcome outcome =
            solver.solve(key, fields ? Optional.of(draft.resolve(FIELDS_FILE)) : Optional.empty());
        if (!(outcome instanceof Solved solved)) {
          AtomicFiles.delete(target);
          return outcome;
        }
        String text = CaseFile.write(solved, input, label);
        AtomicFiles.write(draft.resolve(CASE_FILE), text);
        Checksums.write(draft, files());
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
        target,
        "the case cannot be written ("
            + FileFault.reason(e)
            + "); is the disk full?"
            + " Cases that are done are kept: make room, then go on with --resume",
        e);
  }

  /** Names of the files of a solved case, without their checksums. */
  private Set<String> files() {
    return fields ? Set.of(CASE_FILE, FIELDS_FILE) : Set.of(CASE_FILE);
  }

  /**
   * A finished case of an earlier run, if its files are as they were written and it was made from
   * the same inputs.
   */
  private Optional<Solved> kept(Path target, String input) throws IOException {
    if (!Checksums.hold(target, files())) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(target.resolve(CASE_FILE));
      return CaseFile.inputSha256(text).equals(input) && CaseFile.label(text).equals(label)
          ? Optional.of(CaseFile.read(text, study))
          : Optional.empty();
    } catch (JacksonException | IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
