package org.plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;

/**
 * Forces of the ligaments over the angle. Bundles whose captions begin alike, up to the first
 * comma, are one ligament; what never pulls is named and not drawn.
 */
final class TensionExhibit {
  static final String PREFIX = "ligament_";
  private static final String REGION = "joint";

  /** A ligament that never pulls harder is called slack, N. */
  private static final double SLACK_N = 1;

  /** Nor is one drawn that never pulls harder than this part of the largest force. */
  private static final double SLACK_PART = 0.03;

  /** So many changes a title can hold. */
  private static final int NAMED_CHANGES = 2;

  private final StudyView view;
  private final CurveExhibits curves;
  private final Findings findings;
  private final Wording wording;

  TensionExhibit(StudyView view, CurveExhibits curves) {
    this.view = view;
    this.curves = curves;
    this.findings = new Findings(view);
    this.wording = new Wording(view);
  }

  /** One chart of a load case; empty if nothing is reported or nothing pulls. */
  Optional<Exhibit> of(String loadCase) {
    Map<String, List<Point>> forces = new LinkedHashMap<>();
    bundles(loadCase).forEach((name, keys) -> forces.put(name, sum(loadCase, keys)));
    double most = forces.values().stream().mapToDouble(TensionExhibit::most).max().orElse(0);
    double least = Math.max(SLACK_N, Math.rint(SLACK_PART * most));
    List<String> slack = new ArrayList<>();
    forces.forEach(
        (name, points) -> {
          if (most(points) < least) {
            slack.add(name);
          }
        });
    slack.forEach(forces::remove);
    if (forces.isEmpty()) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    forces.forEach(
        (name, points) -> series.add(new Series(name, SeriesStyle.of(series.size()), points)));
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.add(
        "Bundles of one ligament added up"
            + (slack.isEmpty()
                ? ""
                : ". Never above "
                    + Measure.FORCE.rough().withUnit(least)
                    + ": "
                    + slack.stream()
                        .map(ReportContext::inSentence)
                        .collect(Collectors.joining(", "))));
    wording.after().ifPresent(subtitle::add);
    return Optional.of(
        curves.exhibit(
            "ligaments-" + view.slug(loadCase),
            view.context().brief(loadCase),
            findings.largestChanges(forces, NAMED_CHANGES, Measure.FORCE.rough()),
            subtitle,
            List.of(new Panel("Force in ligaments (N)", series, List.of())),
            loadCase));
  }

  /** Keys of the bundles of each ligament, in the order of the rows. */
  private Map<String, Set<String>> bundles(String loadCase) {
    Map<String, Set<String>> out = new LinkedHashMap<>();
    for (Solved s : view.solved()) {
      if (s.key().loadCase().equals(loadCase)) {
        for (Row r : s.rows()) {
          if (r.region().equals(REGION) && r.quantity().startsWith(PREFIX)) {
            out.computeIfAbsent(name(r.quantity()), n -> new LinkedHashSet<>()).add(r.quantity());
          }
        }
      }
    }
    return out;
  }

  private static double most(List<Point> points) {
    return points.stream().mapToDouble(Point::y).filter(Double::isFinite).max().orElse(0);
  }

  /** Without a caption the key's own words. */
  private String name(String key) {
    return view.context().captions().containsKey(key)
        ? view.context().brief(key)
        : ReportContext.capital(key.substring(PREFIX.length()).replace('_', ' '));
  }

  private List<Point> sum(String loadCase, Set<String> keys) {
    List<Point> out = new ArrayList<>();
    for (double angle : view.result().anglesDeg()) {
      double force = keys.stream().mapToDouble(k -> view.value(loadCase, angle, REGION, k)).sum();
      out.add(new Point(angle, force));
    }
    return out;
  }
}
