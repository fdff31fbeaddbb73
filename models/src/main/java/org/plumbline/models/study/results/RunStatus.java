package org.plumbline.models.study.results;

import java.util.Locale;
import org.plumbline.models.study.StudyRun;

/** How far a results folder has come. */
public enum RunStatus {
  /** Being written, or its program died. */
  RUNNING,
  /** Every case was solved. */
  COMPLETE,
  /** Some cases have no result; the rest is written. */
  CASES_FAILED,
  /** Stopped by the user; what was finished is written. */
  INTERRUPTED;

  /** Name in the manifest, for instance {@code cases-failed}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Status of a run that has ended. */
  public static RunStatus of(StudyRun run) {
    if (run.interrupted()) {
      return INTERRUPTED;
    }
    return run.failures().isEmpty() ? COMPLETE : CASES_FAILED;
  }
}
