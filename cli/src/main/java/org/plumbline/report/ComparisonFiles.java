package org.plumbline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.PngFile;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.SvgFile;

/**
 * Charts of several studies in one load case, over a quantity of the limb that their corrections
 * have in common, so that different operations meet at equal alignment.
 */
public final class ComparisonFiles {
  private static final NiceScale PERCENT = new NiceScale(0, 100, 20);

  private final Map<String, StudyResult> results;
  private final String loadCase;
  private final String quantity;
  private final String xLabel;

  /**
   * @param results by what a curve is called, in order; at least one
   * @param quantity of the limb, on the x axis
   * @param xLabel what it is, with its unit
   */
  public ComparisonFiles(
      Map<String, StudyResult> results, String loadCase, String quantity, String xLabel) {
    this.results = new LinkedHashMap<>(results);
    this.loadCase = loadCase;
    this.quantity = quantity;
    this.xLabel = xLabel;
  }

  /**
   * Writes {@code share.png}, {@code peak.png} and the same as SVG into a folder that is there.
   *
   * @return written files, relative to the folder
   */
  public List<Path> write(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Figure figure : figures()) {
      written.add(Files.write(folder.resolve(figure.name() + ".png"), PngFile.bytes(figure)));
      written.add(
          Files.writeString(
              folder.resolve(figure.name() + ".svg"),
              SvgFile.text(figure, SvgFile.Letters.SHAPES),
              StandardCharsets.UTF_8));
    }
    return written.stream().map(folder::relativize).toList();
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

  /** Share of the first compartment, and peak pressure of all. */
  List<Figure> figures() {
    return List.of(share(), peak());
  }

  private List<String> regions() {
    return results.values().iterator().next().compartments();
  }

  private Figure share() {
    String region = regions().get(0);
    return figure("share", Measure.SHARE, List.of(panel(region, Measure.SHARE)), PERCENT);
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
    return figure("peak", Measure.PEAK, panels, NiceScale.withHeadroom(most));
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

  private Figure figure(String name, Measure measure, List<Panel> panels, NiceScale scale) {
    String title =
        ReportContext.capital(measure.words())
            + " of "
            + results.size()
            + " plans at equal alignment";
    List<String> subtitle = new ArrayList<>(List.of("Load case: " + loadCase.replace('-', ' ')));
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
        measure.rough(),
        panels,
        List.of(),
        List.of(),
        List.of(),
        Wording.DISCLAIMER + " Plumbline");
  }
}
