package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.Set;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;

/**
 * Several studies in one table for each load case: the angle that meets each one's target, and
 * share and peak pressure before and after. Before is angle 0, after the solved angle nearest to
 * the target, as in the summary of each study. Where no study has a correction, the table has the
 * state before it, and contact areas instead of the angle.
 */
final class SideBySide {
  private static final String TITLE = "Side by side,";
  private static final String SHARE = "force_share";
  private static final String PEAK = "pressure_peak";

  private final List<FinishedStudy> studies;
  private final String name;

  /**
   * @param studies of one joint, whose regions are the same
   */
  SideBySide(List<FinishedStudy> studies) {
    this.studies = studies;
    this.name =
        StateTable.nameFormat(
            studies.stream().mapToInt(s -> s.study().name().length()).max().orElse(0));
  }

  /** Numbers of one study in one load case; NaN where there is no result. */
  private record Line(String study, double target, double after, Map<String, double[]> change) {}

  private Set<String> loadCases() {
    Set<String> names = new LinkedHashSet<>();
    studies.forEach(s -> names.addAll(s.slice().loadCases()));
    return names;
  }

  private static Line line(FinishedStudy study, String loadCase) {
    List<String> regions = study.slice().compartments();
    OptionalDouble after = study.summary().afterDeg();
    Map<String, double[]> change = new LinkedHashMap<>();
    String first = regions.get(0);
    String last = regions.get(regions.size() - 1);
    put(change, study, loadCase, after, first, SHARE);
    put(change, study, loadCase, after, first, PEAK);
    put(change, study, loadCase, after, last, PEAK);
    return new Line(
        study.study().name(),
        study.summary().optimumDeg().orElse(Double.NaN),
        after.orElse(Double.NaN),
        change);
  }

  private static void put(
      Map<String, double[]> change,
      FinishedStudy study,
      String loadCase,
      OptionalDouble after,
      String region,
      String quantity) {
    double before = value(study, loadCase, 0, region, quantity);
    double then =
        after.isPresent()
            ? value(study, loadCase, after.getAsDouble(), region, quantity)
            : Double.NaN;
    change.put(region + " " + quantity, new double[] {before, then});
  }

  private static double value(
      FinishedStudy study, String loadCase, double angle, String region, String quantity) {
    return study
        .slice()
        .solved(loadCase, angle)
        .map(s -> value(s, region, quantity))
        .orElse(Double.NaN);
  }

  private static double value(Solved solved, String region, String quantity) {
    try {
      return solved.value(region, quantity);
    } catch (NoSuchElementException e) {
      return Double.NaN;
    }
  }

  /** Whether any study has a correction to compare with the state before. */
  private boolean corrected() {
    return studies.stream().anyMatch(s -> s.summary().afterDeg().orElse(0) > 0);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (studies.isEmpty()) {
      return lines;
    }
    boolean corrected = corrected();
    Map<String, StudyResult> results = new LinkedHashMap<>();
    studies.forEach(s -> results.put(s.study().name(), s.slice()));
    StateTable states = new StateTable(TITLE, results);
    for (String loadCase : loadCases()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(corrected ? changes(loadCase) : states.lines(loadCase, 0));
    }
    return lines;
  }

  private String first() {
    return studies.get(0).slice().compartments().get(0);
  }

  private String last() {
    List<String> regions = studies.get(0).slice().compartments();
    return regions.get(regions.size() - 1);
  }

  private List<String> changes(String loadCase) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            name + "  %15s   %16s   %16s   %16s",
            TITLE,
            studies.get(0).words().correction() + " (°)",
            first() + " share %",
            first() + " peak MPa",
            last() + " peak MPa"));
    lines.add(
        String.format(
            Locale.ROOT,
            name + "  %8s%7s   %8s%8s   %8s%8s   %8s%8s",
            loadCase,
            "target",
            "after",
            "before",
            "after",
            "before",
            "after",
            "before",
            "after"));
    for (FinishedStudy study : studies) {
      Line l = line(study, loadCase);
      StringBuilder text = new StringBuilder(String.format(name + "  ", l.study()));
      text.append(cell(l.target(), 1, 8)).append(cell(l.after(), 1, 7));
      l.change()
          .forEach(
              (what, v) -> {
                int decimals = what.endsWith(SHARE) ? 1 : 2;
                text.append("   ").append(cell(v[0], decimals, 8)).append(cell(v[1], decimals, 8));
              });
      lines.add(text.toString());
    }
    return lines;
  }

  private static String cell(double value, int decimals, int width) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%" + width + "." + decimals + "f", value)
        : String.format("%" + width + "s", "–");
  }

  /** Load case to study to its numbers. */
  Map<String, Map<String, Object>> facts() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    for (String loadCase : loadCases()) {
      Map<String, Object> byStudy = new LinkedHashMap<>();
      for (FinishedStudy study : studies) {
        Line l = line(study, loadCase);
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("target_deg", Numbers.meant(l.target()));
        one.put("after_deg", Numbers.meant(l.after()));
        l.change()
            .forEach(
                (what, v) -> {
                  String key = what.replace(' ', '_');
                  one.put(key + "_before", Numbers.meant(v[0]));
                  one.put(key + "_after", Numbers.meant(v[1]));
                });
        byStudy.put(l.study(), one);
      }
      all.put(loadCase, byStudy);
    }
    return all;
  }
}
