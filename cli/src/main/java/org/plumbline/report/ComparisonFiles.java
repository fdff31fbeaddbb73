package org.plumbline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.models.load.LoadName;
import org.plumbline.models.planning.PlanningLimit;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.PageBudget.Drawing;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.MapFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.PngFile;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.SvgFile;
import org.plumbline.report.chart.ValueFormat;
import org.plumbline.report.page.PagePlan;

/**
 * Charts of several studies in one load case, over a quantity of the limb that their corrections
 * have in common, so that different operations meet at equal alignment.
 */
public final class ComparisonFiles {
  private static final double LEAST_CHANGE = 1e-6;
  private static final NiceScale PERCENT = new NiceScale(0, 100, 20);

  private final Map<String, StudyResult> results;
  private final String loadCase;
  private final String quantity;
  private final String xLabel;
  private final Map<String, String> captions;
  private final List<PlanningLimit> limits;

  /**
   * @param results by what a curve is called, in order; at least one
   * @param quantity of the limb, on the x axis
   * @param xLabel what it is, with its unit
   * @param captions words for quantities of the limb
   * @param limits that surgeons keep quantities of the limb within
   */
  public ComparisonFiles(
      Map<String, StudyResult> results,
      String loadCase,
      String quantity,
      String xLabel,
      Map<String, String> captions,
      List<PlanningLimit> limits) {
    this.limits = List.copyOf(limits);
    this.captions = Map.copyOf(captions);
    this.results = new LinkedHashMap<>(results);
    this.loadCase = loadCase;
    this.quantity = quantity;
    this.xLabel = xLabel;
  }

  /**
   * Writes {@code charts/share.png}, {@code charts/peak.png}, one for each quantity of the limb
   * that is limited, the same as SVG, and {@code compare.html} into a folder that is there.
   *
   * @param words what else stands on the page
   * @param plans to be explored side by side; may be empty
   * @return written files, relative to the folder
   */
  public List<Path> write(Words words, List<PagePlan> plans, Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    Path charts = Files.createDirectories(folder.resolve("charts"));
    for (Figure figure : figures()) {
      written.add(Files.write(charts.resolve(figure.name() + ".png"), PngFile.bytes(figure)));
      written.add(
          Files.writeString(
              charts.resolve(figure.name() + ".svg"),
              SvgFile.text(figure, SvgFile.Letters.SHAPES),
              StandardCharsets.UTF_8));
    }
    written.add(
        Files.writeString(
            folder.resolve("compare.html"), page(words, plans), StandardCharsets.UTF_8));
    return written.stream().map(folder::relativize).toList();
  }

  /**
   * What a page of compared plans says beside its charts.
   *
   * @param title of the page
   * @param findings sentences at its head
   * @param tables plans side by side
   * @param limits what plans must keep, and where that comes from
   */
  public record Words(
      String title, List<String> findings, List<DataTable> tables, List<String> limits) {
    public Words {
      findings = List.copyOf(findings);
      tables = List.copyOf(tables);
      limits = List.copyOf(limits);
    }
  }

  private String page(Words words, List<PagePlan> plans) {
    Html page = new Html();
    Explorer explorer = new Explorer(plans, "Plumbline");
    explorer.begin(page, words.title());
    page.raw("<header>\n").element("h1", words.title());
    page.raw("<p class=\"notice\" role=\"note\"><strong>" + Wording.DISCLAIMER + "</strong>");
    String models =
        results.values().stream()
            .map(StudyResult::label)
            .filter(l -> !l.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (!models.isEmpty()) {
      page.raw(" Model: <strong>").text(models).raw("</strong>.");
    }
    page.raw("</p>\n</header>\n<main>\n");
    List<Exhibit> charts =
        new ArrayList<>(
            figures().stream().map(f -> new Exhibit(f, table((LineFigure) f), "")).toList());
    List<List<String>> stills = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      List<Exhibit> pictures = pictures(i, plans.get(i));
      charts.addAll(pictures);
      stills.add(Explorer.stills(pictures));
    }
    List<Drawing> drawings = charts.stream().map(PageBlocks::drawing).toList();
    Set<String> all = drawings.stream().map(Drawing::name).collect(Collectors.toSet());
    long others =
        PageBudget.bytes(page.toString())
            + explorer.scriptBytes()
            + PageBudget.bytes(rest(words, charts, drawings, all, explorer));
    long drawn = drawings.stream().mapToLong(Drawing::bytes).sum();
    String data = explorer.fitted(explorer.data(), PageBudget.roomForData(others + drawn));
    explorer.place(page, stills, data);
    Set<String> needed = stills.stream().flatMap(List::stream).collect(Collectors.toSet());
    Set<String> leftOut = PageBudget.leftOut(drawings, needed, others + PageBudget.bytes(data));
    return page + rest(words, charts, drawings, leftOut, explorer);
  }

