package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.ValueFormat;

/** Subtitles, small print and text alternatives. */
final class Wording {
  static final String DISCLAIMER = "Research and teaching only, not for treatment decisions.";

  /** More runs of missing cases than this are counted, not listed. */
  private static final int MOST_LISTED = 6;

  private final StudyView view;

  Wording(StudyView view) {
    this.view = view;
  }

  /** What was computed and how; empty if nothing is known. */
  List<String> modelLine() {
    String model = model();
    return model.isEmpty() ? List.of() : List.of(ReportContext.capital(model.substring(3)));
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

  /** For quantities that do not depend on the load, nor on the mesh. */
  List<String> limbSubtitle() {
    String label = view.result().label();
    return List.of("Geometry of the unloaded limb" + (label.isEmpty() ? "" : " · " + label));
  }

  /** Which solved angle stands for "after", or why none does; empty where there is no question. */
  Optional<String> after() {
    ReportContext context = view.context();
    if (view.before() == view.after()) {
      return Optional.empty();
    }
    if (context.target().isEmpty()) {
      return context.targetNote().isEmpty()
          ? Optional.empty()
          : Optional.of("Target not reached: " + withoutAdvice(context.targetNote()));
    }
    ReportContext.Target target = context.target().get();
    String meaning = target.meaning().isEmpty() ? "target" : target.meaning();
    return Optional.of(
        target.angleDeg() == view.after()
            ? "After: " + view.degrees(view.after()) + ", " + meaning
            : "After: "
                + view.degrees(view.after())
                + nearest()
                + " to "
                + ValueFormat.shortest(target.angleDeg(), 1)
                + "° ("
                + meaning
                + ")");
  }

  private String nearest() {
    return view.passesOverBefore()
        ? ", solved angle with a " + view.context().page().correction() + " nearest"
        : ", solved angle nearest";
  }

  /** The first clause; what to do about it stands on the page. */
  private static String withoutAdvice(String note) {
    return note.split(";", 2)[0];
  }

  /** What filled points are, in a chart over the angle. */
  Optional<String> filled() {
    ReportContext context = view.context();
    if (view.before() == view.after()) {
      return Optional.empty();
    }
    String first = "Filled points: " + (view.before() == 0 ? "before" : "first angle");
    if (context.target().isEmpty()) {
      String note = context.targetNote();
      return Optional.of(
          first
              + " and last angle"
              + (note.isEmpty() ? "" : ". Target not reached: " + withoutAdvice(note)));
    }
    boolean met = context.target().get().angleDeg() == view.after();
    return Optional.of(
        first
            + " and after ("
            + view.degrees(view.after())
            + (met ? "" : nearest() + " to the target")
            + ")");
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

  /** "No result at 3° (unstable), 7° to 9°"; empty if all cases are there. */
  String missing(String loadCase) {
    List<Double> angles = view.missing(loadCase);
    if (angles.isEmpty()) {
      return "";
    }
    List<String> runs = new ArrayList<>();
    List<Double> all = view.result().anglesDeg();
    for (int i = 0; i < angles.size(); ) {
      String kind = kind(loadCase, angles.get(i));
      int end = i;
      while (end + 1 < angles.size()
          && all.indexOf(angles.get(end + 1)) == all.indexOf(angles.get(end)) + 1
          && kind(loadCase, angles.get(end + 1)).equals(kind)) {
        end++;
      }
      String to = end > i ? " to " + view.degrees(angles.get(end)) : "";
      runs.add(view.degrees(angles.get(i)) + to + kind);
      i = end + 1;
    }
    int more = runs.size() - MOST_LISTED;
    return "No result at "
        + String.join(", ", runs.subList(0, Math.min(runs.size(), MOST_LISTED)))
        + (more > 0 ? " and in " + more + " more places" : "");
  }

  /** The kind of a failure in brackets; empty if the case did not fail. */
  String kind(String loadCase, double angle) {
    return view.failed(loadCase, angle)
        .map(f -> " (" + f.kind().replace('-', ' ') + ")")
        .orElse("");
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
    for (String loadCase : view.groups().single()) {
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
            + view.at(view.after())
            + ": "
            + String.join(", ", parts);
  }

  /** What a chart shows, curve by curve, from the first to the last value. */
  String description(List<Panel> panels, String xLabel, ValueFormat format, List<Double> missing) {
    StringBuilder out = new StringBuilder("Curves over the " + uncapital(xLabel) + ".");
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
            .append(format.number(first.y()))
            .append(" at ")
            .append(view.degrees(first.x()))
            .append(", ")
            .append(format.number(last.y()))
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
