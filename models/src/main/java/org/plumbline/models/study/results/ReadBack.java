package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.plumbline.models.study.FileFault;
import org.plumbline.models.study.ResultsFolderException;
import tools.jackson.core.JacksonException;

/** Files of a results folder read back: what cannot be read is named with its line. */
final class ReadBack {
  private static final String AGAIN = "; the run writes it again with --resume";

  private ReadBack() {}

  /**
   * The text of a file.
   *
   * @throws ResultsFolderException if it is not there, is no text or cannot be read
   */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new ResultsFolderException(
          file, "is not there: the run was not finished, or it was removed" + AGAIN, e);
    } catch (IOException e) {
      throw new ResultsFolderException(
          file, "cannot be read (" + FileFault.reason(e) + ")" + AGAIN, e);
    }
  }

  /**
   * What stands in a JSON file.
   *
   * @param form reads its text
   * @throws ResultsFolderException if it cannot be read, is not JSON or has another form
   */
  static <T> T json(Path file, Function<String, T> form) {
    String text = text(file);
    try {
      JsonText.read(text);
    } catch (JacksonException e) {
      throw new ResultsFolderException(
          file,
          "line "
              + e.getLocation().getLineNr()
              + ": is no JSON from there on; it was cut or changed"
              + AGAIN,
          e);
    }
    try {
      return form.apply(text);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ResultsFolderException(
          file,
          "is JSON, but lacks what Plumbline writes there, or has it in another form; it was"
              + " changed, or is of another version"
              + AGAIN,
          e);
    }
  }
}
