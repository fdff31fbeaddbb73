package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.plumbline.models.study.FileFault;

/**
 * A file that stands under its name only when it is whole: on a full disk nothing of it is left,
 * and an older one of that name stays.
 */
final class WholeFile {
  private static final String UNFINISHED = ".unfinished-";

  /** Writes what the file holds. */
  @FunctionalInterface
  interface Content {
    /**
     * @param draft where to write; its name ends like that of the file
     */
    void writeTo(Path draft) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file, and makes the folders it lies in.
   *
   * @throws FileSystemException with the name of the file if it cannot be written
   */
  static void write(Path file, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder, not a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = folder.resolve(UNFINISHED + file.getFileName());
    try {
      content.writeTo(draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException e) {
      throw named(file, draft, e.getCause());
    } catch (IOException e) {
      throw named(file, draft, e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * The fault of a file that the user knows, where the system told that of none or of the draft.
   */
  private static IOException named(Path file, Path draft, IOException e) {
    boolean ofAnother =
        e instanceof FileSystemException fault
            && fault.getFile() != null
            && !fault.getFile().equals(draft.toString());
    if (ofAnother) {
      return e;
    }
    String reason = FileFault.reason(e).replace(draft + ": ", "");
    FileSystemException named =
        e instanceof AccessDeniedException
            ? new AccessDeniedException(file.toString())
            : new FileSystemException(file.toString(), null, reason);
    named.initCause(e);
    return named;
  }

  /**
   * Refuses to replace a file that nobody said to replace.
   *
   * @throws CommandFailure if it is there
   */
  static void refuse(Path file, boolean force) {
    if (Files.exists(file) && !force) {
      throw CommandFailure.inputOutput(
          file + " exists already; give --force to replace it or another --out");
    }
  }
}
