package org.plumbline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point: {@code plumbline VERB [STUDY] [options]}. */
public final class Plumbline {
  /** How long an interrupted run may take to finish its current cases and write, s. */
  private static final long GRACE_SECONDS = 300;

  /** After how long an interrupted user wants to know what goes on, s. */
  private static final long PATIENCE_SECONDS = 1;

  private Plumbline() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Laboratory laboratory = new ShippedLaboratory();
    System.exit(process(laboratory, new StudyReport(laboratory), args));
  }

  /**
   * Runs one command as the work of this process: Ctrl-C ends it in good order, after which the JVM
   * itself exits with 130.
   */
  static int process(Laboratory laboratory, ReportWriter reports, String... args) {
    StopSignal stop = new StopSignal();
    StandardOutput out =
        new StandardOutput(
            new FileOutputStream(FileDescriptor.out), Boolean.getBoolean("plumbline.pipe.out"));
    Session session =
        new Session(
            writer(out),
            writer(new FileOutputStream(FileDescriptor.err)),
            Boolean.getBoolean("plumbline.terminal.err"),
            Path.of("").toAbsolutePath(),
            laboratory,
            reports,
            stop,
            System.getProperty("plumbline.program", "plumbline"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(session), "plumbline-stop"));
    int code = orLost(run(session, args), out, session);
    stop.finish();
    return code;
  }

  /** A command that went well but could not say so has not gone well for who waits for its word. */
  private static int orLost(int code, StandardOutput out, Session session) {
    Optional<String> loss = out.loss();
    if (loss.isEmpty()) {
      return code;
    }
    session.err().println("plumbline: " + loss.get());
    return code == ExitCode.FINE.number() ? ExitCode.INPUT_OUTPUT.number() : code;
  }

  /** Runs one command in a session; never throws. */
  static int run(Session session, String... args) {
    boolean trace = has(args, "-v", "--verbose");
    try {
      return commandLine(session).execute(args);
    } catch (Throwable fault) {
      return report(session, fault, trace, has(args, "--json"));
    } finally {
      session.out().flush();
      session.err().flush();
    }
  }

  static CommandLine commandLine(Session session) {
    CommandLine line = new CommandLine(new Root(session));
    for (Verb verb : Verbs.all()) {
      line.addSubcommand(verb.name(), verb);
    }
    Map<String, String> codes = ExitCode.table();
    allLines(line).forEach(c -> c.getCommandSpec().usageMessage().exitCodeList(codes));
    allLines(line)
        .forEach(c -> c.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n"));
    line.setOut(session.out());
    line.setErr(session.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((fault, args) -> refuse(session, fault, args));
    line.setExecutionExceptionHandler(
        (fault, c, parsed) -> {
          Verb verb = c.getCommand();
          return report(session, fault, verb.output.verbose, verb.output.json);
        });
    return line;
  }

  private static Iterable<CommandLine> allLines(CommandLine line) {
    java.util.List<CommandLine> lines = new java.util.ArrayList<>();
    lines.add(line);
    lines.addAll(new java.util.LinkedHashSet<>(line.getSubcommands().values()));
    return lines;
  }

  /** Colours in the help only for a person who did not refuse them (https://no-color.org). */
  private static Ansi ansi() {
    String refused = System.getenv("NO_COLOR");
    boolean wanted = refused == null || refused.isEmpty();
    return wanted && Boolean.getBoolean("plumbline.terminal.out") ? Ansi.ON : Ansi.OFF;
  }

  /** Words a mistake in the arguments. */
  private static int refuse(Session session, ParameterException fault, String[] args) {
    CommandLine line = fault.getCommandLine();
    String message = inPlainWords(fault.getMessage());
    session.err().println("plumbline: " + message);
    UnmatchedArgumentException.printSuggestions(fault, session.err());
    session.err().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    session.err().flush();
    if (has(args, "--json")) {
      printError(session, ExitCode.USAGE, message);
    }
    return ExitCode.USAGE.number();
  }

  /** What kinds of number are called where programs are written says nothing elsewhere. */
  private static String inPlainWords(String message) {
    return message
        .replaceFirst(" is not a double$", " is not a number")
        .replaceFirst(" is not an? (int|long)$", " is not a whole number that fits here");
  }

  private static int report(Session session, Throwable fault, boolean trace, boolean json) {
    FaultReport report = FaultReport.of(fault);
    report.print(session.err(), fault, trace);
    if (json) {
      printError(session, report.code(), report.message());
    }
    return report.code().number();
  }

  private static void printError(Session session, ExitCode code, String message) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("exit_code", code.number());
    facts.put("error", message);
    session.out().println(Json.write(facts));
    session.out().flush();
  }

  /** Runs at every end of the JVM; only one before the command's own is an interruption. */
  private static void interrupt(Session session) {
    StopSignal stop = session.stop();
    stop.request();
    if (!stop.awaitFinish(PATIENCE_SECONDS)) {
      session.err().println("plumbline: interrupted; what is being solved is finished first");
      stop.awaitFinish(GRACE_SECONDS);
    }
  }

  private static boolean has(String[] args, String... names) {
    return Arrays.stream(args).anyMatch(Arrays.asList(names)::contains);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
