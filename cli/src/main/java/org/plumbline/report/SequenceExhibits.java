package org.plumbline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.models.study.CaseGroups.Group;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;

/** Charts over the instants of a sequence, before and after. */
final class SequenceExhibits {
  private static final NiceScale PERCENT = new NiceScale(0, 100, 20);

  private final StudyView view;
  private final ReportContext context;
  private final Wording wording;

  SequenceExhibits(StudyView view) {
    this.view = view;
    this.context = view.context();
    this.wording = new Wording(view);
  }

  /** Force and share of the compartments. */
  List<Exhibit> of(Group group) {
    return List.of(forces(group), shares(group));
  }

  private List<Double> states() {
    return view.before() == view.after()
        ? List.of(view.before())
        : List.of(view.before(), view.after());
  }

  private String state(double angle) {
    if (angle == 0) {
      return "before";
    }
    return angle == view.after() && view.before() == 0
        ? "after (" + view.degrees(angle) + ")"
        : view.degrees(angle);
  }

  private List<Point> curve(Group group, double angle, String region, Measure measure) {
    List<Point> points = new ArrayList<>();
    for (String member : group.members()) {
      points.add(new Point(group.instant(member), view.value(member, angle, region, measure)));
    }
    return points;
  }

  private Exhibit forces(Group group) {
    List<String> regions = view.result().compartments();
    List<Panel> panels = new ArrayList<>();
    double most = 0;
    for (double angle : states()) {
      List<Series> series = new ArrayList<>();
      for (int r = 0; r < regions.size(); r++) {
        List<Point> points = curve(group, angle, regions.get(r), Measure.FORCE);
        most = Math.max(most, largest(points));
        series.add(new Series(context.heading(regions.get(r)), SeriesStyle.of(r), points));
      }
      panels.add(
          new Panel(
              ReportContext.capital(state(angle)) + ": contact force (N)", series, List.of()));
    }
    return exhibit(
        group,
        "force",
        peakTitle(group, regions.get(0)),
        panels,
        NiceScale.withHeadroom(most),
        Measure.FORCE.rough());
  }

  private Exhibit shares(Group group) {
    String region = view.result().compartments().get(0);
    List<Series> series = new ArrayList<>();
    for (double angle : states()) {
      series.add(
          new Series(
              ReportContext.capital(state(angle)),
              new SeriesStyle(series.size() + 2, series.size()),
              curve(group, angle, region, Measure.SHARE)));
    }
    int regions = view.result().compartments().size();
    List<Level> equal = regions > 1 ? List.of(new Level(100.0 / regions, "equal")) : List.of();
    Panel panel =
        new Panel(context.heading(region) + " " + Measure.SHARE.words() + " (%)", series, equal);
    return exhibit(
        group, "share", meanTitle(group, region), List.of(panel), PERCENT, Measure.SHARE.rough());
  }

  /** "Medial contact force over walking: peak 1520 N before, 1110 N at 8°". */
  private String peakTitle(Group group, String region) {
    return context.heading(region)
        + " "
        + Measure.FORCE.words()
        + " in "
        + context.caption(group.name())
        + ": largest "
        + states().stream()
            .map(
                a ->
                    Measure.FORCE.rough().withUnit(largest(curve(group, a, region, Measure.FORCE)))
                        + " "
                        + (a == 0 ? "before" : "at " + view.degrees(a)))
            .collect(Collectors.joining(", "));
  }

  private String meanTitle(Group group, String region) {
    return context.heading(region)
        + " "
        + Measure.SHARE.words()
        + " in "
        + context.caption(group.name())
        + ": "
        + states().stream()
            .map(
                a -> {
                  double[] known =
                      curve(group, a, region, Measure.SHARE).stream()
                          .mapToDouble(Point::y)
                          .filter(Double::isFinite)
                          .toArray();
                  return range(known) + " " + (a == 0 ? "before" : "at " + view.degrees(a));
                })
            .collect(Collectors.joining(", "));
  }

  private static String range(double[] values) {
    if (values.length == 0) {
      return "no result";
    }
    ValueFormat f = Measure.SHARE.rough();
    String low = f.number(Arrays.stream(values).min().orElseThrow());
    String high = f.withUnit(Arrays.stream(values).max().orElseThrow());
    return high.startsWith(low) ? high : low + " to " + high;
  }

  private static double largest(List<Point> points) {
    return points.stream().mapToDouble(Point::y).filter(Double::isFinite).max().orElse(Double.NaN);
  }

  private Exhibit exhibit(
      Group group, String what, String title, List<Panel> panels, NiceScale y, ValueFormat format) {
    Set<Double> missing = new LinkedHashSet<>();
    List<String> subtitle = new ArrayList<>(wording.modelLine());
    for (double angle : states()) {
      List<String> gone =
          group.members().stream().filter(m -> view.solved(m, angle).isEmpty()).toList();
      gone.forEach(m -> missing.add(group.instant(m)));
      if (!gone.isEmpty()) {
        subtitle.add(
            "No result "
                + (angle == 0 ? "before" : "at " + view.degrees(angle))
                + " for "
                + gone.stream()
                    .map(m -> group.suffix(m) + " %" + wording.kind(m, angle))
                    .collect(Collectors.joining(", ")));
      }
    }
    if (context.target().isPresent()) {
      wording.after().ifPresent(subtitle::add);
    }
    String xLabel = context.heading(group.name() + "@");
    LineFigure figure =
        new LineFigure(
            what + "-" + Slug.of(group.name()) + "-sequence",
            title,
            subtitle,
            description(panels, xLabel, format),
            xLabel,
            y,
            format,
            panels,
            List.of(),
            List.of(),
            List.copyOf(missing),
            wording.foot());
    return new Exhibit(figure, table(title, xLabel, panels, format), context.heading(group.name()));
  }

  private static String description(List<Panel> panels, String xLabel, ValueFormat format) {
    StringBuilder out = new StringBuilder("Curves over " + xLabel + ".");
    for (Panel panel : panels) {
      for (Series s : panel.series()) {
        out.append(" ")
            .append(panel.header())
            .append(", ")
            .append(s.label())
            .append(": largest ")
            .append(format.withUnit(largest(s.points())))
            .append(".");
      }
    }
    return out.toString();
  }

  private static DataTable table(
      String caption, String xLabel, List<Panel> panels, ValueFormat format) {
    List<String> headers = new ArrayList<>(List.of(xLabel));
    List<Series> columns = new ArrayList<>();
    for (Panel panel : panels) {
      for (Series s : panel.series()) {
        columns.add(s);
        headers.add(panels.size() > 1 ? panel.header() + ", " + s.label() : s.label());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    int n = columns.get(0).points().size();
    for (int i = 0; i < n; i++) {
      List<String> row = new ArrayList<>();
      row.add(ValueFormat.shortest(columns.get(0).points().get(i).x(), 2));
      for (Series s : columns) {
        row.add(format.number(s.points().get(i).y()));
      }
      rows.add(row);
    }
    return new DataTable(caption, headers, rows);
  }
}
