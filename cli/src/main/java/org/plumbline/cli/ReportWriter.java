package org.plumbline.cli;

import java.nio.file.Path;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;

/** Adds charts and the page to a results folder. */
@FunctionalInterface
interface ReportWriter {
  void write(StudyResult result, Study study, Path folder);

  /**
   * The same writer, already at work on what a study's report needs whatever its results will be,
   * while cases are being solved.
   */
  default ReportWriter begun(Study study) {
    return this;
  }
}
