package org.plumbline.models.study;

import java.util.List;

/**
 * What a run left behind.
 *
 * @param result everything that was solved
 * @param skipped cases that were never started because the run was stopped, in study order
 */
public record StudyRun(StudyResult result, List<CaseKey> skipped) {
  public StudyRun {
    skipped = List.copyOf(skipped);
  }

  /** Whether the run was stopped before every case was solved. */
  public boolean interrupted() {
    return !skipped.isEmpty();
  }

  /** Cases that ended without a result, in study order. */
  public List<Failed> failures() {
    return result.outcomes().stream()
        .filter(Failed.class::isInstance)
        .map(Failed.class::cast)
        .toList();
  }
}
