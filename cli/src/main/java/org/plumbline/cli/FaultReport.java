package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.plumbline.models.study.FileFault;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.StudyException;

/**
 * Words whatever a command threw: an exit code and one clear message.
 *
 * @param code exit code
 * @param message without a final line end
 */
record FaultReport(ExitCode code, String message) {

  static FaultReport of(Throwable fault) {
    if (fault instanceof CommandFailure failure) {
      return new FaultReport(failure.code(), failure.getMessage());
    }
    if (fault.getCause() != null
        && (fault instanceof CompletionException || fault instanceof ExecutionException)) {
      return of(fault.getCause());
    }
    if (fault instanceof InvalidStudyException) {
      return new FaultReport(ExitCode.USAGE, fault.getMessage());
    }
    if (fault instanceof StudyException) {
      return new FaultReport(ExitCode.INPUT_OUTPUT, fault.getMessage());
    }
    if (fault instanceof UncheckedIOException wrapped) {
      return of(wrapped.getCause());
    }
    if (fault instanceof IOException io) {
      return new FaultReport(ExitCode.INPUT_OUTPUT, wording(io));
    }
    if (fault instanceof OutOfMemoryError) {
      return new FaultReport(
          ExitCode.INPUT_OUTPUT,
          "out of memory ("
              + Runtime.getRuntime().maxMemory() / (1024 * 1024)
              + " MB of heap); take a coarser --mesh, fewer --jobs, or set PLUMBLINE_HEAP higher");
    }
    return new FaultReport(
        ExitCode.BUG,
        "this is a fault in Plumbline ("
            + fault
            + "); run again with -v for the stack trace and report it");
  }

  /** Message and, when asked for, the stack trace. */
  void print(PrintWriter err, Throwable fault, boolean trace) {
    err.println("plumbline: " + message);
    if (trace) {
      fault.printStackTrace(err);
    }
    err.flush();
  }

  private static String wording(IOException io) {
    if (io instanceof NoSuchFileException missing) {
      return "no such file or folder: " + missing.getFile();
    }
    if (io instanceof AccessDeniedException denied) {
      return "no permission for "
          + denied.getFile()
          + "; choose another place or check its permissions";
    }
    if (io instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file, but a folder is needed there; name another place";
    }
    return "cannot read or write: " + FileFault.reason(io);
  }
}
