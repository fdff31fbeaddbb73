package org.plumbline.models.study;

import java.util.List;
import java.util.stream.Collectors;

/** A study (or a command that names one) that does not make sense; holds every problem found. */
public final class InvalidStudyException extends StudyException {
  private static final long serialVersionUID = 1L;

  private final transient List<StudyProblem> problems;

  /**
   * @param origin file or shipped name the problems belong to
   * @param problems at least one
   */
  public InvalidStudyException(String origin, List<StudyProblem> problems) {
    super(describe(origin, problems), null);
    this.problems = List.copyOf(problems);
  }

  /** Problems in the order of the file. */
  public List<StudyProblem> problems() {
    return problems == null ? List.of() : problems;
  }

  private static String describe(String origin, List<StudyProblem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an invalid study needs at least one problem");
    }
    String lines = problems.stream().map(StudyProblem::text).collect(Collectors.joining("\n"));
    return problems.size() == 1
        ? lines
        : origin + " has " + problems.size() + " problems:\n" + lines;
  }
}
