package org.plumbline.cli;

import picocli.CommandLine.Option;

/** Options that every verb has: how much it says, and in which form. */
final class OutputOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help and exit")
  boolean help;

  @Option(
      names = "--json",
      description = "print one JSON object on standard output and nothing else")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress on standard error")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "say more: stages, where the time goes, stack traces of errors")
  boolean verbose;
}
