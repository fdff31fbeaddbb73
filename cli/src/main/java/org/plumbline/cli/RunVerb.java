package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.CaseSolver;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.models.study.results.ResultsFolder;
import org.plumbline.models.study.results.RunInfo;
import org.plumbline.models.study.results.RunStatus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A verb that solves cases into a results folder: {@code sweep} and {@code solve}. */
abstract class RunVerb extends Verb {
  private static final String CASES = "cases, all threads";
  private static final String ONE_CASE = "  one case on one thread";

  @Mixin RunOptions options = new RunOptions();
  @Spec CommandSpec spec;

  /**
   * The studies to run, with the verb's own angles; at least one, with distinct names.
   *
   * @param folder that relative paths are relative to
   */
  abstract List<LoadedStudy> load(Session session);

  @Override
  final Answer answer(Session session) {
    options.check();
    Timings timings = new Timings();
    timings.begin("reading and checking the study");
    List<LoadedStudy> studies = load(session);
    for (LoadedStudy loaded : studies) {
      StudyCheck.physics(session.laboratory(), loaded);
      MemoryNeed.require(loaded.study(), MemoryNeed.heapGigabytes());
    }
    return studies.size() == 1
        ? run(session, studies.get(0), timings, false).answer()
        : new SeveralStudies(session.stop(), this::begin)
            .answer(studies, loaded -> run(session, loaded, new Timings(), true));
  }

  /** What to type for a study that an interruption left out. */
  private String begin(LoadedStudy loaded) {
    return options.out == null
        ? resume().begin(loaded.origin())
        : resume().all(options.out.toString());
  }

  private ResumeCommand resume() {
    return new ResumeCommand(root.session().program(), spec.commandLine().getParseResult());
  }

  private String goOn(LoadedStudy loaded, ResultsFolder folder, boolean several) {
    String here = root.session().shown(folder.path());
    return !several
        ? resume().all(here)
        : options.out == null
            ? resume().one(loaded.origin(), here)
            : resume().all(options.out.toString());
  }

  private FinishedStudy run(Session session, LoadedStudy loaded, Timings timings, boolean several) {
    Study study = loaded.study();
    RunInfo info =
        new RunInfo(
            Version.current(),
            Version.commit(),
            session.laboratory().kernels(),
            commandLine(),
            options.seed,
            loaded.origin(),
            loaded.sha256(),
            session.laboratory().label(study));
    AtomicBoolean solving = new AtomicBoolean();
    try (ResultsFolder folder = options.open(session, study, info, several);
        Progress progress = Progress.of(session, output, study.cases().size())) {
      Consumer<String> stages =
          stage -> {
            if (!solving.get()) {
              refuseToGoOn(session, folder, goOn(loaded, folder, several));
              timings.begin(stage);
            }
            progress.stage(stage);
          };
      StudyModel model =
          StudyCheck.refusing(loaded, () -> session.laboratory().open(study, stages));
      solving.set(true);
      timings.begin(CASES);
      ReportWriter reports = session.reports().begun(study);
      CaseSolver timed = (key, fields) -> timed(model, key, fields, timings);
      StudyRun run =
          new StudyRunner(options.threads())
              .run(
                  study,
                  model,
                  folder.keeping(timed, !options.noFields),
                  new CaseClock(progress),
                  session.stop()::requested);
      timings.begin("tables");
      folder.finish(run, value -> neutralPeak(study.target(), model, value));
      if (!run.interrupted() && anySolved(run)) {
        timings.begin("charts and report");
        progress.stage("charts and report");
        SecondCompiler.restWhile(() -> reports.write(run.result(), study, folder.path()));
      }
      timings.begin("checksums");
      folder.seal(RunStatus.of(run));
      timings.end();
      return new RunReport(session, study, run, folder.path())
          .finished(timings, output.verbose, goOn(loaded, folder, several));
    }
  }

  private static Outcome timed(
      StudyModel model, CaseKey key, java.util.Optional<Path> fields, Timings t) {
    long start = System.nanoTime();
    try {
      return model.solve(key, fields);
    } finally {
      t.add(ONE_CASE, System.nanoTime() - start);
    }
  }

  /** The command as typed, without the path of the program. */
  private List<String> commandLine() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  /** The cap of a target that needs one and states none, MPa. */
  static OptionalDouble neutralPeak(TargetSettings target, StudyModel model, String axis2Value) {
    return target.needsNeutralPeak()
        ? model.neutralPeakMPa(target.loadCase(), axis2Value)
        : OptionalDouble.empty();
  }

  private static boolean anySolved(StudyRun run) {
    return run.result().outcomes().stream().anyMatch(Solved.class::isInstance);
  }

  /** Ends the preparation between two of its parts when the user has interrupted. */
  private static void refuseToGoOn(Session session, ResultsFolder folder, String goOn) {
    if (session.stop().requested()) {
      folder.seal(RunStatus.INTERRUPTED);
      throw new CommandFailure(
          ExitCode.INTERRUPTED,
          "interrupted before the first case; nothing was solved. To go on:\n  " + goOn);
    }
  }

  /** Measures each case for the progress display. */
  private static final class CaseClock implements RunListener {
    private final Progress progress;
    private final Map<CaseKey, Long> began = new ConcurrentHashMap<>();

    CaseClock(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void started(CaseKey key) {
      began.put(key, System.nanoTime());
    }

    @Override
    public void finished(Outcome outcome, int done, int total) {
      long start = began.getOrDefault(outcome.key(), System.nanoTime());
      progress.caseEnded(outcome, Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
