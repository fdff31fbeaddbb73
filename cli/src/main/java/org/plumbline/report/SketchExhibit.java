package org.plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Item;
import org.plumbline.models.study.Row;
import org.plumbline.report.chart.SketchFigure;
import org.plumbline.report.chart.SketchPanel;
import org.plumbline.report.chart.ValueFormat;

/** The joint from the front before and after, with its angles, axes, arms and forces. */
final class SketchExhibit {
  /** Name of the chart. */
  static final String NAME = "sketch";

  private static final String LIMB = "limb";

  private final StudyView view;
  private final ReportContext context;
  private final List<JointSketch> sketches;

  /**
   * @param sketches one for each angle of the study, or none
   */
  SketchExhibit(StudyView view, List<JointSketch> sketches) {
    if (!sketches.isEmpty() && sketches.size() != view.result().anglesDeg().size()) {
      throw new IllegalArgumentException(
          sketches.size() + " sketches for " + view.result().anglesDeg().size() + " angles");
    }
    this.view = view;
    this.context = view.context();
    this.sketches = List.copyOf(sketches);
  }

  /** Empty without sketches. */
  Optional<Exhibit> exhibit() {
    if (sketches.isEmpty()) {
      return Optional.empty();
    }
    List<Double> angles = states();
    List<SketchPanel> panels = angles.stream().map(a -> panel(a, header(a))).toList();
    Wording wording = new Wording(view);
    List<String> subtitle = new ArrayList<>(wording.limbSubtitle());
    subtitle.add(
        "Axes, angles and lengths are the plan's, outlines are schematic"
            + (angles.size() > 1 ? ". Dashed: the bones before" : ""));
    String explained = explained(angles.get(0));
    if (!explained.isEmpty()) {
      subtitle.add(explained);
    }
    wording.after().ifPresent(subtitle::add);
    if (!context.planNote().isEmpty()) {
      subtitle.add(context.planNote());
    }
    SketchFigure figure =
        new SketchFigure(NAME, title(), subtitle, description(panels), panels, wording.foot());
    return Optional.of(new Exhibit(figure, table(angles), ""));
  }

  /** The last of the states alone, for a narrow column of a sheet; empty without sketches. */
  Optional<Exhibit> narrow() {
    if (sketches.isEmpty()) {
      return Optional.empty();
    }
    double angle = view.after();
    List<SketchPanel> panels = List.of(panel(angle, header(angle)));
    List<String> subtitle =
        List.of(
            "From the front; outlines are schematic"
                + (angle == view.before() ? "" : "; dashed: the bones before"));
    SketchFigure figure =
        new SketchFigure(
            NAME, title(), subtitle, description(panels), panels, new Wording(view).foot());
    return Optional.of(new Exhibit(figure, table(List.of(angle)), ""));
  }

  /** Short names in the drawing in full: "TAS: tibial surface angle". */
  private String explained(double angle) {
    return at(angle).items().stream()
        .map(i -> explanation(i))
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String explanation(Item item) {
    String known =
        context.captions().getOrDefault(item.words(), context.captions().get(item.quantity()));
    return known != null && !item.words().isEmpty() && known.startsWith(item.words() + ", ")
        ? item.words() + ": " + known.substring(item.words().length() + 2)
        : "";
  }

  /** A state of the joint, with its bones before as dashed lines. */
  SketchPanel panel(double angle, String header) {
    JointSketch sketch = at(angle);
    return new SketchPanel(
        header,
        sketch,
        sketch.items().stream().map(i -> label(i, angle)).toList(),
        angle == view.before() ? Optional.empty() : Optional.of(at(view.before())));
  }

  /** Whether there is anything to draw. */
  boolean known() {
    return !sketches.isEmpty();
  }

  private JointSketch at(double angle) {
    return sketches.get(view.result().anglesDeg().indexOf(angle));
  }

  private List<Double> states() {
    return view.before() == view.after()
        ? List.of(view.before())
        : List.of(view.before(), view.after());
  }

  private String header(double angle) {
    String name =
        angle == view.before()
            ? angle == 0 ? "Before" : "First angle"
            : context.target().isPresent() ? "After" : "Last angle";
    return name + " (" + view.degrees(angle) + ")";
  }

  /** Words of an item with the value of its quantity; empty if it has neither. */
  private String label(Item item, double angle) {
    String value = item.quantity().isEmpty() ? "" : value(item.quantity(), angle);
    return java.util.stream.Stream.of(item.words(), value)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String value(String quantity, double angle) {
    return format(quantity).withUnit(view.value("", angle, LIMB, quantity));
  }

  private ValueFormat format(String quantity) {
    String unit =
        view.result().limbRows().stream()
            .filter(r -> r.quantity().equals(quantity))
            .map(Row::unit)
            .findFirst()
            .orElse("");
    return new ValueFormat(
        unit.equals("BW") ? 2 : 1, unit.equals("deg") ? "\u00b0" : unit.equals("1") ? "" : unit);
  }

  /** The first quantity of the limb from before to after. */
  private String title() {
    return view.result().limbRows().stream()
        .map(Row::quantity)
        .findFirst()
        .map(
            q ->
                new Findings(view)
                    .limb(
                        context.brief(q),
                        view.value("", view.before(), LIMB, q),
                        view.value("", view.after(), LIMB, q),
                        format(q)))
        .orElse("The joint from the front");
  }

  private static String description(List<SketchPanel> panels) {
    return "Drawing of the joint from the front. "
        + panels.stream()
            .map(
                p ->
                    p.header()
                        + ": "
                        + p.labels().stream()
                            .filter(l -> !l.isEmpty())
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "))
        + ".";
  }

  /** What is written in the drawing, and what else belongs to it. */
  private DataTable table(List<Double> angles) {
    Set<String> quantities = new LinkedHashSet<>();
    at(angles.get(0)).items().stream()
        .map(Item::quantity)
        .filter(q -> !q.isEmpty())
        .forEach(quantities::add);
    quantities.addAll(at(angles.get(0)).readings());
    List<String> headers = new ArrayList<>(List.of(""));
    angles.forEach(a -> headers.add(header(a)));
    List<List<String>> rows = new ArrayList<>();
    for (String q : quantities) {
      List<String> row = new ArrayList<>(List.of(context.heading(q)));
      angles.forEach(a -> row.add(value(q, a)));
      rows.add(row);
    }
    return new DataTable("The joint from the front", headers, rows);
  }
}
