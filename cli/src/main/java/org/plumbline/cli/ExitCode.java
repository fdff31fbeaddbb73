package org.plumbline.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ended, as other programs see it. Numbers are fixed; see {@code --help}. */
public enum ExitCode {
  FINE(0, "fine"),
  USAGE(2, "usage, or an invalid study"),
  CASE_FAILED(3, "at least one case failed; the rest is written"),
  INPUT_OUTPUT(4, "input or output: an existing results folder, a full disk"),
  BOUND_BROKEN(5, "a verification bound is broken"),
  BUG(70, "a fault in Plumbline"),
  INTERRUPTED(130, "interrupted; what was finished is written");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The process exit status. */
  public int number() {
    return number;
  }

  /** One line for the help text. */
  public String meaning() {
    return meaning;
  }

  /** Number to meaning, ascending, as the help prints them. */
  static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(c -> table.put(Integer.toString(c.number), c.meaning));
    return table;
  }

  static ExitCode of(int number) {
    return Arrays.stream(values()).filter(c -> c.number == number).findFirst().orElse(BUG);
  }
}
