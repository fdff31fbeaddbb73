package org.plumbline.cli;

/** A study that describes no possible limb, joint or operation; the message is for people. */
final class RefusedStudy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedStudy(String message, Throwable cause) {
    super(message, cause);
  }
}
