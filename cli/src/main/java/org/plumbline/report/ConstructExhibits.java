package org.plumbline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.report.ConstructChart.Curve;
import org.plumbline.report.ConstructChart.Curves;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;

/** What a cut bone bears over the angle: motion and strain of the gap, hinge, fixation, filling. */
final class ConstructExhibits {
  private final StudyView view;
  private final CurveExhibits curves;
  private final Wording wording;

  ConstructExhibits(StudyView view, CurveExhibits curves) {
    this.view = view;
    this.curves = curves;
    this.wording = new Wording(view);
  }

  /** The charts of a load case; none if its bone is whole at every angle. */
  List<Exhibit> of(String loadCase) {
    List<Exhibit> all = new ArrayList<>();
    for (ConstructChart chart : ConstructChart.all(view.solved().stream())) {
      if (chart.loaded() || loadCase.equals(view.groups().single().get(0))) {
        exhibit(chart, loadCase).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Point> largest(String loadCase, Curve curve) {
    return view.curve(loadCase, curve.region(), curve.quantity()).stream()
        .filter(p -> !p.isGap())
        .max(Comparator.comparingDouble(p -> Math.abs(p.y())));
  }

  private Optional<Exhibit> exhibit(ConstructChart chart, String loadCase) {
    List<Level> levels = chart.levels((region, quantity) -> view.curve(loadCase, region, quantity));
    List<Panel> bare = new ArrayList<>();
    Point worst = null;
    String where = "";
    for (Curves drawn : chart.panels()) {
      List<Series> series = new ArrayList<>();
      for (Curve c : drawn.curves()) {
        List<Point> points = view.curve(loadCase, c.region(), c.quantity());
        for (Point p : points) {
          if (Double.isFinite(p.y()) && (worst == null || Math.abs(p.y()) > Math.abs(worst.y()))) {
            worst = p;
            where = c.label() + (chart.panels().size() > 1 ? ", " + drawn.header() : "");
          }
        }
        if (!points.stream().allMatch(Point::isGap)) {
          series.add(new Series(c.label(), SeriesStyle.of(series.size()), points));
        }
      }
      bare.add(new Panel(chart.header(drawn), series, List.of()));
    }
    List<Panel> panels = ConstructChart.within(bare, levels);
    if (worst == null) {
      return Optional.empty();
    }
    List<String> subtitle =
        new ArrayList<>(
            chart.loaded() ? wording.subtitle(List.of(loadCase)) : wording.limbSubtitle());
    subtitle.add(chart.meaning());
    chart.beyondWords(levels, ConstructChart.largest(bare)).ifPresent(subtitle::add);
    Optional<Point> told = chart.told().flatMap(c -> largest(loadCase, c));
    worst = told.orElse(worst);
    boolean several = told.isEmpty() && chart.panels().get(0).curves().size() > 1;
    String title =
        chart.what()
            + ": at most "
            + chart.format().withUnit(Math.abs(worst.y()))
            + (several ? " (" + where + ")" : "")
            + " at "
            + view.degrees(worst.x());
    return Optional.of(
        curves.exhibit(
            chart.name() + (chart.loaded() ? "-" + view.slug(loadCase) : ""),
            chart.loaded() ? view.context().brief(loadCase) : "",
            title,
            subtitle,
            ConstructChart.scale(panels),
            chart.format(),
            panels,
            loadCase));
  }
}
