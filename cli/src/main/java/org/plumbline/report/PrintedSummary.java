package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.report.ReportContext.Fact;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.ValueFormat;
import org.plumbline.report.print.Grid;
import org.plumbline.report.print.Headline;
import org.plumbline.report.print.Plate;
import org.plumbline.report.print.Prose;
import org.plumbline.report.print.Row;
import org.plumbline.report.print.Sheet;

/**
 * A study on two sheets of paper. Page 1: the finding, who and what, before and after, shares,
 * pressure maps. Page 2: forces and pressures, the construct, alignment, limits, warnings, proof.
 */
final class PrintedSummary {
  /** Where what had no room can be read. */
  static final String ELSEWHERE = "in report.html";

  /** Points per pixel of a figure: tick labels get 6.6 points. */
  private static final double SCALE = 0.44;

  private static final double TABLE_PART = 0.53;
  private static final double HALF = 0.5;

  /** Curves whose names stand beside a low chart; points that charts with more need. */
  private static final int MOST_SHORT = 4;

  private static final double LOWER = 105;
  private static final double HIGHER = 140;
  private static final double AREA_PART = 0.42;

  private final StudyView view;
  private final ReportContext context;
  private final Wording wording;
  private final PaperTables tables;
  private final Optional<Exhibit> stages;
  private final Optional<Exhibit> sketch;
  private final String loadCase;
  private int figures;
  private int grids;

  /**
   * @param shown load case that the finding is about
   * @param stages picture of a cut bone
   * @param sketch of the joint from the front, where there is no load line's chart
   */
  PrintedSummary(StudyView view, String shown, Optional<Exhibit> stages, Optional<Exhibit> sketch) {
    this.view = view;
    this.context = view.context();
    this.wording = new Wording(view);
    this.stages = stages;
    this.sketch = sketch;
    this.loadCase = shown;
    this.tables = new PaperTables(view);
  }

  /** The finding. */
  String title() {
    return new Findings(view).first(loadCase, Measure.SHARE);
  }

  /** What was studied. */
  String subject() {
    String title = view.result().title();
    return "Study " + view.result().study() + (title.isEmpty() ? "" : ": " + title);
  }

  List<Sheet> sheets() {
    return List.of(sheet(1, first()), sheet(2, second()));
  }

  private Sheet sheet(int page, List<Row> rows) {
    return new Sheet(
        "Plumbline · study " + view.result().study(),
        "page " + page + " of 2",
        rows,
        wording.foot());
  }

  private List<Row> first() {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(new Headline(title(), subtitle())));
    List<Fact> facts = new ArrayList<>(context.facts());
    target().ifPresent(t -> facts.add(0, new Fact("Target", t)));
    if (!facts.isEmpty()) {
      rows.add(
          Row.of(
              new Grid(
                  "",
                  List.of("", ""),
                  facts.stream().map(f -> List.of(f.name(), f.value())).toList(),
                  true,
                  ELSEWHERE)));
    }
    CurveExhibits curves = new CurveExhibits(view);
    rows.add(
        Row.of(
            grid(tables.beforeAfter(loadCase)),
            TABLE_PART,
            plate(curves.share(loadCase), 120, 210)));
    Optional<Exhibit> maps = new MapExhibits(view).beforeAndAfter(loadCase);
    rows.add(
        Row.of(
            maps.map(m -> plate(m, 150, 250))
                .orElseGet(() -> plate(curves.area(loadCase), 110, 200))));
    tables.otherCases(loadCase).ifPresent(t -> rows.add(Row.of(grid(t))));
    return rows;
  }

  private List<String> subtitle() {
    List<String> lines = new ArrayList<>();
    if (!view.result().title().isEmpty()) {
      lines.add(view.result().title());
    }
    lines.addAll(wording.subtitle(List.of(loadCase)));
    return lines;
  }

  private Optional<String> target() {
    if (context.target().isEmpty()) {
      return context.targetNote().isEmpty()
          ? Optional.empty()
          : Optional.of("not reached: " + context.targetNote());
    }
    ReportContext.Target t = context.target().get();
    return Optional.of(
        t.meaning()
            + " at "
            + ValueFormat.shortest(t.angleDeg(), 1)
            + "°; nearest solved angle "
            + (view.passesOverBefore() ? "with a " + context.page().correction() + " " : "")
            + view.degrees(view.after()));
  }

  private List<Row> second() {
    CurveExhibits curves = new CurveExhibits(view);
    List<Row> rows = new ArrayList<>();
    double least = view.result().compartments().size() > MOST_SHORT ? HIGHER : LOWER;
    rows.add(
        Row.of(
            plate(curves.force(loadCase), least, 190),
            0.4,
            plate(curves.pressure(loadCase), least, 190)));
    rows.add(stages.map(this::bone).orElseGet(() -> areaAndLine(curves)));
    tables.alignment().ifPresent(t -> rows.add(Row.of(grid(t))));
    List<String> remarks = tables.remarks();
    Prose warnings =
        new Prose(
            "Warnings",
            remarks.isEmpty() ? List.of("None.") : remarks,
            !remarks.isEmpty(),
            ELSEWHERE);
    rows.add(
        tables
            .limits()
            .map(t -> Row.of(grid(t), TABLE_PART, warnings))
            .orElseGet(() -> Row.of(warnings)));
    rows.add(Row.of(grid(tables.proofs())));
    rows.add(Row.of(new Prose("", List.of(closing()), false, ELSEWHERE)));
    return rows;
  }

  /** The cut bone with what it bears. */
  private Row bone(Exhibit picture) {
    Plate plate = plate(picture, 150, 215);
    return tables
        .construct(loadCase)
        .map(t -> Row.of(plate, TABLE_PART, grid(t)))
        .orElseGet(() -> Row.of(plate));
  }

  private Row areaAndLine(CurveExhibits curves) {
    Plate area = plate(curves.area(loadCase), 105, 170);
    return curves
        .loadLine()
        .map(line -> Row.of(area, HALF, plate(line, 105, 170)))
        .or(() -> sketch.map(s -> Row.of(area, AREA_PART, plate(s, 125, 200))))
        .orElseGet(() -> Row.of(area));
  }

  private String closing() {
    return Wording.DISCLAIMER
        + " Every number is computed by a model from the study's inputs; none was measured on a"
        + " patient. All cases, every quantity and the tables of all charts: report.html and"
        + " results.csv in the same folder.";
  }

  private Plate plate(Exhibit exhibit, double least, double most) {
    figures++;
    Figure figure = exhibit.figure();
    List<String> words = new ArrayList<>();
    words.add("Figure " + figures + ". " + figure.title() + ".");
    if (!exhibit.qualifier().isEmpty()) {
      words.add(exhibit.qualifier() + ".");
    }
    List<String> said = wording.subtitle(List.of(loadCase));
    figure.subtitle().stream()
        .filter(line -> !said.contains(line))
        .forEach(line -> words.add(line.endsWith(".") ? line : line + "."));
    return new Plate(figure, String.join(" ", words), SCALE, least, most);
  }

  private Grid grid(DataTable table) {
    grids++;
    return new Grid(
        "Table " + grids + ". " + table.caption(), table.headers(), table.rows(), false, ELSEWHERE);
  }
}
