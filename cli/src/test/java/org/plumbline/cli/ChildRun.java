package org.plumbline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines of test programs in a JVM of their own, for signals that end a process. */
final class ChildRun {
  private static final long SIGINT_BIT = 1L << 1;

  private ChildRun() {}

  /** Words that run a class with arguments in this JVM's installation and class path. */
  static List<String> java(Class<?> main, List<String> jvm, List<String> args) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Xmx2g",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))));
    words.addAll(jvm);
    words.add(main.getName());
    words.addAll(args);
    return words;
  }

  /** A shell in which {@code plumbline} is a class of the tests, and a command to run there. */
  static Process shell(Path folder, Class<?> main, String before, String command)
      throws IOException {
    String program =
        java(main, List.of(), List.of()).stream()
            .map(ResumeCommand::quoted)
            .collect(Collectors.joining(" "));
    return new ProcessBuilder(
            "sh", "-c", "plumbline() { exec " + program + " \"$@\"; }\n" + before + "\n" + command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .start();
  }

  static String out(Path folder) throws IOException {
    return Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
  }

  /**
   * Reads what a process tells on standard error until it has told something.
   *
   * @param text null reads to the end
   * @throws AssertionError with all it told if it ends before
   */
  static String told(BufferedReader err, String text) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      said.append(line).append('\n');
      if (text != null && line.contains(text)) {
        return said.toString();
      }
    }
    if (text != null) {
      throw new AssertionError("'" + text + "' was not told but\n" + said);
    }
    return said.toString();
  }

  static BufferedReader err(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  /**
   * Sends SIGINT, or SIGTERM where a parent that runs in the background has handed down that SIGINT
   * is ignored.
   *
   * @return the exit code to expect
   */
  static int interrupt(Process process) throws IOException, InterruptedException {
    boolean listens = listensToInterrupt(process.pid());
    signal(process, listens ? "-INT" : "-TERM");
    return listens ? ExitCode.INTERRUPTED.number() : 128 + 15;
  }

  static void signal(Process process, String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
  }

  private static boolean listensToInterrupt(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return true;
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith("SigCgt:"))
        .map(l -> Long.parseUnsignedLong(l.substring("SigCgt:".length()).strip(), 16))
        .anyMatch(mask -> (mask & SIGINT_BIT) != 0);
  }
}
