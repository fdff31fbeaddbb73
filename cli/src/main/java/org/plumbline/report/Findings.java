package org.plumbline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.ValueFormat;

/** Sentences that say what the numbers show. */
final class Findings {
  /** Changes below this part of the larger value are called steady. */
  static final double STEADY_PART = 0.03;

  /** Regions that one sentence has room for. */
  private static final int MOST_REGIONS = 3;

  /** Regions whose highest peak, with its angle, a title has room for. */
  private static final int MOST_TOPS = 2;

  private final StudyView view;

  Findings(StudyView view) {
    this.view = view;
  }

  /**
   * "Medial force falls from 812 to 420 N at 7°, lateral rises from 80 to 410 N"; of many regions
   * those that change most.
   */
  String regions(String loadCase, Measure measure, List<String> regions) {
    List<String> parts = new ArrayList<>();
    for (String region : told(loadCase, measure, regions)) {
      String subject =
          parts.isEmpty()
              ? view.context().brief(region) + " " + measure.words()
              : view.context().name(region);
      double from = view.value(loadCase, view.before(), region, measure);
      double to = view.value(loadCase, view.after(), region, measure);
      if (Double.isFinite(from) && Double.isFinite(to)) {
        parts.add(change(subject, from, to, measure.rough(), parts.isEmpty()));
      }
    }
    return parts.isEmpty() ? noComparison(measure.words()) : String.join(", ", parts);
  }

  /** All of a few regions; of many the two that change most, in drawing order. */
  private List<String> told(String loadCase, Measure measure, List<String> regions) {
    if (regions.size() <= MOST_REGIONS) {
      return regions;
    }
    List<String> most =
        regions.stream()
            .sorted(Comparator.comparingDouble(r -> -changed(loadCase, measure, r)))
            .limit(2)
            .toList();
    return regions.stream().filter(most::contains).toList();
  }

  private double changed(String loadCase, Measure measure, String region) {
    double change =
        view.value(loadCase, view.after(), region, measure)
            - view.value(loadCase, view.before(), region, measure);
    return Double.isFinite(change) ? Math.abs(change) : 0;
  }

  /** "Medial share of the load falls from 91 % to 52 % at 7°". */
  String first(String loadCase, Measure measure) {
    return regions(loadCase, measure, view.result().compartments().subList(0, 1));
  }

  /**
   * "Peak pressure from 0° to 15°: medial up to 4.2 MPa (at 0°), lateral up to 4.6 MPa (at 15°)";
   * of many regions only the one with the highest peak.
   */
  String sweep(String loadCase, List<Double> angles) {
    List<Top> tops =
        view.result().compartments().stream()
            .map(region -> top(loadCase, region))
            .flatMap(Optional::stream)
            .toList();
    String range =
        "Peak pressure from "
            + view.degrees(angles.get(0))
            + " to "
            + view.degrees(angles.get(angles.size() - 1));
    if (tops.isEmpty()) {
      return range;
    }
    if (tops.size() <= MOST_TOPS) {
      return range
          + ": "
          + tops.stream()
              .map(t -> view.context().name(t.region()) + " " + words(t))
              .collect(Collectors.joining(", "));
    }
    Top highest = tops.stream().reduce((a, b) -> b.pressure() > a.pressure() ? b : a).orElseThrow();
    return range + ": " + view.context().name(highest.region()) + " highest, " + words(highest);
  }

  /** Highest peak pressure of a region over the sweep. */
  private record Top(String region, double pressure, double angle) {}

  private Optional<Top> top(String loadCase, String region) {
    return view.result().anglesDeg().stream()
        .map(angle -> new Top(region, view.value(loadCase, angle, region, Measure.PEAK), angle))
        .filter(t -> Double.isFinite(t.pressure()))
        .reduce((a, b) -> b.pressure() > a.pressure() ? b : a);
  }

  private String words(Top top) {
    return "up to "
        + Measure.PEAK.rough().withUnit(top.pressure())
        + " (at "
        + view.degrees(top.angle())
        + ")";
  }

  /**
   * The largest changes among named curves: "LCL falls from 115 to 20 N at 7°, ACL rises from …".
   */
  String largestChanges(Map<String, List<Point>> curves, int most, ValueFormat format) {
    List<Map.Entry<String, List<Point>>> known =
        curves.entrySet().stream().filter(e -> Double.isFinite(change(e.getValue()))).toList();
    List<String> parts = new ArrayList<>();
    known.stream()
        .sorted(Comparator.comparingDouble(e -> -Math.abs(change(e.getValue()))))
        .limit(most)
        .forEach(
            e ->
                parts.add(
                    change(
                        parts.isEmpty() ? e.getKey() : ReportContext.inSentence(e.getKey()),
                        at(e.getValue(), view.before()),
                        at(e.getValue(), view.after()),
                        format,
                        parts.isEmpty())));
    return parts.isEmpty() ? noComparison("ligaments") : String.join(", ", parts);
  }

  private double change(List<Point> points) {
    return at(points, view.after()) - at(points, view.before());
  }

  private static double at(List<Point> points, double x) {
    return points.stream().filter(p -> p.x() == x).mapToDouble(Point::y).findFirst().orElse(0);
  }

  /** The same for a quantity of the limb. */
  String limb(String name, double from, double to, ValueFormat format) {
    return Double.isFinite(from) && Double.isFinite(to)
        ? name
            + (view.before() == view.after()
                ? " at " + format.withUnit(from)
                : " moves from "
                    + format.number(from)
                    + " to "
                    + format.withUnit(to)
                    + " at "
                    + view.degrees(view.after()))
        : noComparison(name);
  }

  private String change(
      String subject, double from, double to, ValueFormat format, boolean sayWhere) {
    String where = sayWhere ? view.at(view.after()) : "";
    if (view.before() == view.after()) {
      return subject + " is " + format.withUnit(from) + where;
    }
    if (Math.abs(to - from) <= STEADY_PART * Math.max(Math.abs(from), Math.abs(to))
        || format.number(from).equals(format.number(to))) {
      return subject + " stays near " + format.withUnit(from) + where;
    }
    String verb = to < from ? " falls from " : " rises from ";
    return subject + verb + format.number(from) + " to " + format.withUnit(to) + where;
  }

  private String noComparison(String what) {
    return "No result to compare before and after: " + what;
  }
}
