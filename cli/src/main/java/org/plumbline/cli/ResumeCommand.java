package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command that continues an interrupted run, to be pasted into a shell: the arguments as they
 * were given, but for where results go.
 */
final class ResumeCommand {
  /** Replaced by what continues: {@code --out DIR --resume}. */
  private static final Set<String> REPLACED = Set.of("--out", "--force", "--resume");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private final String program;
  private final ParseResult given;

  /**
   * @param program how the user called the program
   * @param given the parsed arguments of the verb
   */
  ResumeCommand(String program, ParseResult given) {
    this.program = program;
    this.given = given;
  }

  /** Continues all studies that were named. */
  String all(String out) {
    return text(studies(), out);
  }

  /** Continues one study of those that were named. */
  String one(String study, String out) {
    return text(List.of(study), out);
  }

  /** Runs one study of those that were named, for the first time. */
  String begin(String study) {
    return text(List.of(study), null);
  }

  private List<String> studies() {
    return given.matchedPositionals().stream()
        .map(ArgSpec::originalStringValues)
        .findFirst()
        .orElse(List.of());
  }

  private String text(List<String> studies, String out) {
    List<String> words = new ArrayList<>(List.of(program, given.commandSpec().name()));
    words.addAll(studies);
    for (OptionSpec option : new LinkedHashSet<>(given.matchedOptions())) {
      if (REPLACED.contains(option.longestName())) {
        continue;
      }
      if (option.arity().max() == 0) {
        words.add(option.longestName());
      } else {
        for (String value : option.originalStringValues()) {
          words.add(option.longestName());
          words.add(value);
        }
      }
    }
    if (out != null) {
      words.addAll(List.of("--out", out, "--resume"));
    }
    return words.stream().map(ResumeCommand::quoted).collect(Collectors.joining(" "));
  }

  /** What a person is told, the command on a line of its own. */
  static List<String> told(String command) {
    return List.of("Interrupted. To go on:", "  " + command);
  }

  /** A word that a POSIX shell reads as it stands. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
