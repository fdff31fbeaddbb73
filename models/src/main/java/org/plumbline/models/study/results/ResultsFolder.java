package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.models.study.CaseSolver;
import org.plumbline.models.study.FileFault;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.yaml.StudyWriter;

/**
 * The folder a run writes: open it, solve through {@link #keeping}, {@link #finish} the tables, let
 * others add charts, and {@link #seal} it. While it is open no other run can have it; closing gives
 * it up.
 */
public final class ResultsFolder implements AutoCloseable {
  /** What to do if the folder is already there. */
  public enum Existing {
    /** Leave it alone and fail. */
    REFUSE,
    /** Replace what Plumbline wrote in it; nothing else is touched. */
    REPLACE,
    /** Keep its cases and reuse those whose inputs are the same. */
    RESUME
  }

  static final String STUDY_FILE = "study.resolved.yaml";
  static final String TABLE_FILE = "results.csv";
  static final String SUMMARY_FILE = "summary.json";
  static final String CASES = "cases";
  private static final String CHARTS = "charts";
  private static final String PAGE = "report.html";
  private static final String PAPER = "summary.pdf";

  /** What is drawn from the rest, and can be drawn again. */
  static final List<String> DRAWN = List.of(CHARTS + "/", PAGE, PAPER);

  /** Everything Plumbline puts into a results folder, and so may replace. */
  private static final List<String> OWN =
      List.of(Manifest.NAME, STUDY_FILE, TABLE_FILE, SUMMARY_FILE, CASES, CHARTS, PAGE, PAPER);

  private static final int MOST_NUMBERED_FOLDERS = 1000;

  private final Path path;
  private final Study study;
  private final RunInfo info;
  private final Existing existing;
  private final Clock clock;
  private final Instant started;
  private final FolderLock lock;

  private ResultsFolder(
      Path path, Study study, RunInfo info, Existing existing, Clock clock, FolderLock lock) {
    this.lock = lock;
    this.path = path;
    this.study = study;
    this.info = info;
    this.existing = existing;
    this.clock = clock;
    this.started = clock.instant();
  }

