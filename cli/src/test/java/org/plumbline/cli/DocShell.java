package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs the commands of a page in a folder: {@code plumbline} inside this JVM, with its real
 * laboratory and reports, all else in a shell. Progress is not part of what a command prints.
 */
final class DocShell {
  /** Asks for the exit code of the command before. */
  static final String STATUS = "echo $?";

  private static final Pattern PROGRESS = Pattern.compile(" *\\d+\\.\\d s  .*");
  private static final Pattern CASE_ENDED = Pattern.compile("(?s).* s  2/\\d.*");

  private final Path folder;
  private final Laboratory laboratory = new ShippedLaboratory();
  private int status;

  DocShell(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs a command.
   *
   * @param interrupted whether the user presses Ctrl-C when two cases are done
   * @return the lines that a terminal would show
   */
  List<String> run(String command, boolean interrupted) throws IOException, InterruptedException {
    if (command.equals(STATUS)) {
      return List.of(Integer.toString(status));
    }
    String printed =
        command.startsWith("plumbline ")
            ? plumbline(words(command.substring("plumbline ".length())), interrupted)
            : shell(command);
    return printed.lines().map(String::stripTrailing).toList();
  }

  /** Exit code of the last command. */
  int status() {
    return status;
  }

  private String plumbline(List<String> args, boolean interrupted) {
    StopSignal stop = new StopSignal();
    StringWriter out = new StringWriter();
    Writer err = interrupted ? new Finger(stop) : new StringWriter();
    Session session =
        new Session(
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            folder,
            laboratory,
            new StudyReport(laboratory),
            stop,
            "plumbline");
    status = Plumbline.run(session, args.toArray(String[]::new));
    StringBuilder all = new StringBuilder();
    err.toString()
        .lines()
        .filter(l -> !PROGRESS.matcher(l).matches())
        .forEach(l -> all.append(l).append('\n'));
    return all + out.toString();
  }

  /** Presses Ctrl-C as soon as two cases have been told. */
  private static final class Finger extends StringWriter {
    private final StopSignal stop;

    Finger(StopSignal stop) {
      this.stop = stop;
    }

    @Override
    public void flush() {
      if (CASE_ENDED.matcher(getBuffer()).matches()) {
        stop.request();
      }
    }
  }

  private String shell(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    status = process.waitFor();
    return printed;
  }

  /** Words of a command as a POSIX shell splits them; expansions are not known here. */
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (char c : command.toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == ' ') {
        if (word != null) {
          words.add(word.toString());
          word = null;
        }
      } else {
        word = word == null ? new StringBuilder() : word;
        if (c == '\'' || c == '"') {
          quote = c;
        } else if ("|&;<>$`\\*".indexOf(c) >= 0) {
          throw new AssertionError(
              "'" + c + "' in a command of plumbline is not known: " + command);
        } else {
          word.append(c);
        }
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }
}
