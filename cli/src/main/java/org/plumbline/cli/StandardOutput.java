package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output that remembers its first failed write, which a {@link java.io.PrintWriter} does
 * not tell. After it nothing more is written.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private final boolean pipe;
  private IOException fault;

  /**
   * @param target where to write
   * @param pipe whether it is known to be a pipe, on which a write can fail for one reason only:
   *     nobody reads any more
   */
  StandardOutput(OutputStream target, boolean pipe) {
    this.target = target;
    this.pipe = pipe;
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    if (fault != null) {
      return;
    }
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public synchronized void flush() throws IOException {
    if (fault == null) {
      target.flush();
    }
  }

  /**
   * What was lost and why, as a message for the user; empty if all was written, or if the reader of
   * a pipe has read what it wanted, as {@code head} does.
   */
  synchronized Optional<String> loss() {
    if (fault == null || pipe || isBrokenPipe(fault)) {
      return Optional.empty();
    }
    return Optional.of(
        "standard output cannot be written ("
            + fault.getMessage()
            + "): what was printed is lost or incomplete, files in folders are not; make room or"
            + " send the output elsewhere, then run again");
  }

  /** The system's own words, for a pipe whose kind the launcher could not tell. */
  private static boolean isBrokenPipe(IOException fault) {
    return String.valueOf(fault.getMessage()).contains("Broken pipe");
  }
}