  /** All behind the explorer. */
  private String rest(
      Words words,
      List<Exhibit> charts,
      List<Drawing> drawings,
      Set<String> leftOut,
      Explorer explorer) {
    Html page = new Html();
    PageBlocks.section(page, "studies", "Studies");
    page.raw("<dl>\n");
    fact(page, "Load case", LoadName.words(loadCase));
    results.forEach((name, r) -> fact(page, name, r.title().isEmpty() ? r.study() : r.title()));
    page.raw("</dl>\n</section>\n");
    PageBlocks.section(page, "findings", "Findings");
    list(page, words.findings());
    PageBlocks.section(page, "plans", "Plans side by side");
    words.tables().forEach(t -> PageBlocks.table(page, t));
    page.raw("</section>\n");
    PageBlocks.section(page, "limits", "Limits");
    list(page, words.limits());
    PageBlocks.section(page, "charts", "Charts");
    for (int i = 0; i < charts.size(); i++) {
      boolean out = leftOut.contains(drawings.get(i).name());
      PageBlocks.figure(page, charts.get(i), out ? Optional.empty() : Optional.of(drawings.get(i)));
    }
    page.raw("</section>\n");
    explorer.background(page);
    return Explorer.end(page);
  }

  /** The joint of one plan before and after, and the pressure on it, in the load case compared. */
  private List<Exhibit> pictures(int index, PagePlan plan) {
    StudyView view =
        new StudyView(ReportFiles.slice(plan.result(), plan.context()), plan.context());
    String called = plan.result().study();
    String prefix = "plan-" + (index + 1) + "-";
    List<Exhibit> pictures = new ArrayList<>();
    new SceneExhibit(plan, view, loadCase)
        .exhibit(prefix + "joint", called)
        .ifPresent(pictures::add);
    new MapExhibits(view)
        .beforeAndAfter(loadCase)
        .ifPresent(
            e -> {
              MapFigure map = (MapFigure) e.figure();
              String title = called + ": " + map.title();
              MapFigure own = map.called(prefix + map.name(), title);
              DataTable t = e.table();
              pictures.add(new Exhibit(own, new DataTable(title, t.headers(), t.rows()), ""));
            });
    return pictures;
  }

  private static void fact(Html page, String name, String value) {
    page.raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
  }

  private static void list(Html page, List<String> lines) {
    page.raw("<ul>\n");
    lines.forEach(line -> page.element("li", line));
    page.raw("</ul>\n</section>\n");
  }

  /** One row for each solved point; plans are solved at alignments of their own. */
  private DataTable table(LineFigure figure) {
    List<String> headers = new ArrayList<>(List.of("Plan", xLabel));
    figure.panels().forEach(p -> headers.add(p.header()));
    List<List<String>> rows = new ArrayList<>();
    List<Series> first = figure.panels().get(0).series();
    ValueFormat x = new ValueFormat(2, "");
    ValueFormat y = new ValueFormat(figure.valueFormat().decimals() + 1, "");
    for (int s = 0; s < first.size(); s++) {
      for (int i = 0; i < first.get(s).points().size(); i++) {
        List<String> row = new ArrayList<>();
        row.add(first.get(s).label());
        row.add(x.number(first.get(s).points().get(i).x()));
        for (Panel p : figure.panels()) {
          row.add(y.number(p.series().get(s).points().get(i).y()));
        }
        rows.add(row);
      }
    }
    return new DataTable(figure.title(), headers, rows);
  }

