package org.plumbline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.models.study.CaseGroups;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.ValueFormat;

/** A study's result with indexed look-up, and with what "before" and "after" mean. */
final class StudyView {
  private static final int ANGLE_DECIMALS = 2;

  private final StudyResult result;
  private final ReportContext context;
  private final Map<CaseKey, Solved> solved = new LinkedHashMap<>();
  private final Map<CaseKey, Failed> failed = new LinkedHashMap<>();
  private final Map<Cell, Row> rows = new HashMap<>();

  private final CaseGroups groups;
  private final Map<String, String> slugs = new LinkedHashMap<>();

  private record Cell(String loadCase, double angleDeg, String region, String quantity) {}

  StudyView(StudyResult result, ReportContext context) {
    if (result.compartments().isEmpty() || result.anglesDeg().isEmpty()) {
      throw new IllegalArgumentException(
          "study '" + result.study() + "' has no compartments or no angles to report");
    }
    this.result = result;
    this.context = context;
    this.groups = CaseGroups.of(result.loadCases());
    for (Outcome outcome : result.outcomes()) {
      if (outcome instanceof Solved s) {
        solved.put(s.key(), s);
        s.rows().forEach(this::index);
      } else if (outcome instanceof Failed f) {
        failed.put(f.key(), f);
      }
    }
    result.limbRows().forEach(this::index);
    result.loadCases().forEach(this::nameLoadCase);
  }

  /** Two names may differ only in signs that a file name cannot have: number the later one. */
  private void nameLoadCase(String loadCase) {
    String plain = Slug.of(loadCase);
    String slug = plain;
    for (int i = 2; slugs.containsValue(slug); i++) {
      slug = plain + "-" + i;
    }
    slugs.putIfAbsent(loadCase, slug);
  }

  /** Name of a load case as part of a file name; no two load cases share one. */
  String slug(String loadCase) {
    return slugs.get(loadCase);
  }

  private void index(Row r) {
    rows.putIfAbsent(new Cell(r.loadCase(), r.angleDeg(), r.region(), r.quantity()), r);
  }

  StudyResult result() {
    return result;
  }

  ReportContext context() {
    return context;
  }

  /** Load cases that are shown one by one, and those that belong together. */
  CaseGroups groups() {
    return groups;
  }

  List<Solved> solved() {
    return List.copyOf(solved.values());
  }

  List<Failed> failed() {
    return List.copyOf(failed.values());
  }

  Optional<Solved> solved(String loadCase, double angle) {
    return Optional.ofNullable(solved.get(new CaseKey(loadCase, angle)));
  }

  Optional<Failed> failed(String loadCase, double angle) {
    return Optional.ofNullable(failed.get(new CaseKey(loadCase, angle)));
  }

  /** Angle of the state before: 0, or the smallest there is. */
  double before() {
    List<Double> angles = result.anglesDeg();
    return angles.contains(0.0) ? 0.0 : angles.get(0);
  }

  /** Whether nothing is operated on: the angle says nothing then. */
  boolean unswept() {
    return result.anglesDeg().equals(List.of(0.0));
  }

  /** " at 8°", empty where nothing is operated on. */
  String at(double angle) {
    return unswept() ? "" : " at " + degrees(angle);
  }

  /** Solved angle nearest to the target; without a target the last angle. */
  double after() {
    List<Double> angles = result.anglesDeg();
    return context
        .target()
        .flatMap(
            t -> angles.stream().min(Comparator.comparingDouble(a -> Math.abs(a - t.solvedDeg()))))
        .orElse(angles.get(angles.size() - 1));
  }

  /**
   * Whether the state before is nearer to the target than the one called "after": it does not stand
   * for "after" all the same, since to compare it with itself says nothing.
   */
  boolean passesOverBefore() {
    return context
        .target()
        .filter(t -> Math.abs(before() - t.angleDeg()) < Math.abs(after() - t.angleDeg()))
        .isPresent();
  }

  /** A row's value, NaN where there is none. */
  double value(String loadCase, double angle, String region, String quantity) {
    Row row = rows.get(new Cell(loadCase, angle, region, quantity));
    return row == null ? Double.NaN : row.value();
  }

  double value(String loadCase, double angle, String region, Measure measure) {
    return value(loadCase, angle, region, measure.key());
  }

  /**
   * Regions that carry a part of a region's load, such as {@code medial_direct} of {@code medial};
   * empty if it has no parts.
   */
  List<String> parts(String region) {
    return solved.values().stream()
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.quantity().equals(Measure.SHARE.key()))
        .map(Row::region)
        .filter(r -> r.startsWith(region + "_"))
        .distinct()
        .toList();
  }

  /** One point per angle; a gap where there is no value. */
  List<Point> curve(String loadCase, String region, String quantity) {
    List<Point> points = new ArrayList<>();
    for (double angle : result.anglesDeg()) {
      points.add(new Point(angle, value(loadCase, angle, region, quantity)));
    }
    return points;
  }

  /** Angles of a load case without a result. */
  List<Double> missing(String loadCase) {
    return result.anglesDeg().stream().filter(a -> solved(loadCase, a).isEmpty()).toList();
  }

  /** Angle with as few decimals as it needs. */
  String degrees(double angle) {
    return ValueFormat.shortest(angle, ANGLE_DECIMALS) + "°";
  }
}
