package org.plumbline.validation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.CaseSolver;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;

/** Solves runs, each case once for a given program and input. */
final class Measuring {
  private static final String FAULT = "fault";

  private final CaseStore store;
  private final Path data;
  private final int jobs;
  private final Consumer<String> log;

  /**
   * @param data folder of scanned surfaces; may be null if no run needs them
   * @param jobs cases solved side by side
   * @param log one line for each run
   */
  Measuring(CaseStore store, Path data, int jobs, Consumer<String> log) {
    this.store = store;
    this.data = data;
    this.jobs = jobs;
    this.log = log;
  }

  /** All cases of a run, in study order. */
  Map<CaseKey, CaseResult> measure(Run run) {
    long start = System.nanoTime();
    Study study = run.read(data);
    List<CaseKey> keys = run.cases(study);
    List<CaseKey> missing =
        keys.stream().filter(k -> store.find(store.digest(study, k)).isEmpty()).toList();
    if (!missing.isEmpty()) {
      solve(study, missing);
    }
    Map<CaseKey, CaseResult> results = new LinkedHashMap<>();
    for (CaseKey key : keys) {
      results.put(key, store.find(store.digest(study, key)).orElseThrow());
    }
    long failed = results.values().stream().filter(r -> !r.solved()).count();
    log.accept(
        String.format(
            Locale.ROOT,
            "%s: %d cases, %d solved now, %d without equilibrium, %.0f s",
            run.id(),
            keys.size(),
            missing.size(),
            failed,
            (System.nanoTime() - start) / 1e9));
    return results;
  }

  private void solve(Study study, List<CaseKey> missing) {
    StudyModel model = JointModels.open(study, stage -> {});
    CaseSolver keeping =
        (key, fields) -> {
          if (!missing.contains(key)) {
            return new Failed(key, "not-asked", "kept from before, or not a case of this run");
          }
          Outcome outcome = model.solve(key, Optional.empty());
          store.keep(
              store.digest(study, key), CaseResult.of(outcome, model.limbRows(key.angleDeg())));
          return outcome;
        };
    StudyRun run =
        new StudyRunner(jobs).run(study, model, keeping, RunListener.SILENT, () -> false);
    for (Outcome o : run.result().outcomes()) {
      if (o instanceof Failed f && f.kind().equals(FAULT)) {
        throw new IllegalStateException("case " + f.key() + " broke the program: " + f.reason());
      }
    }
  }
}
