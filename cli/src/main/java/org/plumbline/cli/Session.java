package org.plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * What a command may touch of the world around it.
 *
 * @param out results only
 * @param err progress and messages
 * @param terminal whether {@code err} is shown to a person as it is written
 * @param workingFolder what relative paths are relative to
 * @param laboratory solves studies
 * @param reports draws charts and pages
 * @param stop set when the user interrupts
 * @param program how the user called the program, for commands to paste
 */
record Session(
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Path workingFolder,
    Laboratory laboratory,
    ReportWriter reports,
    StopSignal stop,
    String program) {

  /** Relative to the working folder where it lies inside. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path here = workingFolder.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }
}
