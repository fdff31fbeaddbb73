package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;

/** What a cut bone bears over the angle: strain of gap and hinge, stress of plate and screws. */
final class ConstructExhibits {
  private static final ValueFormat STRAIN = new ValueFormat(1, "%");
  private static final ValueFormat STRESS = new ValueFormat(0, "MPa");

  /** Strains up to which bone and fibrous tissue form (Perren 1979), %. */
  private static final List<Level> TISSUES =
      List.of(new Level(2, "bone"), new Level(10, "fibrous tissue"));

  private final StudyView view;
  private final CurveExhibits curves;
  private final Wording wording;

  ConstructExhibits(StudyView view, CurveExhibits curves) {
    this.view = view;
    this.curves = curves;
    this.wording = new Wording(view);
  }

  /**
   * One line of a chart.
   *
   * @param label in the chart
   * @param region of the rows
   * @param quantity of the rows
   */
  private record Curve(String label, String region, String quantity) {}

  /** The charts of a load case; none if its bone is whole at every angle. */
  List<Exhibit> of(String loadCase) {
    List<Exhibit> all = new ArrayList<>();
    add(
        all,
        loadCase,
        "gap",
        "Strain of the gap",
        STRAIN,
        "Motion of the cut faces against each other over the height of the gap, at its outermost"
            + " points",
        TISSUES,
        new Curve("entry", "gap", "strain_entry"),
        new Curve("anterior", "gap", "strain_anterior"),
        new Curve("posterior", "gap", "strain_posterior"));
    add(
        all,
        loadCase,
        "hinge",
        "Strain of the hinge under load",
        STRAIN,
        "Largest principal strain of the bone bridge; what opened it is not in it. Cortical bone"
            + " yields at 0.7 % in tension and 1.0 % in compression",
        List.of(),
        new Curve("tension", "hinge", "load_strain_tension"),
        new Curve("compression", "hinge", "load_strain_compression"));
    add(
        all,
        loadCase,
        "fixation",
        "Stress of plate and screws",
        STRESS,
        "Largest von Mises stress of their beams, without holes and threads",
        List.of(),
        new Curve("plate", "plate", "von_mises"),
        new Curve("worst screw", "plate", "screws_von_mises"));
    return all;
  }

  private void add(
      List<Exhibit> all,
      String loadCase,
      String name,
      String what,
      ValueFormat format,
      String meaning,
      List<Level> levels,
      Curve... drawn) {
    List<Series> series = new ArrayList<>();
    Point worst = null;
    String where = "";
    for (Curve c : drawn) {
      List<Point> points = view.curve(loadCase, c.region(), c.quantity());
      for (Point p : points) {
        if (Double.isFinite(p.y()) && (worst == null || p.y() > worst.y())) {
          worst = p;
          where = c.label();
        }
      }
      series.add(new Series(c.label(), SeriesStyle.of(series.size()), points));
    }
    if (worst == null) {
      return;
    }
    double largest = worst.y();
    List<Level> reached = levels.stream().filter(l -> l.value() <= largest).toList();
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.add(meaning);
    String title =
        what
            + ": at most "
            + format.withUnit(largest)
            + " ("
            + where
            + ") at "
            + ValueFormat.shortest(worst.x(), 1)
            + "°";
    all.add(
        curves.exhibit(
            name + "-" + view.slug(loadCase),
            view.context().brief(loadCase),
            title,
            subtitle,
            List.of(new Panel(what + " (" + format.unit() + ")", series, reached)),
            loadCase));
  }
}
