package org.plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.models.study.Solved;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.ValueFormat;

/**
 * What a cut bone bears, as charts: which rows they draw and which limits belong to them.
 *
 * @param name of the file
 * @param what is drawn, in words
 * @param meaning of the numbers, a sentence
 * @param panels one or two sets of curves on a common scale
 * @param told row that the title quotes; empty for the largest value of any curve
 * @param limits fixed values of the y axis
 * @param margins rows that say how far a limit is
 * @param loaded whether it depends on the load case
 */
record ConstructChart(
    String name,
    String what,
    ValueFormat format,
    String meaning,
    List<Curves> panels,
    Optional<Curve> told,
    List<Level> limits,
    List<Margin> margins,
    boolean loaded) {

  /** A chart whose title quotes the largest value of its curves. */
  private ConstructChart(
      String name,
      String what,
      ValueFormat format,
      String meaning,
      List<Curves> panels,
      List<Level> limits,
      List<Margin> margins,
      boolean loaded) {
    this(name, what, format, meaning, panels, Optional.empty(), limits, margins, loaded);
  }

  /** Curves of one panel. */
  record Curves(String header, List<Curve> curves) {}

  /**
   * One line of a chart.
   *
   * @param label in the chart
   */
  record Curve(String label, String region, String quantity) {
    private Curve of(String bone) {
      return new Curve(label, bone + region, quantity);
    }
  }

  /**
   * A limit that the results know by how many times it exceeds a value.
   *
   * @param label of the limit
   * @param value row of the value
   * @param margin row of limit over value
   */
  record Margin(String label, Curve value, String margin) {}

  /** A limit is drawn up to this many times the largest value. */
  private static final double MOST_BEYOND = 6;

  /** Between a second cut bone and its part in the name of a region. */
  private static final String OF = "_";

  private static final String GAP = "gap";
  private static final String MOTION_NORMAL = "motion_normal_";

  private static final String SPACE = "\u00a0";
  private static final ValueFormat STRAIN = new ValueFormat(1, "%");
  private static final ValueFormat FINE_STRAIN = new ValueFormat(2, "%");
  private static final ValueFormat MOMENT = new ValueFormat(2, "N m");
  private static final ValueFormat FORCE = new ValueFormat(0, "N");
  private static final ValueFormat STRESS = new ValueFormat(0, "MPa");
  private static final ValueFormat MOTION = new ValueFormat(3, "mm");

  private static final Curve PLATE = new Curve("plate", "plate", "von_mises");
  private static final Curve SCREW = new Curve("worst screw", "plate", "screws_von_mises");

  /** All that results can have, in reading order; those of a second cut bone last. */
  static List<ConstructChart> all(Stream<Solved> cases) {
    Set<String> bones = new LinkedHashSet<>(List.of(""));
    Set<String> points = new LinkedHashSet<>();
    cases
        .flatMap(c -> c.rows().stream())
        .forEach(
            r -> {
              if (r.region().endsWith(OF + GAP)) {
                bones.add(r.region().substring(0, r.region().length() - GAP.length()));
              }
              if (r.region().endsWith(GAP) && r.quantity().startsWith(MOTION_NORMAL)) {
                points.add(r.quantity().substring(MOTION_NORMAL.length()));
              }
            });
    return bones.stream()
        .flatMap(b -> of(List.copyOf(points)).stream().map(c -> b.isEmpty() ? c : c.of(b)))
        .toList();
  }

  /**
   * The same of another bone.
   *
   * @param bone what its regions begin with
   */
  private ConstructChart of(String bone) {
    String called = bone.substring(0, bone.length() - OF.length());
    return new ConstructChart(
        called + "-" + name,
        what + ", " + called,
        format,
        meaning,
        panels.stream()
            .map(p -> new Curves(p.header(), p.curves().stream().map(c -> c.of(bone)).toList()))
            .toList(),
        told.map(c -> c.of(bone)),
        limits,
        margins.stream().map(m -> new Margin(m.label(), m.value().of(bone), m.margin())).toList(),
        loaded);
  }

  private static List<ConstructChart> of(List<String> points) {
    return List.of(
        new ConstructChart(
            "gap-motion",
            "Motion of the gap",
            MOTION,
            "Motion of the shaft's side of the cut against the joint's, at the gap's outermost points;"
                + " square to the cut (closing is negative) and along it. The title has the largest"
                + " motion, both directions together",
            List.of(
                atPoints(points, "square to the cut", MOTION_NORMAL),
                atPoints(points, "along the cut", "motion_shear_")),
            Optional.of(new Curve("", "gap", "motion_largest")),
            List.of(),
            List.of(),
            true),
        new ConstructChart(
            "gap",
            "Strain of the gap",
            STRAIN,
            "Motion of the cut faces against each other over the height of the gap, at its outermost"
                + " points. Bone forms below 2 %, fibrous tissue below 10 %, nothing survives"
                + " beyond 100 % (Perren 1979)",
            List.of(atPoints(points, "", "strain_")),
            List.of(new Level(2, "bone below"), new Level(10, "fibrous below")),
            List.of(),
            true),
        new ConstructChart(
            "hinge",
            "Strain of the hinge under load",
            FINE_STRAIN,
            "Largest principal strains of the bone bridge; the strain of bending it at the operation"
                + " is not in them. Yield of cortical bone drawn",
            List.of(
                new Curves(
                    "",
                    List.of(
                        new Curve("tension", "hinge", "load_strain_tension"),
                        new Curve("compression", "hinge", "load_strain_compression")))),
            List.of(new Level(0.7, "yield, tension"), new Level(1.0, "yield, compression")),
            List.of(),
            true),
        new ConstructChart(
            "hinge-opening",
            "Strain of the hinge from bending it",
            STRAIN,
            "Opening or closing the wedge bends the bridge: by the formula of its thickness, the"
                + " angle, the length it bends over; apart from the strain under load. Yield of"
                + " cortical bone drawn",
            List.of(new Curves("", List.of(new Curve("bending", "hinge", "opening_strain")))),
            List.of(new Level(0.7, "yield, tension")),
            List.of(),
            false),
        new ConstructChart(
            "hinge-moment",
            "Moment of the hinge",
            MOMENT,
            "Moment across the bone bridge where it may yield or is cracked, and what it bears before"
                + " it turns; where the load opens the gap positive. The title has the moment",
            List.of(
                new Curves(
                    "",
                    List.of(
                        new Curve("moment", "hinge", "moment"),
                        new Curve("bound", "hinge", "moment_bound")))),
            Optional.of(new Curve("", "hinge", "moment")),
            List.of(),
            List.of(),
            true),
        new ConstructChart(
            "crack",
            "Opening of the crack",
            MOTION,
            "Largest distance of the faces of the fractured hinge; they press on each other where it is"
                + " closed",
            List.of(new Curves("", List.of(new Curve("crack", "hinge", "crack_opening")))),
            List.of(),
            List.of(),
            true),
        new ConstructChart(
            "fixation",
            "Stress of plate and screws",
            STRESS,
            "Largest von Mises stress of their beams, without holes and threads",
            List.of(new Curves("", List.of(PLATE, SCREW))),
            List.of(),
            List.of(
                new Margin("fatigue", PLATE, "fatigue_margin"),
                new Margin("fatigue, screws", SCREW, "screws_fatigue_margin"),
                new Margin("yield", PLATE, "yield_margin"),
                new Margin("yield, screws", SCREW, "screws_yield_margin")),
            true),
        new ConstructChart(
            "block",
            "Force of the block",
            FORCE,
            "With which the block of the spacer plate presses the lips of the gap apart; 0 where it is"
                + " loose",
            List.of(new Curves("", List.of(new Curve("block", "plate", "block_force")))),
            List.of(),
            List.of(),
            true),
        new ConstructChart(
            "graft",
            "Stress of the filling",
            new ValueFormat(3, "MPa"),
            "Von Mises stress that 95 % of the volume in the gap stay below",
            List.of(new Curves("", List.of(new Curve("filling", "graft", "von_mises_p95")))),
            List.of(),
            List.of(),
            true));
  }

  private static Curves atPoints(List<String> points, String header, String quantity) {
    return new Curves(header, points.stream().map(p -> new Curve(p, "gap", quantity + p)).toList());
  }

  /**
   * Limits to be drawn.
   *
   * @param points of a region and quantity
   */
  List<Level> levels(BiFunction<String, String, List<Point>> points) {
    List<Level> levels = new ArrayList<>(limits);
    for (Margin m : margins) {
      List<Point> value = points.apply(m.value().region(), m.value().quantity());
      List<Point> margin = points.apply(m.value().region(), m.margin());
      for (int i = 0; i < value.size(); i++) {
        double limit = value.get(i).y() * margin.get(i).y();
        if (Double.isFinite(limit)) {
          // A material's limit is one number; two parts of one material share its line.
          if (levels.stream().noneMatch(l -> Math.abs(l.value() - limit) < 0.5)) {
            levels.add(new Level(limit, m.label()));
          }
          break;
        }
      }
    }
    return levels;
  }

  /** Limits so far beyond the curves that drawing them would flatten these. */
  static List<Level> beyond(List<Level> levels, double largest) {
    return levels.stream().filter(l -> l.value() > MOST_BEYOND * largest).toList();
  }

  /** "Beyond the chart: yield at 795 MPa"; what limits are not drawn. */
  Optional<String> beyondWords(List<Level> levels, double largest) {
    List<Level> beyond = beyond(levels, largest);
    return beyond.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Beyond the chart: "
                + beyond.stream()
                    .map(
                        l ->
                            l.label()
                                + " at "
                                + ValueFormat.shortest(l.value(), 1)
                                + SPACE
                                + format.unit())
                    .collect(Collectors.joining(", ")));
  }

  /** Largest size of a value in curves; 0 if there is none. */
  static double largest(List<Panel> panels) {
    return panels.stream()
        .flatMap(p -> p.series().stream())
        .flatMap(s -> s.points().stream())
        .mapToDouble(p -> Math.abs(p.y()))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }

  /** Panels with those limits that can be drawn. */
  static List<Panel> within(List<Panel> panels, List<Level> levels) {
    List<Level> beyond = beyond(levels, largest(panels));
    List<Level> drawn = levels.stream().filter(l -> !beyond.contains(l)).toList();
    return panels.stream().map(p -> new Panel(p.header(), p.series(), drawn)).toList();
  }

  /** A scale that holds curves and limits, from zero or from the lowest value below. */
  static NiceScale scale(List<Panel> panels) {
    double low = 0;
    double high = 0;
    for (Panel panel : panels) {
      for (Level l : panel.levels()) {
        high = Math.max(high, l.value());
      }
      for (var s : panel.series()) {
        for (Point p : s.points()) {
          if (Double.isFinite(p.y())) {
            low = Math.min(low, p.y());
            high = Math.max(high, p.y());
          }
        }
      }
    }
    return low < 0 ? NiceScale.covering(low, high) : NiceScale.withHeadroom(high);
  }

  String header(Curves panel) {
    return what
        + (panel.header().isEmpty() ? "" : ", " + panel.header())
        + " ("
        + format.unit()
        + ")";
  }
}
