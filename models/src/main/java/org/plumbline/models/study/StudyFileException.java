package org.plumbline.models.study;

import java.nio.file.Path;

/** A study file that cannot be read at all. */
public final class StudyFileException extends StudyException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file as the user named it
   * @param reason why it cannot be read, and what to try
   * @param cause may be null
   */
  public StudyFileException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }
}
