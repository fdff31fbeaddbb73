package org.plumbline.models.study;

/**
 * One thing that is wrong with a study.
 *
 * @param where file, line and key, for instance {@code knee.yaml:12 osteotomy.hinge_mm}
 * @param what the value with its unit, and the limit it breaks
 * @param remedy what to try; may be empty
 */
public record StudyProblem(String where, String what, String remedy) {

  /** The problem on one line, with the remedy on a second, indented one. */
  public String text() {
    return where + ": " + what + (remedy.isEmpty() ? "" : "\n    hint: " + remedy);
  }
}