  /** A name without what all names begin with; the whole name where nothing else is left. */
  private String label(String name) {
    String common = name;
    for (String other : results.keySet()) {
      int same = 0;
      while (same < Math.min(common.length(), other.length())
          && common.charAt(same) == other.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    String rest = name.substring(common.length()).replaceFirst("^[-_.@]+", "");
    return rest.isEmpty() || results.size() == 1 ? name : rest;
  }

  /** Share of the first compartment, peak pressure of all, limited quantities of the limb. */
  List<Figure> figures() {
    List<Figure> all = new ArrayList<>(List.of(share(), peak()));
    Set<String> shown = new HashSet<>(Set.of(quantity));
    for (PlanningLimit limit : limits) {
      if (shown.add(limit.quantity())) {
        limited(limit).ifPresent(all::add);
      }
    }
    return all;
  }

  /** A quantity of the limb that some plan changes, and all have, with its limits. */
  private Optional<Figure> limited(PlanningLimit limit) {
    List<Series> series = new ArrayList<>();
    Set<Level> levels = new LinkedHashSet<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean changes = false;
    for (var e : results.entrySet()) {
      StudyResult result = e.getValue();
      List<Point> points = new ArrayList<>();
      for (double angle : result.anglesDeg()) {
        OptionalDouble x =
            result.limb(quantity, angle).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        OptionalDouble y =
            result
                .limb(limit.quantity(), angle)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        if (x.isEmpty() || y.isEmpty()) {
          return Optional.empty();
        }
        points.add(new Point(x.getAsDouble(), y.getAsDouble()));
        low = Math.min(low, y.getAsDouble());
        high = Math.max(high, y.getAsDouble());
      }
      changes |= Math.abs(points.get(0).y() - points.get(points.size() - 1).y()) > LEAST_CHANGE;
      levels.addAll(LimitExhibits.levels(limits, limit.quantity(), points));
      points.sort(Comparator.comparingDouble(Point::x));
      series.add(new Series(label(e.getKey()), SeriesStyle.of(series.size()), points));
    }
    if (!changes) {
      return Optional.empty();
    }
    for (Level l : levels) {
      low = Math.min(low, l.value());
      high = Math.max(high, l.value());
    }
    String unit = LimitExhibits.unit(limit);
    String words =
        ReportContext.capital(
            captions.getOrDefault(limit.quantity(), limit.quantity().replace('_', ' ')));
    return Optional.of(
        figure(
            "limit-" + Slug.of(limit.quantity()),
            words.split(",", 2)[0],
            new ValueFormat(1, unit),
            List.of(new Panel(words + " (" + unit + ")", series, List.copyOf(levels))),
            LimitExhibits.scale(limit, low, high)));
  }

  private List<String> regions() {
    return results.values().iterator().next().compartments();
  }

  private Figure share() {
    String region = regions().get(0);
    return figure(
        "share",
        Measure.SHARE.words(),
        Measure.SHARE.rough(),
        List.of(panel(region, Measure.SHARE)),
        PERCENT);
  }

  private Figure peak() {
    List<Panel> panels = regions().stream().map(r -> panel(r, Measure.PEAK)).toList();
    double most =
        panels.stream()
            .flatMap(p -> p.series().stream())
            .flatMap(s -> s.points().stream())
            .mapToDouble(Point::y)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    return figure(
        "peak", Measure.PEAK.words(), Measure.PEAK.rough(), panels, NiceScale.withHeadroom(most));
  }

  private Panel panel(String region, Measure measure) {
    List<Series> series = new ArrayList<>();
    results.forEach(
        (name, result) ->
            series.add(
                new Series(
                    label(name), SeriesStyle.of(series.size()), points(result, region, measure))));
    return new Panel(
        ReportContext.capital(region) + " " + measure.words() + " (" + measure.unit() + ")",
        series,
        List.of());
  }

  private List<Point> points(StudyResult result, String region, Measure measure) {
    List<Point> points = new ArrayList<>();
    for (double angle : result.anglesDeg()) {
      result
          .limb(quantity, angle)
          .ifPresent(x -> points.add(new Point(x, value(result, angle, region, measure))));
    }
    points.sort(Comparator.comparingDouble(Point::x));
    return points;
  }

  private double value(StudyResult result, double angle, String region, Measure measure) {
    try {
      return result
          .solved(loadCase, angle)
          .map(s -> s.value(region, measure.key()))
          .orElse(Double.NaN);
    } catch (NoSuchElementException e) {
      return Double.NaN;
    }
  }

  private Figure figure(
      String name, String what, ValueFormat format, List<Panel> panels, NiceScale scale) {
    String title =
        ReportContext.capital(what) + " of " + results.size() + " plans at equal alignment";
    List<String> subtitle = new ArrayList<>(List.of("Load case: " + LoadName.words(loadCase)));
    results.values().stream()
        .map(StudyResult::label)
        .filter(l -> !l.isEmpty())
        .distinct()
        .forEach(subtitle::add);
    return new LineFigure(
        name,
        title,
        subtitle,
        title + ", " + String.join(", ", results.keySet()) + ".",
        xLabel,
        scale,
        format,
        panels,
        List.of(),
        List.of(),
        List.of(),
        Wording.DISCLAIMER + " Plumbline");
  }
}