  /**
   * Opens a folder for a run and writes the resolved study and a manifest of status {@code
   * running}.
   *
   * @param clock for the manifest's time stamps only
   * @throws ResultsFolderException if it exists and may not be replaced, or cannot be written
   */
  public static ResultsFolder open(
      Path path, Existing existing, Study study, RunInfo info, Clock clock) {
    try {
      boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      if (there) {
        requireOurs(path, existing);
      } else {
        create(path);
      }
      return begin(path, existing, study, info, clock);
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  /** Of two runs that want the same new folder one makes it; it exists already for the other. */
  private static void create(Path path) throws IOException {
    if (path.getParent() != null) {
      Files.createDirectories(path.getParent());
    }
    try {
      Files.createDirectory(path);
    } catch (FileAlreadyExistsException e) {
      throw alreadyExists(path);
    }
  }

  private static ResultsFolderException alreadyExists(Path path) {
    return new ResultsFolderException(
        path,
        "already exists and is never overwritten; name another folder with --out, continue it"
            + " with --resume or replace it with --force",
        null);
  }

  /** Opens a fresh {@code base/<study>-NNN} with the first free number. */
  public static ResultsFolder openNumbered(Path base, Study study, RunInfo info, Clock clock) {
    try {
      Files.createDirectories(base);
      for (int i = 1; i < MOST_NUMBERED_FOLDERS; i++) {
        Path path = base.resolve(String.format(Locale.ROOT, "%s-%03d", study.name(), i));
        try {
          Files.createDirectory(path);
        } catch (FileAlreadyExistsException e) {
          continue;
        }
        return begin(path, Existing.REFUSE, study, info, clock);
      }
    } catch (IOException e) {
      throw cannotWrite(base, e);
    }
    throw new ResultsFolderException(
        base,
        "already holds " + study.name() + "-001 to -999; remove some or name a folder with --out",
        null);
  }

  /** Takes the lock before anything is replaced, and writes the manifest before all else. */
  private static ResultsFolder begin(
      Path path, Existing existing, Study study, RunInfo info, Clock clock) throws IOException {
    FolderLock lock = FolderLock.take(path);
    try {
      ResultsFolder folder = new ResultsFolder(path, study, info, existing, clock, lock);
      if (existing == Existing.REPLACE) {
        for (String name : OWN) {
          AtomicFiles.delete(path.resolve(name));
        }
      } else if (existing == Existing.RESUME) {
        requireSameStudy(path, study);
        AtomicFiles.delete(path.resolve(CHARTS)); // drawn again; others would tell of other inputs
      }
      AtomicFiles.deleteUnfinished(path);
      folder.writeManifest(RunStatus.RUNNING);
      Files.createDirectories(path.resolve(CASES));
      AtomicFiles.write(path.resolve(STUDY_FILE), StudyWriter.write(study, info.label()));
      return folder;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void requireOurs(Path path, Existing existing) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new ResultsFolderException(
          path, "is a file, not a folder; name another with --out", null);
    }
    switch (existing) {
      case REFUSE -> throw alreadyExists(path);
      case REPLACE, RESUME -> {
        try (Stream<Path> list = Files.list(path)) {
          if (list.anyMatch(p -> !isBeginning(p)) && !Manifest.marks(path)) {
            throw new ResultsFolderException(
                path,
                "holds files that Plumbline did not write (no manifest.json of its own), so it is"
                    + " left alone; name another folder with --out",
                null);
          }
        }
      }
    }
  }

  /**
   * Going on keeps cases, so it is for the same study, be it with other angles, other values or
   * another name. One that shares neither name nor inputs was meant for another folder.
   */
  private static void requireSameStudy(Path path, Study study) {
    Study before;
    try {
      before = new ResultsReader(path).study();
    } catch (ResultsFolderException e) {
      return; // killed before its study was there, or damaged: there is nothing to compare
    }
    if (!before.name().equals(study.name())
        && !StudyWriter.mechanics(before).equals(StudyWriter.mechanics(study))) {
      throw new ResultsFolderException(
          path,
          "holds another study, '"
              + before.name()
              + "', which '"
              + study.name()
              + "' would replace; name another folder with --out or replace it with --force",
          null);
    }
  }

  /** What stands in a folder of ours whose run was killed before its manifest was there. */
  private static boolean isBeginning(Path file) {
    return file.getFileName().toString().equals(FolderLock.NAME)
        || file.equals(AtomicFiles.unfinished(file.resolveSibling(Manifest.NAME)));
  }

  private static ResultsFolderException cannotWrite(Path path, IOException e) {
    return new ResultsFolderException(
        path,
        "cannot be written ("
            + FileFault.reason(e)
            + "); check its permissions or name another folder with --out",
        e);
  }

  /** Where the folder is. */
  public Path path() {
    return path;
  }

  /**
   * A solver that writes every solved case into this folder as soon as it is done.
   *
   * @param fields whether to write {@code fields.vtu} of each case
   */
  public CaseSolver keeping(CaseSolver solver, boolean fields) {
    return new KeepingSolver(
        solver,
        path.resolve(CASES),
        study.name(),
        new CaseDigest(info, study),
        info.label(),
        fields,
        existing == Existing.RESUME);
  }

  /**
   * Writes the table, the summary and one ParaView collection per load case.
   *
   * @param neutralPeakMPa see {@link org.plumbline.models.study.StudyModel#neutralPeakMPa}; empty
   *     if not needed
   */
  public void finish(StudyRun run, OptionalDouble neutralPeakMPa) {
    finish(run, value -> neutralPeakMPa);
  }

  /**
   * The same for a study with a second swept parameter.
   *
   * @param neutralPeakMPa by its value
   */
  public void finish(StudyRun run, Function<String, OptionalDouble> neutralPeakMPa) {
    try {
      AtomicFiles.write(path.resolve(TABLE_FILE), ResultsCsv.write(run.result()));
      AtomicFiles.write(path.resolve(SUMMARY_FILE), new Summary(study, run, neutralPeakMPa).text());
      Collections.write(path.resolve(CASES), run.result());
      writeManifest(RunStatus.RUNNING);
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  /** Writes the final manifest with the digest of every file, charts and report included. */
  public void seal(RunStatus status) {
    try {
      writeManifest(status);
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  /** Lets other runs have the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  private void writeManifest(RunStatus status) throws IOException {
    AtomicFiles.writeThrough(
        path.resolve(Manifest.NAME),
        Manifest.text(info, study, status, started, clock.instant(), path));
  }
}
