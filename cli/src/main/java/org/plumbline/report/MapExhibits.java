package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Solved;
import org.plumbline.report.chart.MapBody;
import org.plumbline.report.chart.MapFigure;
import org.plumbline.report.chart.MapPanel;
import org.plumbline.report.chart.PressureScale;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;

/** Pressure maps before and after, on one scale for all angles of a load case. */
final class MapExhibits {
  private final StudyView view;
  private final ReportContext context;
  private final Wording wording;

  MapExhibits(StudyView view) {
    this.view = view;
    this.context = view.context();
    this.wording = new Wording(view);
  }

  /** Empty if no case of the load case has a map. */
  Optional<Exhibit> beforeAndAfter(String loadCase) {
    double largest = largest(loadCase);
    if (!(largest > 0)) {
      return Optional.empty();
    }
    PressureScale scale = PressureScale.upTo(largest);
    List<MapPanel> panels = new ArrayList<>();
    panels.add(panel(loadCase, view.before(), view.before() == 0 ? "Before" : "First angle"));
    if (view.after() != view.before()) {
      String meaning = context.target().map(ReportContext.Target::meaning).orElse("");
      panels.add(
          panel(
              loadCase,
              view.after(),
              context.target().isPresent() ? "After" + because(meaning) : "Last angle"));
    }
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.add(
        "One colour scale for all "
            + view.result().anglesDeg().size()
            + " angles of this load case; largest pressure "
            + Measure.PEAK.exact().withUnit(largest));
    String title = new Findings(view).regions(loadCase, Measure.PEAK, view.result().compartments());
    return Optional.of(
        new Exhibit(
            new MapFigure(
                "pressure-map-" + view.slug(loadCase),
                title,
                subtitle,
                description(panels),
                panels,
                panels.size(),
                context.planWords(),
                scale,
                Measure.PEAK.unit(),
                Wording.FOOT),
            table(loadCase, title),
            context.brief(loadCase)));
  }

  private static String because(String meaning) {
    return meaning.isEmpty() ? "" : ", nearest to " + meaning;
  }

  private MapPanel panel(String loadCase, double angle, String state) {
    String header = state + " (" + view.degrees(angle) + ")";
    Optional<Solved> solved = view.solved(loadCase, angle);
    if (solved.isEmpty() || solved.get().maps().isEmpty()) {
      String reason = view.failed(loadCase, angle).map(Failed::reason).orElse("no pressure map");
      return new MapPanel(header, List.of(), "No result: " + reason);
    }
    List<MapBody> bodies = new ArrayList<>();
    for (PressureMap map : solved.get().maps()) {
      int style = Math.max(0, view.result().compartments().indexOf(map.region()));
      bodies.add(
          new MapBody(
              context.heading(map.region()),
              SeriesStyle.of(style),
              map,
              notes(loadCase, angle, map.region())));
    }
    return new MapPanel(header, bodies, "");
  }

  private List<String> notes(String loadCase, double angle, String region) {
    List<String> notes = new ArrayList<>();
    double force = view.value(loadCase, angle, region, Measure.FORCE);
    double share = view.value(loadCase, angle, region, Measure.SHARE);
    double peak = view.value(loadCase, angle, region, Measure.PEAK);
    if (Double.isFinite(force)) {
      String of = Double.isFinite(share) ? " (" + Measure.SHARE.rough().withUnit(share) + ")" : "";
      notes.add(Measure.FORCE.rough().withUnit(force) + of);
    }
    if (Double.isFinite(peak)) {
      notes.add("peak " + Measure.PEAK.rough().withUnit(peak));
    }
    return notes;
  }

  private double largest(String loadCase) {
    double largest = 0;
    for (Solved s : view.solved()) {
      if (s.key().loadCase().equals(loadCase)) {
        for (PressureMap map : s.maps()) {
          for (int n = 0; n < map.nodeCount(); n++) {
            largest = Math.max(largest, map.pressure(n));
          }
        }
      }
    }
    return largest;
  }

  private String description(List<MapPanel> panels) {
    StringBuilder out = new StringBuilder("Maps of contact pressure.");
    for (MapPanel panel : panels) {
      out.append(" ").append(panel.header()).append(":");
      for (MapBody body : panel.bodies()) {
        out.append(" ")
            .append(body.label())
            .append(" ")
            .append(String.join(", ", body.notes()))
            .append(";");
      }
      if (panel.bodies().isEmpty()) {
        out.append(" ").append(panel.absence());
      }
    }
    return out.toString();
  }

  private DataTable table(String loadCase, String title) {
    List<String> headers = new ArrayList<>(List.of(context.angleName() + " (°)", "Region"));
    List<Measure> measures =
        List.of(Measure.FORCE, Measure.SHARE, Measure.PEAK, Measure.P95, Measure.AREA);
    measures.forEach(m -> headers.add(m.words() + " (" + m.unit() + ")"));
    List<List<String>> rows = new ArrayList<>();
    for (double angle :
        view.before() == view.after()
            ? List.of(view.before())
            : List.of(view.before(), view.after())) {
      for (String region : view.result().compartments()) {
        List<String> row = new ArrayList<>();
        row.add(ValueFormat.shortest(angle, 2));
        row.add(context.heading(region));
        measures.forEach(m -> row.add(m.exact().number(view.value(loadCase, angle, region, m))));
        rows.add(row);
      }
    }
    return new DataTable(title, headers, rows);
  }
}
