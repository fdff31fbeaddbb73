package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.models.study.LoadLine;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.Mark;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;
import org.plumbline.report.chart.XTicks;

/** Charts of quantities over the angle. */
final class CurveExhibits {
  private static final NiceScale PERCENT = new NiceScale(0, 100, 20);

  /** Panels that still show something side by side. */
  private static final int MOST_PANELS = 3;

  private static final List<Measure> PRESSURES = List.of(Measure.PEAK, Measure.P95, Measure.MEAN);

  private final StudyView view;
  private final ReportContext context;
  private final Findings findings;
  private final Wording wording;

  CurveExhibits(StudyView view) {
    this.view = view;
    this.context = view.context();
    this.findings = new Findings(view);
    this.wording = new Wording(view);
  }

  /** Share of the first compartment in every load case. */
  Exhibit shareOverview() {
    String region = view.result().compartments().get(0);
    List<String> cases = view.groups().single();
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      // Hues 0 and 1 belong to compartments.
      series.add(
          new Series(
              context.brief(cases.get(i)),
              new SeriesStyle(i + 2, i),
              view.curve(cases.get(i), region, Measure.SHARE.key())));
    }
    String title =
        cases.size() == 1
            ? findings.first(cases.get(0), Measure.SHARE)
            : wording.shareOverAllCases(region);
    List<Double> missing =
        view.result().anglesDeg().stream()
            .filter(a -> cases.stream().allMatch(c -> view.missing(c).contains(a)))
            .toList();
    return exhibit(
        "share",
        "",
        title,
        wording.subtitle(cases),
        PERCENT,
        Measure.SHARE.rough(),
        List.of(
            new Panel(
                context.heading(region) + " " + Measure.SHARE.words() + " (%)",
                series,
                equalShare())),
        missing,
        Measure.SHARE.exact());
  }

  /** Shares of all compartments in one load case. */
  Exhibit share(String loadCase) {
    return byRegion(
        loadCase,
        "share",
        Measure.SHARE,
        findings.first(loadCase, Measure.SHARE),
        PERCENT,
        equalShare());
  }

  /** Compressive force of all compartments. */
  Exhibit force(String loadCase) {
    return byRegion(loadCase, "force", Measure.FORCE);
  }

  /**
   * Shares of the load that the parts of each compartment carry, one panel per compartment on a
   * common scale; empty if no compartment has parts.
   */
  Optional<Exhibit> parts(String loadCase) {
    List<Panel> panels = new ArrayList<>();
    List<String> named = List.of();
    List<String> regions = view.result().compartments();
    for (int r = 0; r < regions.size(); r++) {
      List<String> parts = view.parts(regions.get(r));
      List<Series> series = new ArrayList<>();
      for (int p = 0; p < parts.size(); p++) {
        series.add(
            new Series(
                context.heading(parts.get(p)),
                new SeriesStyle(r, p),
                view.curve(loadCase, parts.get(p), Measure.SHARE.key())));
      }
      if (!parts.isEmpty()) {
        named = named.isEmpty() ? parts : named;
        String words = Measure.SHARE.words() + " (%)";
        panels.add(new Panel(context.heading(regions.get(r)) + ": " + words, series, List.of()));
      }
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            exhibit(
                "parts-" + view.slug(loadCase),
                context.brief(loadCase),
                findings.regions(loadCase, Measure.SHARE, named),
                wording.subtitle(List.of(loadCase)),
                NiceScale.withHeadroom(largest(panels)),
                Measure.SHARE.rough(),
                panels,
                view.missing(loadCase),
                Measure.SHARE.exact()));
  }

  /** Contact area of all compartments. */
  Exhibit area(String loadCase) {
    return byRegion(loadCase, "area", Measure.AREA);
  }

  /**
   * Peak, 95th percentile and mean pressure, one panel per compartment on a common scale; the peaks
   * alone in one panel where there are too many compartments.
   */
  Exhibit pressure(String loadCase) {
    if (view.result().compartments().size() > MOST_PANELS) {
      return byRegion(loadCase, "pressure", Measure.PEAK);
    }
    List<Panel> panels = new ArrayList<>();
    List<String> regions = view.result().compartments();
    for (int r = 0; r < regions.size(); r++) {
      List<Series> series = new ArrayList<>();
      for (int m = 0; m < PRESSURES.size(); m++) {
        Measure measure = PRESSURES.get(m);
        series.add(
            new Series(
                measure.brief(),
                new SeriesStyle(r, m),
                view.curve(loadCase, regions.get(r), measure.key())));
      }
      panels.add(
          new Panel(
              context.heading(regions.get(r)) + ": contact pressure (MPa)", series, List.of()));
    }
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.add(
        "peak: largest nodal value; p95: 95th percentile over the contact area; mean: force / area");
    return exhibit(
        "pressure-" + view.slug(loadCase),
        context.brief(loadCase),
        findings.regions(loadCase, Measure.P95, regions),
        subtitle,
        NiceScale.withHeadroom(largest(panels)),
        new ValueFormat(1, ""),
        panels,
        view.missing(loadCase),
        Measure.PEAK.exact());
  }

  /** Where the limb's load line crosses the joint; empty if the study has no such rows. */
  Optional<Exhibit> loadLine() {
    return context.loadLine().flatMap(this::loadLine);
  }

  private Optional<Exhibit> loadLine(LoadLine line) {
    List<Point> points = view.curve("", "limb", line.quantity());
    double[] values =
        points.stream().filter(p -> Double.isFinite(p.y())).mapToDouble(Point::y).toArray();
    if (values.length == 0) {
      return Optional.empty();
    }
    double low = Math.min(0, java.util.Arrays.stream(values).min().orElse(0));
    double high = Math.max(100, java.util.Arrays.stream(values).max().orElse(100));
    ValueFormat format = new ValueFormat(0, "%");
    String title =
        findings.limb(
            line.name(),
            view.value("", view.before(), "limb", line.quantity()),
            view.value("", view.after(), "limb", line.quantity()),
            format);
    List<Level> levels = new ArrayList<>();
    line.targets().forEach(t -> levels.add(new Level(t.percent(), t.name())));
    levels.addAll(LimitExhibits.levels(context.limits(), line.quantity(), points));
    String scale = line.scale().isEmpty() ? "(%)" : "(%): " + line.scale();
    return Optional.of(
        exhibit(
            "load-line",
            "",
            title,
            wording.limbSubtitle(),
            NiceScale.covering(low, high),
            format,
            List.of(
                new Panel(
                    line.name() + " " + scale,
                    List.of(new Series("", new SeriesStyle(4, 0), points)),
                    levels)),
            List.of(),
            new ValueFormat(1, "%")));
  }

  private Exhibit byRegion(String loadCase, String name, Measure measure) {
    return byRegion(
        loadCase,
        name,
        measure,
        findings.regions(loadCase, measure, view.result().compartments()),
        null,
        List.of());
  }

  private Exhibit byRegion(
      String loadCase,
      String name,
      Measure measure,
      String title,
      NiceScale fixed,
      List<Level> levels) {
    List<Series> series = new ArrayList<>();
    List<String> regions = view.result().compartments();
    for (int r = 0; r < regions.size(); r++) {
      series.add(
          new Series(
              context.brief(regions.get(r)),
              SeriesStyle.of(r),
              view.curve(loadCase, regions.get(r), measure.key())));
    }
    String words = ReportContext.capital(measure.words());
    List<Panel> panels = List.of(new Panel(words + " (" + measure.unit() + ")", series, levels));
    return exhibit(
        name + "-" + view.slug(loadCase),
        context.brief(loadCase),
        title,
        wording.subtitle(List.of(loadCase)),
        fixed == null ? NiceScale.withHeadroom(largest(panels)) : fixed,
        measure == Measure.SHARE || measure == Measure.PEAK
            ? measure.rough()
            : new ValueFormat(0, ""),
        panels,
        view.missing(loadCase),
        measure.exact());
  }

  /** A chart of many curves: their numbers stand in the table, not beside the points. */
  Exhibit exhibit(
      String name,
      String qualifier,
      String title,
      List<String> subtitle,
      List<Panel> panels,
      String loadCase) {
    return exhibit(
        name,
        qualifier,
        title,
        subtitle,
        NiceScale.withHeadroom(largest(panels)),
        new ValueFormat(1, ""),
        panels,
        loadCase);
  }

  /** The same on a given scale. */
  Exhibit exhibit(
      String name,
      String qualifier,
      String title,
      List<String> subtitle,
      NiceScale y,
      ValueFormat format,
      List<Panel> panels,
      String loadCase) {
    List<Double> missing = view.missing(loadCase);
    LineFigure figure =
        new LineFigure(
            name,
            title,
            subtitle,
            wording.description(panels, angle(), format, missing),
            view.unswept() ? "no " + correction() + ": before any correction" : angle(),
            y,
            format,
            panels,
            marks(),
            List.of(),
            missing,
            wording.foot(),
            view.unswept() ? XTicks.NONE : XTicks.EVEN);
    return new Exhibit(figure, table(title, angle(), panels, format), qualifier);
  }

  /** A chart of the limb, whatever the load. */
  Exhibit limb(
      String name,
      String title,
      List<String> subtitle,
      NiceScale y,
      ValueFormat format,
      List<Panel> panels) {
    return exhibit(name, "", title, subtitle, y, format, panels, List.of(), format);
  }

  private Exhibit exhibit(
      String name,
      String qualifier,
      String title,
      List<String> subtitle,
      NiceScale y,
      ValueFormat inChart,
      List<Panel> panels,
      List<Double> missing,
      ValueFormat inTable) {
    List<Double> named =
        view.before() == view.after()
            ? List.of(view.before())
            : List.of(view.before(), view.after());
    List<String> lines = new ArrayList<>(subtitle);
    wording.filled().ifPresent(lines::add);
    DataTable table = table(title, angle(), panels, inTable);
    LineFigure figure =
        new LineFigure(
            name,
            title,
            lines,
            wording.description(panels, angle(), inTable, missing),
            view.unswept() ? "no " + correction() + ": before any correction" : angle(),
            y,
            inChart,
            panels,
            marks(),
            named,
            missing,
            wording.foot(),
            view.unswept() ? XTicks.NONE : XTicks.EVEN);
    return new Exhibit(figure, table, qualifier);
  }

  /** What is swept, with its unit. */
  private String angle() {
    return context.angleName() + " (°)";
  }

  private String correction() {
    String word = context.page().correction();
    return word.isEmpty() ? "correction" : word;
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    if (view.unswept()) {
      return marks;
    }
    marks.add(new Mark(view.before(), view.before() == 0 ? "before" : "first angle"));
    context
        .target()
        .filter(t -> inSweep(t.angleDeg()))
        .ifPresent(
            t ->
                marks.add(
                    new Mark(
                        t.angleDeg(),
                        "target "
                            + ValueFormat.shortest(t.angleDeg(), 1)
                            + "°"
                            + (t.meaning().isEmpty() ? "" : ": " + t.meaning()))));
    return marks;
  }

  private boolean inSweep(double angle) {
    List<Double> angles = view.result().anglesDeg();
    return angle >= angles.get(0) && angle <= angles.get(angles.size() - 1);
  }

  private DataTable table(String caption, String xLabel, List<Panel> panels, ValueFormat format) {
    List<String> headers = new ArrayList<>(List.of(xLabel));
    List<Series> columns = new ArrayList<>();
    for (Panel panel : panels) {
      for (Series s : panel.series()) {
        columns.add(s);
        String head = panels.size() > 1 ? panel.header() + ", " + s.label() : s.label();
        headers.add((head.isEmpty() ? panel.header() : head + " (" + format.unit() + ")"));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    List<Double> angles = view.result().anglesDeg();
    for (int i = 0; i < angles.size(); i++) {
      List<String> row = new ArrayList<>(List.of(ValueFormat.shortest(angles.get(i), 2)));
      for (Series s : columns) {
        row.add(format.number(s.points().get(i).y()));
      }
      rows.add(row);
    }
    return new DataTable(caption, headers, rows);
  }

  /** The share that all regions have when none is favoured; nothing to compare with one region. */
  private List<Level> equalShare() {
    int regions = view.result().compartments().size();
    return regions > 1 ? List.of(new Level(100.0 / regions, "equal")) : List.of();
  }

  private static double largest(List<Panel> panels) {
    return panels.stream()
        .flatMap(p -> p.series().stream())
        .flatMap(s -> s.points().stream())
        .mapToDouble(Point::y)
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }
}
