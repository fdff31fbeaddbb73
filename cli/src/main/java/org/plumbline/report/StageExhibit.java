package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.report.StagePicture.State;
import org.plumbline.report.chart.SolidFigure;
import org.plumbline.report.chart.SolidPanel;
import org.plumbline.report.chart.SolidView;
import org.plumbline.report.chart.ValueFormat;

/** The cut bone before and after, as solids. */
final class StageExhibit {
  private static final String GAP = "gap_height";
  private static final String BASE = "base_height";

  /** Less is none: rounding of a wedge of 0°, mm. */
  private static final double LEAST_HEIGHT = 1e-6;

  private static final ValueFormat HEIGHT = new ValueFormat(1, "mm");
  private static final List<String> TABLE =
      List.of(GAP, BASE, "wedge_volume", "limb_length_change", "slope_change");

  private final StudyView view;
  private final Wording wording;
  private final StagePicture picture;

  StageExhibit(StudyView view, StagePicture picture) {
    this.view = view;
    this.wording = new Wording(view);
    this.picture = picture;
  }

  Exhibit exhibit() {
    List<SolidPanel> panels = new ArrayList<>();
    for (State state : picture.states()) {
      panels.add(new SolidPanel(header(state.angleDeg()), gap(state.angleDeg()), state.parts()));
    }
    double shown = view.after();
    String title =
        "The bone before and after "
            + picture.operation()
            + " of "
            + view.degrees(shown)
            + (gap(shown).isEmpty() ? "" : ": " + gap(shown));
    List<String> subtitle = new ArrayList<>();
    subtitle.add(
        picture.side()
            + ", as meshed, without load. Metal shines through the bone that hides it"
            + (view.result().label().isEmpty() ? "" : " · " + view.result().label()));
    wording.after().ifPresent(subtitle::add);
    String description =
        "Shaded pictures, "
            + picture.views().stream().map(SolidView::name).collect(Collectors.joining(" and "))
            + ", one length scale. "
            + panels.stream()
                .map(p -> p.header() + (p.note().isEmpty() ? "" : ": " + p.note()))
                .collect(Collectors.joining("; "))
            + ". Colours: "
            + picture.key().stream()
                .map(SolidFigure.KeyEntry::words)
                .collect(Collectors.joining(", "))
            + ".";
    SolidFigure figure =
        new SolidFigure(
            "opening",
            title,
            subtitle,
            description,
            panels,
            picture.views(),
            picture.key(),
            wording.foot());
    return new Exhibit(figure, table(title), "");
  }

  private double limb(double angle, String quantity) {
    return view.value("", angle, "limb", quantity);
  }

  private String header(double angle) {
    if (angle == view.before()) {
      return "Before (" + view.degrees(angle) + ")";
    }
    boolean target = angle == view.after() && view.context().target().isPresent();
    return (target ? "After (" : "Largest angle (") + view.degrees(angle) + ")";
  }

  private String gap(double angle) {
    double gap = limb(angle, GAP);
    double base = limb(angle, BASE);
    if (gap > LEAST_HEIGHT) {
      return "gap " + HEIGHT.withUnit(gap) + " high";
    }
    return base > LEAST_HEIGHT ? "base " + HEIGHT.withUnit(base) + " high" : "";
  }

  private DataTable table(String title) {
    List<String> known =
        TABLE.stream()
            .filter(
                q ->
                    picture.states().stream().anyMatch(s -> Double.isFinite(limb(s.angleDeg(), q))))
            .toList();
    List<String> headers = new ArrayList<>(List.of(view.context().angleName() + " (°)"));
    known.forEach(
        q ->
            headers.add(
                view.context().heading(q)
                    + (q.equals("wedge_volume")
                        ? " (mm³)"
                        : q.equals("slope_change") ? " (°)" : " (mm)")));
    List<List<String>> rows = new ArrayList<>();
    for (State s : picture.states()) {
      List<String> row = new ArrayList<>(List.of(ValueFormat.shortest(s.angleDeg(), 2)));
      known.forEach(q -> row.add(new ValueFormat(1, "").number(limb(s.angleDeg(), q))));
      rows.add(row);
    }
    return new DataTable(title, headers, rows);
  }
}
