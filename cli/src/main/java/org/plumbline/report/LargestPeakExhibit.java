package org.plumbline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.chart.BandFigure;
import org.plumbline.report.chart.BandRow;
import org.plumbline.report.chart.ContourFigure;
import org.plumbline.report.chart.ContourPanel;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.Mark;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.ValueFormat;

/**
 * The largest of the regions' peak pressures over angle and second swept parameter together, with
 * its least value marked: for a joint of more regions than have room for a panel each.
 */
final class LargestPeakExhibit {
  private static final String WHAT = "largest peak pressure";

  private final StudyResult result;
  private final SecondAxis axis;
  private final Map<String, StudyView> slices;
  private final ReportContext context;
  private final Wording wording;

  /** Strips that still leave each its height. */
  private static final int MOST_ROWS = 6;

  /** A solved case of the grid. */
  private record Place(double angle, String value, double peak) {}

  /**
   * @param slices of the result, by value of the axis
   */
  LargestPeakExhibit(
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
  }

  /**
   * The chart of a load case: contours over numbers, a strip of bands for each word; none without
   * results.
   */
  Optional<Exhibit> of(String loadCase, String xLabel, String yLabel, String name) {
    List<Place> places = places(loadCase);
    List<Place> known = places.stream().filter(p -> Double.isFinite(p.peak())).toList();
    if (known.size() < 2 || !axis.numeric() && axis.values().size() > MOST_ROWS) {
      return Optional.empty();
    }
    Place least = known.stream().min(Comparator.comparingDouble(Place::peak)).orElseThrow();
    double most = known.stream().mapToDouble(Place::peak).max().orElseThrow();
    String title =
        "Least "
            + Measure.PEAK.words()
            + " "
            + Measure.PEAK.rough().withUnit(least.peak())
            + " at "
            + ValueFormat.shortest(least.angle(), 1)
            + "°, "
            + SecondAxisExhibits.name(context, axis)
            + " "
            + SecondAxisExhibits.value(axis, least.value());
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.removeIf(line -> line.startsWith("No result at "));
    subtitle.add(
        "Of whichever region has the largest. Between the solved cases (dots) values are"
            + " interpolated linearly; "
            + (axis.numeric()
                ? "the ring is around the least of them"
                : "a ring is around the least of each row"));
    NiceScale scale = NiceScale.bands(least.peak(), most);
    Figure figure =
        axis.numeric()
            ? contours(name, title, subtitle, xLabel, yLabel, scale, places, least)
            : bands(name, title, subtitle, xLabel, yLabel, scale, places);
    return Optional.of(new Exhibit(figure, table(places, xLabel), context.brief(loadCase)));
  }

  private static String header() {
    return ReportContext.capital(WHAT) + " (" + Measure.PEAK.unit() + ")";
  }

  private Figure contours(
      String name,
      String title,
      List<String> subtitle,
      String xLabel,
      String yLabel,
      NiceScale scale,
      List<Place> places,
      Place least) {
    ContourPanel panel =
        new ContourPanel(
            header(),
            result.anglesDeg(),
            axis.values().stream().map(Double::parseDouble).toList(),
            places.stream().map(Place::peak).toList(),
            Optional.of(new Point(least.angle(), Double.parseDouble(least.value()))));
    return new ContourFigure(
        name,
        title,
        subtitle,
        title + "; the table has every number.",
        xLabel,
        yLabel,
        List.of(panel),
        scale,
        Measure.PEAK.unit(),
        Optional.empty(),
        wording.foot());
  }

  /** Words have nothing between them: a strip each. */
  private Figure bands(
      String name,
      String title,
      List<String> subtitle,
      String xLabel,
      String yLabel,
      NiceScale scale,
      List<Place> places) {
    List<BandRow> rows =
        axis.values().stream()
            .map(
                v ->
                    new BandRow(
                        v,
                        places.stream().filter(p -> p.value().equals(v)).map(Place::peak).toList()))
            .toList();
    return new BandFigure(
        name,
        title,
        subtitle,
        title + "; the table has every number.",
        header(),
        xLabel,
        yLabel,
        result.anglesDeg(),
        rows,
        scale,
        Measure.PEAK.unit(),
        Measure.PEAK.rough(),
        context
            .target()
            .map(
                t ->
                    new Mark(
                        t.angleDeg(), "target " + ValueFormat.shortest(t.angleDeg(), 1) + "°")),
        wording.foot());
  }

  /** Value by value of the axis, angles ascending. */
  private List<Place> places(String loadCase) {
    List<Place> places = new ArrayList<>();
    for (String value : axis.values()) {
      for (double angle : result.anglesDeg()) {
        double peak = Double.NEGATIVE_INFINITY;
        for (String region : result.compartments()) {
          // NaN, where a case has no result, stays NaN
          peak = Math.max(peak, slices.get(value).value(loadCase, angle, region, Measure.PEAK));
        }
        places.add(new Place(angle, value, peak));
      }
    }
    return places;
  }

  private DataTable table(List<Place> places, String xLabel) {
    List<String> headers = new ArrayList<>(List.of(xLabel));
    axis.values()
        .forEach(
            v ->
                headers.add(
                    ReportContext.capital(WHAT)
                        + " ("
                        + Measure.PEAK.unit()
                        + "), "
                        + SecondAxisExhibits.name(context, axis)
                        + " "
                        + SecondAxisExhibits.value(axis, v)));
    List<List<String>> rows = new ArrayList<>();
    for (double angle : result.anglesDeg()) {
      List<String> row = new ArrayList<>(List.of(ValueFormat.shortest(angle, 2)));
      places.stream()
          .filter(p -> p.angle() == angle)
          .forEach(p -> row.add(Measure.PEAK.exact().number(p.peak())));
      rows.add(row);
    }
    return new DataTable(
        ReportContext.capital(WHAT) + " by " + SecondAxisExhibits.name(context, axis),
        headers,
        rows);
  }
}
