package org.plumbline.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Solved;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.report.chart.MapBody;
import org.plumbline.report.chart.MapFigure;
import org.plumbline.report.chart.MapPanel;
import org.plumbline.report.chart.PressureScale;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;

/** Pressure maps before and after, on one scale for all angles and load cases of a study. */
final class MapExhibits {
  private static final int LEAST_SHEET = 4;
  private static final int MOST_SHEET = 8;

  /** So many regions have names of one word. */
  private static final int WITH_SHORT_NAMES = 3;

  /** Maps side by side under which two names of two words fit. */
  private static final int MOST_COLUMNS = 3;

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
    List<MapPanel> panels = new ArrayList<>();
    panels.add(
        panel(loadCase, view.before(), view.before() == 0 ? "Before (%s)" : "First angle (%s)"));
    if (view.after() != view.before()) {
      panels.add(
          panel(
              loadCase,
              view.after(),
              context.target().isPresent() ? "After (%s)" : "Last angle (%s)"));
    }
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    subtitle.add(oneScale(largest));
    wording.after().ifPresent(subtitle::add);
    note().ifPresent(subtitle::add);
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
                scale(),
                Measure.PEAK.unit(),
                wording.foot()),
            table(
                loadCase,
                title,
                view.before() == view.after()
                    ? List.of(view.before())
                    : List.of(view.before(), view.after())),
            context.brief(loadCase)));
  }

  /** The same surfaces over the sweep, small; empty with fewer than four angles or no map. */
  Optional<Exhibit> overTheSweep(String loadCase) {
    double largest = largest(loadCase);
    List<Double> angles = chosen();
    if (!(largest > 0) || angles.size() < LEAST_SHEET) {
      return Optional.empty();
    }
    List<MapPanel> panels = new ArrayList<>();
    for (double angle : angles) {
      MapPanel full = panel(loadCase, angle, "%s" + state(angle));
      List<MapBody> bodies = new ArrayList<>();
      for (MapBody b : full.bodies()) {
        double share = view.value(loadCase, angle, b.map().region(), Measure.SHARE);
        List<String> notes =
            Double.isFinite(share) ? List.of(Measure.SHARE.rough().withUnit(share)) : List.of();
        bodies.add(new MapBody(b.label(), b.style(), b.map(), notes));
      }
      panels.add(new MapPanel(full.header(), bodies, "no result"));
    }
    List<String> subtitle = new ArrayList<>(wording.subtitle(List.of(loadCase)));
    String top = context.planWords().top();
    subtitle.add(
        "Under each surface its share of the load"
            + (top.isEmpty() ? "" : "; " + top + " is up")
            + ". "
            + oneScale(largest));
    note().ifPresent(subtitle::add);
    String title = new Findings(view).sweep(loadCase, angles);
    return Optional.of(
        new Exhibit(
            new MapFigure(
                "pressure-maps-" + view.slug(loadCase),
                title,
                subtitle,
                description(panels),
                panels,
                columns(panels.size()),
                new AxisWords("", "", "", ""),
                scale(),
                Measure.PEAK.unit(),
                wording.foot()),
            table(loadCase, title, angles),
            context.brief(loadCase)));
  }

  /** Two rows of maps; more where names of many regions need wider columns. */
  private int columns(int maps) {
    int halves = (maps + 1) / 2;
    return view.result().compartments().size() > WITH_SHORT_NAMES
        ? Math.min(MOST_COLUMNS, halves)
        : halves;
  }

  /**
   * First and last angle and some between: all if they are few, else at equal strides if a number
   * of maps allows that, else as evenly as their number does.
   */
  private List<Double> chosen() {
    List<Double> all = view.result().anglesDeg();
    int steps = all.size() - 1;
    int maps = Math.min(all.size(), MOST_SHEET);
    for (int n = maps; n > LEAST_SHEET; n--) {
      if (steps % (n - 1) == 0) {
        maps = n;
        break;
      }
    }
    List<Double> angles = new ArrayList<>();
    for (int i = 0; i < maps; i++) {
      angles.add(all.get(maps < 2 ? 0 : Math.round((float) i * steps / (maps - 1))));
    }
    return angles;
  }

  private String state(double angle) {
    if (angle == view.before()) {
      return ", before";
    }
    return angle == view.after() && context.target().isPresent() ? ", after" : "";
  }

  private Optional<String> note() {
    return context.planNote().isEmpty() ? Optional.empty() : Optional.of(context.planNote());
  }

  /** One scale for all maps of the study: the same colour is the same pressure on every page. */
  PressureScale scale() {
    return PressureScale.upTo(
        view.result().loadCases().stream().mapToDouble(this::largest).max().orElse(0));
  }

  private String oneScale(double largest) {
    boolean several = view.result().loadCases().size() > 1;
    return "One colour scale for all angles"
        + (several ? " and load cases" : "")
        + "; largest pressure "
        + (several ? "of this load case " : "")
        + Measure.PEAK.rough().withUnit(largest);
  }

  MapPanel panel(String loadCase, double angle, String state) {
    String header = state.formatted(view.degrees(angle));
    Optional<Solved> solved = view.solved(loadCase, angle);
    if (solved.isEmpty() || compartments(solved.get()).isEmpty()) {
      String reason = view.failed(loadCase, angle).map(Failed::reason).orElse("no pressure map");
      return new MapPanel(header, List.of(), "No result: " + reason);
    }
    List<MapBody> bodies = new ArrayList<>();
    for (PressureMap map : compartments(solved.get())) {
      int region = view.result().compartments().indexOf(map.region());
      int style = region < 0 ? view.result().compartments().size() : region;
      bodies.add(
          new MapBody(
              context.brief(map.region()),
              SeriesStyle.of(style),
              map,
              notes(loadCase, angle, map.region())));
    }
    return new MapPanel(header, bodies, "");
  }

  /**
   * Those of the compartments, and others that go on where these end. Surfaces that lie over them
   * would hide them.
   */
  private List<PressureMap> compartments(Solved solved) {
    Set<List<Double>> places = new HashSet<>();
    for (PressureMap m : solved.maps()) {
      for (int n = 0; own(m) && n < m.nodeCount(); n++) {
        places.add(List.of(m.across(n), m.along(n)));
      }
    }
    return solved.maps().stream().filter(m -> own(m) || goesOn(m, places)).toList();
  }

  private boolean own(PressureMap m) {
    return view.result().compartments().contains(m.region());
  }

  /** Whether a surface that is laid flat shares an edge with others. */
  private static boolean goesOn(PressureMap m, Set<List<Double>> places) {
    return m.laidFlat()
        && IntStream.range(0, m.nodeCount())
                .filter(n -> places.contains(List.of(m.across(n), m.along(n))))
                .limit(2)
                .count()
            == 2;
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

  double largest(String loadCase) {
    double largest = 0;
    for (Solved s : view.solved()) {
      if (s.key().loadCase().equals(loadCase)) {
        for (PressureMap map : compartments(s)) {
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

  private DataTable table(String loadCase, String title, List<Double> angles) {
    List<String> headers = new ArrayList<>(List.of(context.angleName() + " (°)", "Region"));
    List<Measure> measures =
        List.of(Measure.FORCE, Measure.SHARE, Measure.PEAK, Measure.P95, Measure.AREA);
    measures.forEach(m -> headers.add(m.words() + " (" + m.unit() + ")"));
    List<List<String>> rows = new ArrayList<>();
    Set<String> regions = new LinkedHashSet<>(view.result().compartments());
    for (Solved s : view.solved()) {
      compartments(s).forEach(m -> regions.add(m.region()));
    }
    for (double angle : angles) {
      for (String region : regions) {
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
