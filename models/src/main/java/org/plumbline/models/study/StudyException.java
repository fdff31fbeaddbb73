package org.plumbline.models.study;

/**
 * What can go wrong around a study for reasons a person can mend. Messages say what, where, the
 * value with its unit, the limit and what to try; they are meant to be shown without a stack trace.
 */
public abstract sealed class StudyException extends RuntimeException
    permits InvalidStudyException, StudyFileException, ResultsFolderException {
  private static final long serialVersionUID = 1L;

  StudyException(String message, Throwable cause) {
    super(message, cause);
  }
}
