package org.plumbline.models.study;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What the file system refused, in words for the user of a program. */
public final class FileFault {
  private FileFault() {}

  /** A reason to stand in brackets, without a full stop: which file, if it is known, and what. */
  public static String reason(IOException e) {
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8 text";
    }
    if (e instanceof FileSystemException fault && fault.getFile() != null) {
      String known = known(fault);
      String told = known == null ? fault.getReason() : known;
      return fault.getFile() + ": " + (told == null ? "the system gives no reason" : told);
    }
    return e.getMessage() == null ? "the system gives no reason" : e.getMessage();
  }

  private static String known(FileSystemException fault) {
    if (fault instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (fault instanceof AccessDeniedException) {
      return "no permission";
    }
    if (fault instanceof FileAlreadyExistsException) {
      return "is already there";
    }
    if (fault instanceof NotDirectoryException) {
      return "is a file, not a folder";
    }
    return fault instanceof DirectoryNotEmptyException ? "is a folder that is not empty" : null;
  }
}
