package org.plumbline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.models.planning.ResponseCurve;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.chart.ContourFigure;
import org.plumbline.report.chart.ContourPanel;
import org.plumbline.report.chart.Decades;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;

/**
 * Charts over angle and second swept parameter together: contours over numbers, one curve for each
 * word.
 */
final class SecondAxisExhibits {
  /** Curves that can still be told apart in one panel. */
  private static final int MOST_CURVES = 6;

  /** Panels that still show something side by side. */
  private static final int MOST_PANELS = 3;

  private static final double WHOLE_PERCENT = 100;

  private final StudyResult result;
  private final SecondAxis axis;
  private final StudyView view;
  private final Wording wording;
  private final Map<String, StudyView> slices = new HashMap<>();

  /**
   * @param result with a second axis
   * @param view of the slice that the other charts show
   */
  SecondAxisExhibits(StudyResult result, StudyView view) {
    this.result = result;
    this.axis = result.axis2().orElseThrow();
    this.view = view;
    // What the charts here show is not the slice, so its label would be wrong.
    this.wording = new Wording(new StudyView(result, view.context()));
    axis.values().forEach(v -> slices.put(v, new StudyView(result.slice(v), view.context())));
  }

  /** Words for the swept parameter with their explanation after a comma. */
  private static String words(ReportContext context, SecondAxis axis) {
    String known = context.captions().get(axis.key());
    return known == null ? axis.name().replace('_', ' ') : known;
  }

  /** The same without the explanation. */
  static String name(ReportContext context, SecondAxis axis) {
    return words(context, axis).split(",", 2)[0];
  }

  /** For instance {@code cartilage modulus 10 MPa}. */
  static String slice(ReportContext context, SecondAxis axis) {
    return name(context, axis) + " " + value(axis, axis.own());
  }

  /** A value of the swept parameter with its unit. */
  static String value(SecondAxis axis, String value) {
    return axis.numeric()
        ? new ValueFormat(0, axis.unit()).withUnit(0).replaceFirst("0", shortest(value))
        : value;
  }

  private static String shortest(String value) {
    return ValueFormat.shortest(Double.parseDouble(value), 4);
  }

  /**
   * Share of the first compartment and peak pressure of all, for every load case; the largest of
   * all peaks where there are too many for panels of their own. At one angle only, curves over the
   * swept parameter.
   */
  List<Exhibit> all() {
    List<Exhibit> all = new ArrayList<>();
    ConstructAxisExhibits bearing =
        new ConstructAxisExhibits(view.context(), axis, slices, wording, yLabel());
    if (axis.values().size() < 2) {
      return all;
    }
    if (result.anglesDeg().size() < 2) {
      return axis.numeric() ? curvesOverTheAxis() : all;
    }
    for (String loadCase : result.loadCases()) {
      exhibit(loadCase, Measure.SHARE, result.compartments().subList(0, 1)).ifPresent(all::add);
      if (result.compartments().size() <= MOST_PANELS) {
        exhibit(loadCase, Measure.PEAK, result.compartments()).ifPresent(all::add);
      } else {
        new LargestPeakExhibit(result, axis, slices, view.context(), wording)
            .of(loadCase, xLabel(), yLabel(), "axis2-peak-" + view.slug(loadCase))
            .ifPresent(all::add);
      }
      all.addAll(bearing.of(loadCase, view.after()));
    }
    return all;
  }

  private List<Exhibit> curvesOverTheAxis() {
    AxisCurveExhibits curves = new AxisCurveExhibits(result, axis, slices, view.context(), wording);
    return result.loadCases().stream()
        .flatMap(c -> curves.of(c, view.slug(c), yLabel()).stream())
        .toList();
  }

  private double value(String loadCase, double angle, String axisValue, String region, Measure m) {
    return slices.get(axisValue).value(loadCase, angle, region, m);
  }

  private List<Double> values(String loadCase, String region, Measure measure) {
    List<Double> values = new ArrayList<>();
    for (String v : axis.values()) {
      for (double angle : result.anglesDeg()) {
        values.add(value(loadCase, angle, v, region, measure));
      }
    }
    return values;
  }

  private Optional<Exhibit> exhibit(String loadCase, Measure measure, List<String> regions) {
    double[] known =
        regions.stream()
            .flatMap(r -> values(loadCase, r, measure).stream())
            .filter(Double::isFinite)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    if (known.length < 2 || !axis.numeric() && axis.values().size() > MOST_CURVES) {
      return Optional.empty();
    }
    String brief = view.context().brief(loadCase);
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.removeIf(line -> line.startsWith("No result at "));
    DataTable table = table(loadCase, measure, regions);
    String title = title(loadCase, measure, regions);
    String name = "axis2-" + measure.brief() + "-" + view.slug(loadCase);
    Figure figure =
        axis.numeric()
            ? contours(name, title, subtitle, loadCase, measure, regions, known)
            : curves(name, title, subtitle, loadCase, measure, regions, known);
    return Optional.of(new Exhibit(figure, table, brief));
  }

  private String header(String region, Measure measure) {
    return view.context().heading(region) + " " + measure.words() + " (" + measure.unit() + ")";
  }

  private String yLabel() {
    String unit = axis.unit().isEmpty() ? "" : " (" + axis.unit() + ")";
    return ReportContext.capital(words(view.context(), axis)) + unit;
  }

  private String xLabel() {
    return view.context().angleName() + " (°)";
  }

