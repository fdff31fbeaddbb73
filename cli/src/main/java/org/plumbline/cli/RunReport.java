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
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.Optimum;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;
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

  /** Optima whose costs differ by less, relative, are equally good. */
  private static final double TIED = 1e-6;

  private final Session session;
  private final Study study;
  private final StudyRun run;
  private final Path folder;
  private final SummaryFile summary;
  private final JointWords words;
  private final StudyResult slice;

  RunReport(Session session, Study study, StudyRun run, Path folder) {
    this.session = session;
    this.study = study;
    this.run = run;
    this.folder = folder;
    this.summary = SummaryFile.in(folder);
    this.words = session.laboratory().words(study);
    this.slice = run.result().slice(summary.shown());
  }

  /**
   * What to tell.
   *
   * @param goOn the command that continues an interrupted run
   */
  FinishedStudy finished(Timings timings, boolean verbose, String goOn) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("study", study.name());
    facts.put("status", status());
    facts.put("results", folder.toString());
    facts.put("cases", caseCounts());
    if (run.interrupted()) {
      facts.put("resume", goOn);
    }
    facts.put("summary", JsonMapper.shared().convertValue(summary.root(), Map.class));
    if (verbose) {
      facts.put("seconds", timings.seconds());
    }
    List<String> lines = new ArrayList<>(headline());
    lines.addAll(changes());
    lines.addAll(target());
    lines.addAll(proof());
    summary.published().forEach(p -> lines.add("Publ.    " + p));
    lines.addAll(remarks(summary.warnings()));
    lines.addAll(failures());
    lines.add(
        "Results  " + session.shown(folder) + (run.interrupted() ? "" : "  (open report.html)"));
    lines.add(NOTICE);
    if (run.interrupted()) {
      lines.addAll(ResumeCommand.told(goOn));
    }
    if (verbose) {
      lines.add("");
      lines.add(timings.table());
    }
    return new FinishedStudy(
        study, words, slice, summary, new Answer(code(), String.join("\n", lines), facts));
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

  private List<String> changes() {
    double angle = summary.afterDeg().orElseGet(this::lastAngle);
    List<String> lines = new ArrayList<>();
    study.axis2().ifPresent(a -> lines.add("Shown: " + a.key() + " = " + summary.shown() + "."));
    lines.add(
        angle == 0
            ? "Before any correction: no " + words.correction() + deviation(0) + "."
            : String.format(
                Locale.ROOT,
                "Before: no %s%s. After: a %s of %s°%s.",
                words.correction(),
                deviation(0),
                words.correction(),
                Numbers.plain(angle),
                deviation(angle)));
    CaseGroups groups = CaseGroups.of(slice.loadCases());
    for (String loadCase : groups.single()) {
      lines.add("");
      lines.addAll(
          ChangeTable.of(slice, loadCase, angle)
              .map(ChangeTable::lines)
              .orElseGet(() -> List.of(missing(loadCase, angle))));
    }
    lines.addAll(overValues(groups.single(), angle));
    lines.addAll(construct(groups.single(), angle));
    SequenceTable sequences = new SequenceTable(run.result(), angle);
    groups.sequences().forEach(g -> lines.addAll(sequences.lines(g)));
    lines.addAll(new LaxityTable(study, run.result(), angle).lines());
    lines.add("");
    return lines;
  }

  /** With a second swept parameter: what each of its values does. */
  private List<String> overValues(List<String> loadCases, double angle) {
    List<String> lines = new ArrayList<>();
    study
        .axis2()
        .ifPresent(
            axis -> {
              Map<String, StudyResult> results = new LinkedHashMap<>();
              axis.values().forEach(v -> results.put(v, run.result().slice(v)));
              String at = angle == 0 ? "no " + words.correction() : Numbers.plain(angle) + "°";
              StateTable table = new StateTable(axis.key() + ", " + at, results);
              for (String loadCase : loadCases) {
                lines.add("");
                lines.addAll(table.lines(loadCase, angle));
              }
            });
    return lines;
  }

  /**
   * What a cut bone bears in each load case; with a second swept parameter at each of its values.
   */
  private List<String> construct(List<String> loadCases, double angle) {
    List<String> lines = new ArrayList<>();
    String title = "Construct at " + Numbers.plain(angle) + "°";
    if (study.axis2().isEmpty()) {
      ConstructTable table = new ConstructTable(title, "");
      loadCases.forEach(c -> table.add(c, slice.solved(c, angle)));
      lines.addAll(table.lines());
    } else {
      for (String loadCase : loadCases) {
        ConstructTable table =
            new ConstructTable(title + ", " + loadCase, study.axis2().get().key());
        study
            .axis2()
            .get()
            .values()
            .forEach(v -> table.add(v, run.result().slice(v).solved(loadCase, angle)));
        List<String> told = table.lines();
        if (!told.isEmpty()) {
          lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
          lines.addAll(told);
        }
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, "");
    }
    return lines;
  }

  private String missing(String loadCase, double angle) {
    boolean before = slice.solved(loadCase, 0).isPresent();
    return loadCase + ": no result at " + (before ? Numbers.plain(angle) : "0") + "°";
  }

  /** Alignment at an angle in one number, if the model reports it. */
  private String deviation(double angle) {
    return slice
        .limb(words.alignment(), angle)
        .map(
            a ->
                " ("
                    + words.brief(words.alignment())
                    + " "
                    + (words.deviation() ? Numbers.signed(a, 1) : Numbers.fixed(a, 1))
                    + "°)")
        .orElse("");
  }

  private double lastAngle() {
    List<Double> angles = slice.anglesDeg();
    return angles.get(angles.size() - 1);
  }

  /**
   * The wedge that meets the target; with a second swept parameter at each of its values. Nothing
   * where no correction was asked for.
   */
  private List<String> target() {
    if (study.anglesDeg().equals(List.of(0.0))) {
      return List.of();
    }
    if (study.axis2().isEmpty()) {
      return List.of("Target   " + summary.targetWords() + found(summary.best()));
    }
    List<String> lines = new ArrayList<>();
    lines.add("Target   " + summary.targetWords());
    String best = summary.best().path("axis2_value").asString("");
    boolean any = SummaryFile.number(summary.best().path("angle_deg")).isPresent() && !isTied(best);
    for (JsonNode o : summary.optima()) {
      String value = o.path("axis2_value").asString("");
      lines.add(
          "         at "
              + value
              + found(o)
              + (any && value.equals(best) ? "  <- best of all values" : ""));
    }
    return lines;
  }

  /** Whether another value of the second swept parameter meets the target as well as the best. */
  private boolean isTied(String best) {
    double least = cost(best);
    return study.axis2().orElseThrow().values().stream()
        .filter(v -> !v.equals(best))
        .mapToDouble(this::cost)
        .anyMatch(c -> Math.abs(c - least) <= TIED * Math.abs(least));
  }

  /** NaN, which ties with nothing, where there is no optimum or its cap is not in the study. */
  private double cost(String value) {
    return Optimum.of(study.target(), run.result().slice(value), OptionalDouble.empty()).cost();
  }

  private String found(JsonNode optimum) {
    OptionalDouble angle = SummaryFile.number(optimum.path("angle_deg"));
    String found =
        angle.isPresent()
            ? String.format(
                Locale.ROOT,
                ": %s of %.1f°%s",
                words.correction(),
                angle.getAsDouble(),
                optimum.path("interpolated").asBoolean(false) ? ", between solved angles" : "")
            : ": not found";
    String note = optimum.path("note").asString("");
    return found + (note.isEmpty() ? "" : " (" + note + ")");
  }

  private List<String> proof() {
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
    return lines;
  }
}
