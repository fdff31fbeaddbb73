package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.plumbline.models.study.CaseGroups;
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
    SummaryFile summary = SummaryFile.in(folder);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("study", study.name());
    facts.put("status", status());
    facts.put("results", folder.toString());
    facts.put("cases", caseCounts());
    facts.put("summary", JsonMapper.shared().convertValue(summary.root(), Map.class));
    if (verbose) {
      facts.put("seconds", timings.seconds());
    }
    List<String> lines = new ArrayList<>(headline());
    lines.addAll(changes(summary));
    lines.addAll(target(summary));
    lines.addAll(proof(summary));
    lines.addAll(remarks(summary.warnings()));
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

  private List<String> changes(SummaryFile summary) {
    double angle = summary.afterDeg().orElseGet(this::lastAngle);
    List<String> lines = new ArrayList<>();
    lines.add(
        angle == 0
            ? "Only the state before the correction, no wedge" + deviation(0) + ", is compared."
            : String.format(
                Locale.ROOT,
                "Before: no wedge%s. After: a wedge of %s°%s.",
                deviation(0),
                Numbers.plain(angle),
                deviation(angle)));
    CaseGroups groups = CaseGroups.of(run.result().loadCases());
    for (String loadCase : groups.single()) {
      lines.add("");
      lines.addAll(
          ChangeTable.of(run.result(), loadCase, angle)
              .map(ChangeTable::lines)
              .orElseGet(() -> List.of(missing(loadCase, angle))));
    }
    SequenceTable sequences = new SequenceTable(run.result(), angle);
    groups.sequences().forEach(g -> lines.addAll(sequences.lines(g)));
    lines.addAll(new LaxityTable(study, run.result(), angle).lines());
    lines.add("");
    return lines;
  }

  private String missing(String loadCase, double angle) {
    boolean before = run.result().solved(loadCase, 0).isPresent();
    return loadCase + ": no result at " + (before ? Numbers.plain(angle) : "0") + "°";
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

  private static List<String> target(SummaryFile summary) {
    String found =
        summary.optimumDeg().isPresent()
            ? String.format(
                Locale.ROOT,
                ": wedge of %.1f°%s",
                summary.optimumDeg().getAsDouble(),
                summary.interpolated() ? ", between solved angles" : "")
            : ": not found";
    String note = summary.note().isEmpty() ? "" : " (" + summary.note() + ")";
    return List.of("Target   " + summary.targetWords() + found + note);
  }

  private List<String> proof(SummaryFile summary) {
    Map<String, Object> counts = caseCounts();
    String cases =
        counts.get("solved")
            + " solved, "
            + counts.get("failed")
            + " failed"
            + (run.interrupted() ? ", " + counts.get("skipped") + " not started" : "");
    OptionalDouble balance = summary.balanceError();
    return List.of(
        "Cases    "
            + cases
            + (balance.isPresent()
                ? String.format(
                    Locale.ROOT,
                    "; largest force or moment imbalance %.1e of the load",
                    balance.getAsDouble())
                : ""));
  }

  private static List<String> remarks(JsonNode warnings) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(warnings.size(), MOST_REMARKS); i++) {
      lines.add("Remark   " + warnings.get(i).asString());
    }
    if (warnings.size() > MOST_REMARKS) {
      lines.add(
          "         and " + (warnings.size() - MOST_REMARKS) + " more in " + SummaryFile.NAME);
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
      lines.add(
          "         and " + (failures.size() - MOST_REMARKS) + " more in " + SummaryFile.NAME);
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
}
