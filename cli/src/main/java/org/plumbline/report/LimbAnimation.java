package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.Row;
import org.plumbline.report.animation.Frame;
import org.plumbline.report.animation.GifFile;
import org.plumbline.report.chart.LimbFigure;
import org.plumbline.report.chart.LimbOutline;
import org.plumbline.report.chart.MapPanel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.PressureScale;
import org.plumbline.report.chart.SketchStates;
import org.plumbline.report.chart.SlideColours;
import org.plumbline.report.chart.ValueFormat;

/**
 * The limb, or the joint from the front, and the pressure on the joint over the sweep, as a moving
 * picture for slides: from before to the last angle and back, with a rest before and at the angle
 * called "after". Only computed angles are shown, at most {@link #MOST_STATES} of them.
 */
final class LimbAnimation {
  static final String NAME = "limb-and-pressure";
  static final int MOST_STATES = 25;

  /** Hundredths of a second. */
  private static final int FORWARD = 300;

  private static final int SLOWEST = 40;
  private static final int FASTEST = 12;
  private static final int REST = 150;
  private static final int TURN = 60;

  private final StudyView view;
  private final ReportContext context;
  private final String loadCase;
  private final List<LimbLandmarks> limbs;
  private final SketchExhibit sketches;
  private final MapExhibits maps;
  private final PressureScale scale;
  private final double longest;

  /**
   * @param loadCase that is shown
   * @param limbs one for each angle of the study, or none
   * @param sketches of the joint, which stand where there is no limb; one for each angle, or none
   */
  LimbAnimation(
      StudyView view, String loadCase, List<LimbLandmarks> limbs, List<JointSketch> sketches) {
    if (!limbs.isEmpty() && limbs.size() != view.result().anglesDeg().size()) {
      throw new IllegalArgumentException(
          limbs.size() + " limbs for " + view.result().anglesDeg().size() + " angles");
    }
    this.view = view;
    this.context = view.context();
    this.loadCase = loadCase;
    this.limbs = List.copyOf(limbs);
    this.sketches = new SketchExhibit(view, sketches);
    this.maps = new MapExhibits(view);
    this.scale = maps.scale();
    this.longest =
        limbs.stream()
            .mapToDouble(
                l ->
                    new LimbOutline(
                            at(l.upper()),
                            at(l.joint()),
                            at(l.lower()),
                            at(l.lineStart()),
                            at(l.lineEnd()),
                            List.of("", "", ""),
                            List.of())
                        .length())
            .max()
            .orElse(1);
  }

  /** The file's bytes; empty if the load case has no pressure maps. */
  Optional<byte[]> gif() {
    if (!(maps.largest(loadCase) > 0)) {
      return Optional.empty();
    }
    List<LimbFigure> figures = figures();
    return Optional.of(
        GifFile.bytes(figures, frames(), SlideColours.of(scale), description(figures)));
  }

  /** A picture of each state that is shown, ascending. */
  List<LimbFigure> figures() {
    SketchStates together =
        new SketchStates(
            sketches.known()
                ? states().stream().map(a -> sketches.panel(a, "")).toList()
                : List.of());
    return states().stream().map(a -> figure(a, together)).toList();
  }

  private List<Double> states() {
    List<Double> all = view.result().anglesDeg();
    TreeSet<Double> states =
        new TreeSet<>(List.of(view.before(), view.after(), all.get(all.size() - 1)));
    int between = Math.min(all.size(), MOST_STATES - states.size());
    for (int i = 0; i < between; i++) {
      states.add(
          all.get(between < 2 ? 0 : Math.round((float) i * (all.size() - 1) / (between - 1))));
    }
    return List.copyOf(states);
  }

