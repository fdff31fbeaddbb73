package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.ValueFormat;

/** Subtitles, small print and text alternatives. */
final class Wording {
  static final String DISCLAIMER = "Research and teaching only, not for treatment decisions.";

  /** More missing cases than this are counted, not listed. */
  private static final int MOST_LISTED = 6;

  private final StudyView view;

  Wording(StudyView view) {
    this.view = view;
  }

  /** Load cases, model, and the cases that have no result. */
  List<String> subtitle(List<String> loadCases) {
    List<String> lines = new ArrayList<>();
    String cases =
        loadCases.stream().map(view.context()::caption).collect(Collectors.joining("; "));
    String word = loadCases.size() == 1 ? "Load case: " : "Load cases: ";
    lines.add(word + cases + model());
    for (String loadCase : loadCases) {
      String missing = missing(loadCase);
      if (!missing.isEmpty()) {
        lines.add(
            loadCases.size() == 1
                ? missing
                : view.context().brief(loadCase) + ": " + uncapital(missing));
      }
    }
    return lines;
  }

  /** Small print: what the picture is not for, and where it comes from. */
  String foot() {
    String title = view.result().title();
    return DISCLAIMER
        + " Plumbline, study "
        + view.result().study()
        + (title.isEmpty() ? "" : ": " + title);
  }

  /** For quantities that do not depend on the load. */
  List<String> limbSubtitle() {
    return List.of("Geometry of the unloaded limb" + model());
  }

  private String model() {
    StringBuilder out = new StringBuilder();
    for (String part : List.of(view.result().label(), view.context().modelNote())) {
      if (!part.isEmpty()) {
        out.append(" · ").append(part);
      }
    }
    return out.toString();
  }

  /** "No result at 3° (unstable), 7°"; empty if all cases are there. */
  String missing(String loadCase) {
    List<Double> angles = view.missing(loadCase);
    if (angles.isEmpty()) {
      return "";
    }
    String listed =
        angles.stream()
            .limit(MOST_LISTED)
            .map(
                a ->
                    view.degrees(a)
                        + view.failed(loadCase, a)
                            .map(f -> " (" + f.kind().replace('-', ' ') + ")")
                            .orElse(""))
            .collect(Collectors.joining(", "));
    int more = angles.size() - MOST_LISTED;
    return "No result at " + listed + (more > 0 ? " and " + more + " more angles" : "");
  }

  private static String uncapital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** "Medial share of the load at 10°: from 92 to 42 % (static axis), from 76 to 50 % (gait)". */
  String shareOverAllCases(String region) {
    List<String> parts = new ArrayList<>();
    Measure share = Measure.SHARE;
    for (String loadCase : view.result().loadCases()) {
      double from = view.value(loadCase, view.before(), region, share);
      double to = view.value(loadCase, view.after(), region, share);
      if (Double.isFinite(from) && Double.isFinite(to)) {
        String values =
            view.before() == view.after()
                ? share.rough().withUnit(from)
                : "from " + share.rough().number(from) + " to " + share.rough().withUnit(to);
        parts.add(values + " (" + view.context().brief(loadCase).toLowerCase(Locale.ROOT) + ")");
      }
    }
    return parts.isEmpty()
        ? "No result to compare before and after: " + share.words()
        : view.context().heading(region)
            + " "
            + share.words()
            + " at "
            + view.degrees(view.after())
            + ": "
            + String.join(", ", parts);
  }

  /** What a chart shows, curve by curve, from the first to the last value. */
  String description(List<Panel> panels, String xLabel, List<Double> missing) {
    StringBuilder out = new StringBuilder("Line chart over " + xLabel + ".");
    for (Panel panel : panels) {
      for (Series s : panel.series()) {
        var known = s.points().stream().filter(p -> Double.isFinite(p.y())).toList();
        if (known.isEmpty()) {
          continue;
        }
        var first = known.get(0);
        var last = known.get(known.size() - 1);
        out.append(" ")
            .append(panel.header())
            .append(s.label().isEmpty() ? "" : ", " + s.label())
            .append(": ")
            .append(ValueFormat.shortest(first.y(), 2))
            .append(" at ")
            .append(view.degrees(first.x()))
            .append(", ")
            .append(ValueFormat.shortest(last.y(), 2))
            .append(" at ")
            .append(view.degrees(last.x()))
            .append(".");
      }
    }
    if (!missing.isEmpty()) {
      out.append(" No result at ")
          .append(missing.stream().map(view::degrees).collect(Collectors.joining(", ")))
          .append(".");
    }
    return out.toString();
  }
}
