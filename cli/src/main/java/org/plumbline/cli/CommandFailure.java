package org.plumbline.cli;

/**
 * Ends a command with a message for its user and an exit code. The message says what, where, the
 * value with its unit, the limit and what to try; no stack trace is shown for it without {@code
 * -v}.
 */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  public CommandFailure(ExitCode code, String message) {
    this(code, message, null);
  }

  public CommandFailure(ExitCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }

  /** A mistake in the arguments or the study: exit 2. */
  static CommandFailure usage(String message) {
    return new CommandFailure(ExitCode.USAGE, message);
  }

  /** A file or folder that cannot be read or written: exit 4. */
  static CommandFailure inputOutput(String message) {
    return new CommandFailure(ExitCode.INPUT_OUTPUT, message);
  }
}