  /** Forward and back again. */
  List<Frame> frames() {
    List<Double> states = states();
    int n = states.size();
    int pace = Math.max(FASTEST, Math.min(SLOWEST, FORWARD / n));
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      frames.add(new Frame(i, rest(states.get(i)).orElse(i == n - 1 ? TURN : pace)));
    }
    for (int i = n - 2; i > 0; i--) {
      frames.add(new Frame(i, pace));
    }
    return frames;
  }

  private Optional<Integer> rest(double angle) {
    boolean target = angle == view.after() && context.target().isPresent();
    return target || angle == view.before() ? Optional.of(REST) : Optional.empty();
  }

  private LimbFigure figure(double angle, SketchStates together) {
    MapPanel full = maps.panel(loadCase, angle, "%s");
    String header = context.angleName() + " " + view.degrees(angle) + state(angle);
    MapPanel panel = new MapPanel(header, full.bodies(), full.absence());
    List<String> subtitle = new ArrayList<>();
    subtitle.add(new Wording(view).subtitle(List.of(loadCase)).get(0));
    return new LimbFigure(
        NAME,
        new Findings(view).first(loadCase, Measure.SHARE),
        subtitle,
        state(panel, outline(angle)),
        outline(angle),
        longest,
        slide(angle, together),
        panel,
        context.planWords(),
        scale,
        Measure.PEAK.unit(),
        new Wording(view).foot() + (context.planNote().isEmpty() ? "" : ". " + context.planNote()));
  }

  /** The joint in a state; all states share place and scale. */
  private Optional<LimbFigure.Slide> slide(double angle, SketchStates together) {
    return sketches.known()
        ? Optional.of(new LimbFigure.Slide(sketches.panel(angle, ""), together))
        : Optional.empty();
  }

  private String state(double angle) {
    if (angle == view.before()) {
      return angle == 0 ? ", before" : ", first angle";
    }
    return angle == view.after() && context.target().isPresent() ? ", after" : "";
  }

  private Optional<LimbOutline> outline(double angle) {
    if (limbs.isEmpty()) {
      return Optional.empty();
    }
    LimbLandmarks l = limbs.get(view.result().anglesDeg().indexOf(angle));
    List<String> notes = new ArrayList<>();
    view.result().limbRows().stream()
        .map(Row::quantity)
        .findFirst()
        .ifPresent(q -> note(q, context.brief(q), angle, "°", notes));
    context.loadLine().ifPresent(line -> note(line.quantity(), "Load line", angle, "%", notes));
    return Optional.of(
        new LimbOutline(
            at(l.upper()),
            at(l.joint()),
            at(l.lower()),
            at(l.lineStart()),
            at(l.lineEnd()),
            List.of(l.upper().key(), l.joint().key(), l.lower().key()),
            notes));
  }

  private void note(String quantity, String name, double angle, String unit, List<String> notes) {
    double value = view.value("", angle, "limb", quantity);
    if (Double.isFinite(value)) {
      notes.add(name + " " + new ValueFormat(1, unit).withUnit(value));
    }
  }

  /** Across the joint and upward: its own plan has the same first coordinate. */
  private static Point at(LimbLandmarks.Spot spot) {
    return new Point(spot.z(), spot.y());
  }

  private static String state(MapPanel panel, Optional<LimbOutline> limb) {
    StringBuilder out = new StringBuilder(panel.header()).append(":");
    limb.ifPresent(l -> l.notes().forEach(n -> out.append(" ").append(n).append(";")));
    panel
        .bodies()
        .forEach(
            b ->
                out.append(" ")
                    .append(b.label())
                    .append(" ")
                    .append(String.join(", ", b.notes()))
                    .append(";"));
    if (panel.bodies().isEmpty()) {
      out.append(" ").append(panel.absence());
    }
    return out.toString();
  }

  private String description(List<LimbFigure> figures) {
    StringBuilder out = new StringBuilder(figures.get(0).title());
    out.append(". ").append(figures.get(0).subtitle().get(0)).append(". Moving picture of ");
    out.append(
        !limbs.isEmpty()
            ? "the whole limb with its load line and of "
            : sketches.known() ? "the joint from the front and of " : "");
    out.append("the contact pressure on one scale. ");
    figures.forEach(f -> out.append(f.description()).append(" "));
    return out.append(Wording.DISCLAIMER).toString();
  }
}
