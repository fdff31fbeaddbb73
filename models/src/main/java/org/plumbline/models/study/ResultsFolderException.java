package org.plumbline.models.study;

import java.nio.file.Path;

/** A results folder that cannot be made, written or read. */
public final class ResultsFolderException extends StudyException {
  private static final long serialVersionUID = 1L;

  /**
   * @param path the file or folder
   * @param reason what went wrong, and what to try
   * @param cause may be null
   */
  public ResultsFolderException(Path path, String reason, Throwable cause) {
    super(path + ": " + reason, cause);
  }
}