  private Figure contours(
      String name,
      String title,
      List<String> subtitle,
      String loadCase,
      Measure measure,
      List<String> regions,
      double[] known) {
    List<Double> y = axis.values().stream().map(Double::parseDouble).toList();
    List<ContourPanel> panels =
        regions.stream()
            .map(
                r ->
                    new ContourPanel(
                        header(r, measure), result.anglesDeg(), y, values(loadCase, r, measure)))
            .toList();
    NiceScale scale = NiceScale.covering(known[0], known[known.length - 1]);
    subtitle.add(
        "Between the solved cases (dots) values are interpolated linearly"
            + (Decades.spanned(y) ? ", along the logarithmic axis over its logarithm" : ""));
    return new ContourFigure(
        name,
        title,
        subtitle,
        description(loadCase, measure, regions),
        xLabel(),
        yLabel(),
        panels,
        scale,
        measure.unit(),
        strong(measure),
        wording.foot());
  }

  /** Equal share of all compartments, where the share is drawn. */
  private Optional<Level> strong(Measure measure) {
    int regions = result.compartments().size();
    return measure == Measure.SHARE && regions > 1 && regions <= MOST_PANELS
        ? Optional.of(new Level(WHOLE_PERCENT / regions, "equal share"))
        : Optional.empty();
  }

  private Figure curves(
      String name,
      String title,
      List<String> subtitle,
      String loadCase,
      Measure measure,
      List<String> regions,
      double[] known) {
    List<Panel> panels = new ArrayList<>();
    for (String region : regions) {
      List<Series> series = new ArrayList<>();
      for (int i = 0; i < axis.values().size(); i++) {
        String v = axis.values().get(i);
        List<Point> points = slices.get(v).curve(loadCase, region, measure.key());
        series.add(new Series(v, SeriesStyle.of(i), points));
      }
      panels.add(
          new Panel(
              header(region, measure), series, strong(measure).map(List::of).orElse(List.of())));
    }
    subtitle.add("Curves: " + yLabel());
    return new LineFigure(
        name,
        title,
        subtitle,
        description(loadCase, measure, regions),
        xLabel(),
        NiceScale.withHeadroom(known[known.length - 1]),
        measure.rough(),
        panels,
        List.of(),
        List.of(),
        List.of(),
        wording.foot());
  }

  /** Where the share is equal, or between which values the quantity lies. */
  private String title(String loadCase, Measure measure, List<String> regions) {
    return (strong(measure).isPresent() ? equalShare(loadCase) : Optional.<String>empty())
        .orElseGet(
            () ->
                regions.stream()
                    .map(r -> range(loadCase, measure, r, r.equals(regions.get(0))))
                    .collect(Collectors.joining(", ")));
  }

  /**
   * "Equal share at 6.5° to 8.4°, depending on …" or "at 8.7°, whatever the …"; empty if no or not
   * every value reaches it.
   */
  private Optional<String> equalShare(String loadCase) {
    int regions = result.compartments().size();
    List<Double> angles = new ArrayList<>();
    for (String v : axis.values()) {
      List<Point> points =
          slices.get(v).curve(loadCase, result.compartments().get(0), Measure.SHARE.key()).stream()
              .filter(p -> Double.isFinite(p.y()))
              .toList();
      List<Double> found =
          ResponseCurve.crossings(
              points.stream().mapToDouble(Point::x).toArray(),
              points.stream().mapToDouble(Point::y).toArray(),
              WHOLE_PERCENT / regions);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      angles.add(found.get(0));
    }
    String least = ValueFormat.shortest(angles.stream().min(Double::compare).orElseThrow(), 1);
    String most = ValueFormat.shortest(angles.stream().max(Double::compare).orElseThrow(), 1);
    return Optional.of(
        least.equals(most)
            ? "Equal share at " + least + "°, whatever the " + name(view.context(), axis)
            : "Equal share at "
                + least
                + "° to "
                + most
                + "°, depending on "
                + name(view.context(), axis));
  }

  private String range(String loadCase, Measure measure, String region, boolean first) {
    double[] known =
        values(loadCase, region, measure).stream()
            .filter(Double::isFinite)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    String subject =
        first
            ? view.context().heading(region) + " " + measure.words()
            : view.context().caption(region);
    return known.length == 0
        ? subject + ": no result"
        : subject
            + " from "
            + measure.rough().number(known[0])
            + " to "
            + measure.rough().withUnit(known[known.length - 1]);
  }

  private String description(String loadCase, Measure measure, List<String> regions) {
    return regions.stream()
        .map(r -> range(loadCase, measure, r, true))
        .collect(
            Collectors.joining(
                ". ",
                "",
                " over " + xLabel() + " and " + yLabel() + "; the table has every number."));
  }

  private DataTable table(String loadCase, Measure measure, List<String> regions) {
    List<String> headers = new ArrayList<>(List.of(xLabel()));
    for (String region : regions) {
      for (String v : axis.values()) {
        headers.add(header(region, measure) + ", " + value(axis, v));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (double angle : result.anglesDeg()) {
      List<String> row = new ArrayList<>(List.of(ValueFormat.shortest(angle, 2)));
      for (String region : regions) {
        for (String v : axis.values()) {
          row.add(measure.exact().number(value(loadCase, angle, v, region, measure)));
        }
      }
      rows.add(row);
    }
    String caption = view.context().heading(loadCase) + ": " + measure.words() + " by " + yLabel();
    return new DataTable(caption, headers, rows);
  }
}
