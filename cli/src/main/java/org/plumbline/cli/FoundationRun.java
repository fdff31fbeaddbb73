package org.plumbline.cli;

import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;

/**
 * All cases of a study on the elastic foundation, kept in memory.
 *
 * @param study what was solved: without a second swept parameter
 * @param model its joint
 * @param run what came out
 */
record FoundationRun(Study study, StudyModel model, StudyRun run) {

  /** Solves; a second swept parameter is left out. */
  static FoundationRun of(Session session, Study swept) {
    Study study = swept.onFoundation().alone();
    StudyModel model = session.laboratory().open(study, stage -> {});
    StudyRun run =
        new StudyRunner(Runtime.getRuntime().availableProcessors())
            .run(study, model, model, RunListener.SILENT, session.stop()::requested);
    if (run.interrupted()) {
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
    return new FoundationRun(study, model, run);
  }
}
