package org.plumbline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;

/**
 * Curves over a second parameter of numbers where the study has one angle only: then the parameter
 * is what is swept, for instance the shift of a talus.
 */
final class AxisCurveExhibits {
  /** Region of rows that hold for the joint as a whole. */
  private static final String WHOLE = "joint";

  private static final List<Measure> SHOWN = List.of(Measure.SHARE, Measure.PEAK, Measure.AREA);

  private final StudyResult result;
  private final SecondAxis axis;
  private final Map<String, StudyView> slices;
  private final ReportContext context;
  private final Wording wording;
  private final double angle;

  /**
   * @param result of one angle
   * @param slices of the result, by value of the axis
   */
  AxisCurveExhibits(
      StudyResult result,
      SecondAxis axis,
      Map<String, StudyView> slices,
      ReportContext context,
      Wording wording) {
    this.result = result;
    this.axis = axis;
    this.slices = slices;
    this.context = context;
    this.wording = wording;
    this.angle = result.anglesDeg().get(0);
  }

  /** Share, peak and area of a load case, as far as there are two values of them. */
  List<Exhibit> of(String loadCase, String slug, String xLabel) {
    List<Exhibit> all = new ArrayList<>();
    SHOWN.forEach(m -> exhibit(loadCase, slug, xLabel, m).ifPresent(all::add));
    return all;
  }

  private Optional<Exhibit> exhibit(String loadCase, String slug, String xLabel, Measure measure) {
    List<Series> series = new ArrayList<>();
    List<String> regions = regions(loadCase, measure);
    for (int r = 0; r < regions.size(); r++) {
      series.add(
          new Series(
              label(regions.get(r)), SeriesStyle.of(r), points(loadCase, regions.get(r), measure)));
    }
    double most =
        series.stream()
            .flatMap(s -> s.points().stream())
            .mapToDouble(Point::y)
            .filter(Double::isFinite)
            .max()
            .orElse(Double.NaN);
    String told = regions.get(regions.size() - 1).equals(WHOLE) ? WHOLE : regions.get(0);
    List<Point> known =
        points(loadCase, told, measure).stream().filter(p -> Double.isFinite(p.y())).toList();
    if (known.size() < 2 || !(most > 0)) {
      return Optional.empty();
    }
    String title = title(told, measure, known);
    List<Double> missing =
        points(loadCase, regions.get(0), measure).stream()
            .filter(p -> !Double.isFinite(p.y()))
            .map(Point::x)
            .toList();
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.removeIf(line -> line.startsWith("No result at "));
    LineFigure figure =
        new LineFigure(
            "axis2-" + measure.brief() + "-" + slug,
            title,
            subtitle,
            title + "; the table has every number.",
            xLabel,
            NiceScale.withHeadroom(most),
            measure.rough(),
            List.of(
                new Panel(
                    ReportContext.capital(measure.words()) + " (" + measure.unit() + ")",
                    series,
                    List.of())),
            List.of(),
            List.of(known.get(known.size() - 1).x()),
            missing,
            wording.foot());
    return Optional.of(
        new Exhibit(figure, table(loadCase, xLabel, measure, regions), context.brief(loadCase)));
  }

  /** All compartments, and last the whole joint where its rows have the measure. */
  private List<String> regions(String loadCase, Measure measure) {
    List<String> regions = new ArrayList<>(result.compartments());
    boolean whole = points(loadCase, WHOLE, measure).stream().anyMatch(p -> Double.isFinite(p.y()));
    if (measure == Measure.AREA && whole && regions.size() > 1) {
      regions.add(WHOLE);
    }
    return regions;
  }

  private String label(String region) {
    return region.equals(WHOLE) ? "Whole joint" : context.heading(region);
  }

  private List<Point> points(String loadCase, String region, Measure measure) {
    return axis.values().stream()
        .map(
            v ->
                new Point(
                    Double.parseDouble(v), slices.get(v).value(loadCase, angle, region, measure)))
        .sorted(Comparator.comparingDouble(Point::x))
        .toList();
  }

  /** "Whole joint contact area falls from 496 to 251 mm² between talar shift 0 and 4 mm". */
  private String title(String region, Measure measure, List<Point> known) {
    Point first = known.get(0);
    Point last = known.get(known.size() - 1);
    ValueFormat format = measure.rough();
    String verb = last.y() < first.y() ? " falls from " : " rises from ";
    return label(region)
        + " "
        + measure.words()
        + (format.number(first.y()).equals(format.number(last.y()))
            ? " stays near " + format.withUnit(first.y())
            : verb + format.number(first.y()) + " to " + format.withUnit(last.y()))
        + " between "
        + SecondAxisExhibits.name(context, axis)
        + " "
        + ValueFormat.shortest(first.x(), 4)
        + " and "
        + SecondAxisExhibits.value(axis, ValueFormat.shortest(last.x(), 4));
  }

  private DataTable table(String loadCase, String xLabel, Measure measure, List<String> regions) {
    List<String> headers = new ArrayList<>(List.of(xLabel));
    regions.forEach(
        r -> headers.add(label(r) + " " + measure.words() + " (" + measure.unit() + ")"));
    List<List<String>> rows = new ArrayList<>();
    for (String v : axis.values()) {
      List<String> row = new ArrayList<>(List.of(v));
      for (String region : regions) {
        row.add(measure.exact().number(slices.get(v).value(loadCase, angle, region, measure)));
      }
      rows.add(row);
    }
    return new DataTable(
        context.heading(loadCase)
            + ": "
            + measure.words()
            + " by "
            + SecondAxisExhibits.name(context, axis),
        headers,
        rows);
  }
}
