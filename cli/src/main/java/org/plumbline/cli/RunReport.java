package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one-screen answer of a run. Target, warnings and the angle called "after" are read from the
 * folder's {@code summary.json}, so the screen cannot differ from the file.
 */
final class RunReport {
  static final String NOTICE = "Research and teaching only, not for treatment decisions.";
  private static final String SUMMARY = "summary.json";
  private static final int MOST_REMARKS = 5;

  private final Session session;
  private final Study study;
  private final StudyRun run;
  private final Path folder;

  RunReport(Session session, Study study, StudyRun run, Path folder) {
    this.session = session;
    this.study = study;
    this.run = run;
    this.folder = folder;
  }

  Answer answer(Timings timings, boolean verbose) {
    JsonNode summary = summary();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("study", study.name());
    facts.put("status", status());
    facts.put("results", folder.toString());
    facts.put("cases", caseCounts());
    facts.put("summary", JsonMapper.shared().convertValue(summary, Map.class));
    if (verbose) {
      facts.put("seconds", timings.seconds());
    }
    List<String> lines = new ArrayList<>(headline());
    lines.addAll(changes(summary));
    lines.addAll(target(summary.path("optimum")));
    lines.addAll(proof(summary));
    lines.addAll(remarks(summary.path("warnings")));
    lines.addAll(failures());
    lines.add("Results  " + shown(folder) + (run.interrupted() ? "" : "  (open report.html)"));
    lines.add(NOTICE);
    if (verbose) {
      lines.add("");
      lines.add(timings.table());
    }
    return new Answer(code(), String.join("\n", lines), facts);
  }

  private ExitCode code() {
    if (run.interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    return run.failures().isEmpty() ? ExitCode.FINE : ExitCode.CASE_FAILED;
  }

  private String status() {
    return switch (code()) {
      case INTERRUPTED -> "interrupted";
      case CASE_FAILED -> "cases-failed";
      default -> "complete";
    };
  }

  private JsonNode summary() {
    try {
      return JsonMapper.shared().readTree(Files.readString(folder.resolve(SUMMARY)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> caseCounts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    int failed = run.failures().size();
    counts.put("solved", run.result().outcomes().size() - failed);
    counts.put("failed", failed);
    counts.put("skipped", run.skipped().size());
    return counts;
  }

  private List<String> headline() {
    String label = run.result().label();
    return List.of(
        study.name()
            + (study.title().isBlank() ? "" : ": " + study.title())
            + (label.isEmpty() ? "" : "  [" + label + "]"));
  }

  private List<String> changes(JsonNode summary) {
    JsonNode after = summary.path("after").path("angle_deg");
    double angle = after.isNumber() ? after.asDouble() : lastAngle();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Before: no wedge%s. After: a wedge of %s°%s.",
            deviation(0),
            plain(angle),
            deviation(angle)));
    for (String loadCase : run.result().loadCases()) {
      lines.add("");
      lines.addAll(
          ChangeTable.of(run.result(), loadCase, angle)
              .map(ChangeTable::lines)
              .orElse(List.of(loadCase + ": no result before or after")));
    }
    lines.add("");
    return lines;
  }

  /** Bony deviation at an angle, if the model reports it. */
  private String deviation(double angle) {
    return run.result()
        .limb("hka", angle)
        .map(h -> String.format(Locale.ROOT, " (HKA %+.1f°)", h))
        .orElse("");
  }

  private double lastAngle() {
    List<Double> angles = run.result().anglesDeg();
    return angles.get(angles.size() - 1);
  }

  private static List<String> target(JsonNode optimum) {
    String aim = optimum.path("target").asString("");
    String where = optimum.path("load_case").asString("");
    StringBuilder text = new StringBuilder("Target   ").append(aim);
    if (optimum.path("percent").isNumber()) {
      text.append(" ").append(plain(optimum.path("percent").asDouble())).append(" %");
    }
    if (!where.isEmpty()) {
      text.append(" in ").append(where);
    }
    if (optimum.path("angle_deg").isNumber()) {
      text.append(
          String.format(
              Locale.ROOT,
              ": wedge of %.1f°%s",
              optimum.path("angle_deg").asDouble(),
              optimum.path("interpolated").asBoolean(false) ? ", between solved angles" : ""));
    } else {
      text.append(": not found");
    }
    String note = optimum.path("note").asString("");
    return List.of(note.isEmpty() ? text.toString() : text + " (" + note + ")");
  }

  private List<String> proof(JsonNode summary) {
    Map<String, Object> counts = caseCounts();
    String cases =
        counts.get("solved")
            + " solved, "
            + counts.get("failed")
            + " failed"
            + (run.interrupted() ? ", " + counts.get("skipped") + " not started" : "");
    JsonNode balance = summary.path("balance_error");
    return List.of(
        "Cases    "
            + cases
            + (balance.isNumber()
                ? String.format(
                    Locale.ROOT,
                    "; largest force or moment imbalance %.1e of the load",
                    balance.asDouble())
                : ""));
  }

  private static List<String> remarks(JsonNode warnings) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(warnings.size(), MOST_REMARKS); i++) {
      lines.add("Remark   " + warnings.get(i).asString());
    }
    if (warnings.size() > MOST_REMARKS) {
      lines.add("         and " + (warnings.size() - MOST_REMARKS) + " more in " + SUMMARY);
    }
    return lines;
  }

  private List<String> failures() {
    List<String> lines = new ArrayList<>();
    List<Failed> failures = run.failures();
    for (Failed f : failures.subList(0, Math.min(failures.size(), MOST_REMARKS))) {
      lines.add("FAILED   " + f.key() + " (" + f.kind() + "): " + f.reason());
    }
    if (failures.size() > MOST_REMARKS) {
      lines.add("         and " + (failures.size() - MOST_REMARKS) + " more in " + SUMMARY);
    }
    if (run.interrupted()) {
      lines.add("Interrupted; the same command with --out " + shown(folder) + " --resume goes on.");
    }
    return lines;
  }

  /** Relative to the working folder where it lies inside. */
  private String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path here = session.workingFolder().toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
