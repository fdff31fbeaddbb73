package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.results.ResultsFolder;
import org.plumbline.models.study.results.RunInfo;
import picocli.CommandLine.Option;

/** Where a run writes, and how it goes about it. */
final class RunOptions {
  private static final String RESULTS = "results";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "results folder (default: a fresh results/<study>-NNN)")
  Path out;

  @Option(names = "--force", description = "replace what an earlier run wrote in --out")
  boolean force;

  @Option(
      names = "--resume",
      description = "continue in --out: keep finished cases whose inputs are the same")
  boolean resume;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "cases solved side by side (default: one for each core)")
  Integer jobs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "seed of anything random (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--no-fields",
      description = "no fields.vtu with displacements and stresses of each case")
  boolean noFields;

  /** Refuses combinations that contradict each other, before anything is computed. */
  void check() {
    if (force && resume) {
      throw CommandFailure.usage(
          "--force replaces and --resume keeps earlier results; give one of them");
    }
    if (resume && out == null) {
      throw CommandFailure.usage("--resume needs the folder to continue in: add --out DIR");
    }
    if (jobs != null && jobs < 1) {
      throw CommandFailure.usage("--jobs is " + jobs + "; it must be at least 1");
    }
  }

  int threads() {
    return jobs != null ? jobs : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Opens the results folder; relative paths are relative to the working folder.
   *
   * @param several whether {@code --out} is to hold a folder for each of several studies
   */
  ResultsFolder open(Session session, Study study, RunInfo info, boolean several) {
    Clock clock = Clock.systemUTC();
    if (out == null) {
      return ResultsFolder.openNumbered(
          session.workingFolder().resolve(RESULTS), study, info, clock);
    }
    ResultsFolder.Existing existing =
        force
            ? ResultsFolder.Existing.REPLACE
            : resume ? ResultsFolder.Existing.RESUME : ResultsFolder.Existing.REFUSE;
    Path given = session.workingFolder().resolve(out);
    Path folder = several ? given.resolve(study.name()) : given;
    return ResultsFolder.open(folder, existing, study, info, clock);
  }
}
