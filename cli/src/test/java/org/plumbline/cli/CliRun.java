package org.plumbline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One command run inside the test's JVM.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record CliRun(int code, String out, String err) {

  static CliRun in(Path folder, Laboratory laboratory, String... args) {
    return in(folder, laboratory, new StopSignal(), args);
  }

  static CliRun in(Path folder, Laboratory laboratory, StopSignal stop, String... args) {
    return in(folder, laboratory, (result, study, results) -> {}, stop, args);
  }

  static CliRun in(
      Path folder, Laboratory laboratory, ReportWriter reports, StopSignal stop, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            folder,
            laboratory,
            reports,
            stop,
            "plumbline");
    int code = Plumbline.run(session, args);
    return new CliRun(code, out.toString(), err.toString());
  }

  /** As the program runs it: every joint, and reports. */
  static CliRun shipped(Path folder, String... args) {
    ShippedLaboratory laboratory = new ShippedLaboratory();
    return in(folder, laboratory, new StudyReport(laboratory), new StopSignal(), args);
  }

  /** Standard output as JSON; fails if it is not exactly one object. */
  JsonNode json() {
    try (tools.jackson.core.JsonParser parser = JsonMapper.shared().createParser(out)) {
      JsonNode node = JsonMapper.shared().readTree(parser);
      if (node == null || !node.isObject() || parser.nextToken() != null) {
        throw new AssertionError("not one JSON object: " + out);
      }
      return node;
    }
  }
}
