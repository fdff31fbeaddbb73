package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.report.ConstructChart.Curve;
import org.plumbline.report.ConstructChart.Curves;
import org.plumbline.report.chart.Decades;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;
import org.plumbline.report.chart.XTicks;

/** What a cut bone bears at one angle over a second swept number, such as a modulus that grows. */
final class ConstructAxisExhibits {
  /** Fewer values make no curve. */
  private static final int LEAST = 3;

  private final ReportContext context;
  private final SecondAxis axis;
  private final Map<String, StudyView> slices;
  private final Wording wording;
  private final String label;

  /**
   * @param slices the study at each value of the axis
   * @param label of the axis, with its unit
   */
  ConstructAxisExhibits(
      ReportContext context,
      SecondAxis axis,
      Map<String, StudyView> slices,
      Wording wording,
      String label) {
    this.context = context;
    this.axis = axis;
    this.slices = Map.copyOf(slices);
    this.wording = wording;
    this.label = label;
  }

  /** The charts of a load case at an angle; none over words, few values, or a whole bone. */
  List<Exhibit> of(String loadCase, double angle) {
    List<Exhibit> all = new ArrayList<>();
    if (axis.numeric() && axis.values().size() >= LEAST) {
      for (ConstructChart chart :
          ConstructChart.all(
              axis.values().stream().flatMap(v -> slices.get(v).solved().stream()))) {
        if (chart.loaded()) {
          exhibit(chart, loadCase, angle).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private List<Double> values() {
    return axis.values().stream().map(Double::parseDouble).toList();
  }

  private List<Point> points(String loadCase, double angle, String region, String quantity) {
    boolean decades = Decades.spanned(values());
    List<Point> points = new ArrayList<>();
    for (String v : axis.values()) {
      double x = Double.parseDouble(v);
      points.add(
          new Point(
              decades ? Math.log10(x) : x, slices.get(v).value(loadCase, angle, region, quantity)));
    }
    return points;
  }

  private Optional<Exhibit> exhibit(ConstructChart chart, String loadCase, double angle) {
    List<Level> levels =
        chart.levels((region, quantity) -> points(loadCase, angle, region, quantity));
    List<Panel> bare = new ArrayList<>();
    for (Curves drawn : chart.panels()) {
      List<Series> series = new ArrayList<>();
      for (Curve c : drawn.curves()) {
        List<Point> points = points(loadCase, angle, c.region(), c.quantity());
        if (!points.stream().allMatch(Point::isGap)) {
          series.add(new Series(c.label(), SeriesStyle.of(series.size()), points));
        }
      }
      bare.add(new Panel(chart.header(drawn), series, List.of()));
    }
    List<Panel> panels = ConstructChart.within(bare, levels);
    StudyView any = slices.get(axis.values().get(0));
    Optional<Series> told =
        chart
            .told()
            .map(
                c ->
                    new Series(
                        "", SeriesStyle.of(0), points(loadCase, angle, c.region(), c.quantity())))
            .filter(s -> known(s).size() > 1);
    Optional<String> finding = finding(chart, panels, told);
    if (finding.isEmpty()) {
      return Optional.empty();
    }
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.removeIf(line -> line.startsWith("No result at "));
    subtitle.add(chart.meaning());
    chart.beyondWords(levels, ConstructChart.largest(bare)).ifPresent(subtitle::add);
    List<Double> missing =
        points(loadCase, angle, "gap", "force_axial").stream()
            .filter(Point::isGap)
            .map(Point::x)
            .toList();
    String title = finding.get() + ", at " + any.degrees(angle);
    LineFigure figure =
        new LineFigure(
            "axis2-" + chart.name() + "-" + any.slug(loadCase),
            title,
            subtitle,
            title + "; curves over " + label + ", the table has every number.",
            label,
            ConstructChart.scale(panels),
            chart.format(),
            panels,
            List.of(),
            List.of(),
            missing,
            wording.foot(),
            Decades.spanned(values()) ? XTicks.DECADES : XTicks.EVEN);
    return Optional.of(new Exhibit(figure, table(title, chart, panels), context.brief(loadCase)));
  }

  /** "Strain of the gap (posterior) falls from 5.8 to 0.1 % between 0.5 and 6000 MPa". */
  private Optional<String> finding(
      ConstructChart chart, List<Panel> panels, Optional<Series> told) {
    Series most = null;
    for (Panel panel : panels) {
      for (Series s : panel.series()) {
        if (known(s).size() > 1 && (most == null || largest(s) > largest(most))) {
          most = s;
        }
      }
    }
    if (most == null) {
      return Optional.empty();
    }
    most = told.orElse(most);
    List<Integer> known = known(most);
    int first = known.get(0);
    int last = known.get(known.size() - 1);
    double from = most.points().get(first).y();
    double to = most.points().get(last).y();
    boolean several = told.isEmpty() && panels.get(0).series().size() > 1;
    return Optional.of(
        chart.what()
            + (several ? " (" + most.label() + ")" : "")
            + " goes from "
            + chart.format().number(from)
            + " to "
            + chart.format().withUnit(to)
            + " between "
            + shown(first)
            + " and "
            + new ValueFormat(0, axis.unit()).withUnit(0).replaceFirst("0", shown(last)));
  }

  private String shown(int i) {
    return ValueFormat.shortest(values().get(i), 4);
  }

  private static List<Integer> known(Series s) {
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < s.points().size(); i++) {
      if (!s.points().get(i).isGap()) {
        known.add(i);
      }
    }
    return known;
  }

  private static double largest(Series s) {
    return s.points().stream()
        .filter(p -> !p.isGap())
        .mapToDouble(p -> Math.abs(p.y()))
        .max()
        .orElse(0);
  }

  private DataTable table(String title, ConstructChart chart, List<Panel> panels) {
    List<String> headers = new ArrayList<>(List.of(label));
    for (Panel panel : panels) {
      panel.series().forEach(s -> headers.add(panel.header() + ", " + s.label()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < axis.values().size(); i++) {
      List<String> row = new ArrayList<>(List.of(shown(i)));
      for (Panel panel : panels) {
        for (Series s : panel.series()) {
          row.add(chart.format().number(s.points().get(i).y()));
        }
      }
      rows.add(row);
    }
    return new DataTable(title, headers, rows);
  }
}
