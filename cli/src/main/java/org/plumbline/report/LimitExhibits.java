package org.plumbline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.models.planning.PlanningLimit;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;

/**
 * Quantities of the limb that surgeons keep within limits, over the angle, with the limit drawn.
 */
final class LimitExhibits {
  /** Less change over a sweep than this is none. */
  private static final double LEAST_CHANGE = 1e-6;

  /** Shortest range of an axis, ° or mm. */
  private static final double LEAST_SPAN = 4;

  /** Room above the highest value or limit, as a part of the range. */
  private static final double HEADROOM = 0.03;

  private final StudyView view;
  private final CurveExhibits curves;
  private final Wording wording;

  LimitExhibits(StudyView view, CurveExhibits curves) {
    this.view = view;
    this.curves = curves;
    this.wording = new Wording(view);
  }

  /** Those that the operation changes, each once; not what the load line's own chart shows. */
  List<Exhibit> all() {
    List<Exhibit> all = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    view.context().loadLine().ifPresent(line -> shown.add(line.quantity()));
    for (PlanningLimit limit : view.context().limits()) {
      if (shown.add(limit.quantity())) {
        exhibit(limit).ifPresent(all::add);
      }
    }
    return all;
  }

  /**
   * Limits of a quantity as lines of a chart: those from above always, those from below where the
   * operation lowers it, those for either sign on the sides it takes.
   */
  static List<Level> levels(List<PlanningLimit> limits, String quantity, List<Point> points) {
    double[] y = points.stream().mapToDouble(Point::y).filter(Double::isFinite).toArray();
    List<Level> levels = new ArrayList<>();
    for (PlanningLimit limit : limits) {
      if (y.length > 0 && limit.quantity().equals(quantity)) {
        boolean falls = y[y.length - 1] < y[0];
        boolean negative = Arrays.stream(y).anyMatch(v -> v < 0);
        boolean positive = Arrays.stream(y).anyMatch(v -> v > 0);
        if (limit.bothWays() ? positive : !limit.ifLowered() || falls) {
          levels.add(level(limit, limit.limit()));
        }
        if (limit.bothWays() && negative) {
          levels.add(level(limit, -limit.limit()));
        }
      }
    }
    return levels;
  }

  private static Level level(PlanningLimit limit, double value) {
    int decimals = value == Math.rint(value) ? 0 : 1;
    return new Level(value, "limit " + new ValueFormat(decimals, unit(limit)).withUnit(value));
  }

  static String unit(PlanningLimit limit) {
    return limit.unit().equals("deg") ? "°" : limit.unit();
  }

  /**
   * Axis for values and their limits: with 0 in it where either sign is limited, and never so short
   * that its ticks are finer than what is measured.
   */
  static NiceScale scale(PlanningLimit limit, double low, double high) {
    double from = limit.bothWays() ? Math.min(0, low) : low;
    double to = limit.bothWays() ? Math.max(0, high) : high;
    double more = Math.max(0, LEAST_SPAN - (to - from)) / 2;
    return NiceScale.covering(from - more, to + more + HEADROOM * (to - from));
  }

  private Optional<Exhibit> exhibit(PlanningLimit limit) {
    List<Point> points = view.curve("", "limb", limit.quantity());
    double[] known =
        points.stream().mapToDouble(Point::y).filter(Double::isFinite).sorted().toArray();
    if (known.length < 2 || known[known.length - 1] - known[0] < LEAST_CHANGE) {
      return Optional.empty();
    }
    List<Level> levels = levels(view.context().limits(), limit.quantity(), points);
    double[] drawn =
        java.util.stream.DoubleStream.concat(
                Arrays.stream(known), levels.stream().mapToDouble(Level::value))
            .sorted()
            .toArray();
    String unit = unit(limit);
    ValueFormat format = new ValueFormat(1, unit);
    String name = view.context().brief(limit.quantity());
    String title =
        new Findings(view)
            .limb(
                name,
                view.value("", view.before(), "limb", limit.quantity()),
                view.value("", view.after(), "limb", limit.quantity()),
                format);
    List<String> subtitle = new ArrayList<>(wording.limbSubtitle());
    subtitle.add(
        (limit.least() ? "Warning below " : "Warning beyond ")
            + (limit.bothWays() ? "±" : "")
            + new ValueFormat(0, unit).withUnit(limit.limit())
            + ": "
            + limit.consequence()
            + "; "
            + limit.source());
    List<Panel> panels =
        List.of(
            new Panel(
                view.context().heading(limit.quantity()) + " (" + unit + ")",
                List.of(new Series("", new SeriesStyle(4, 0), points)),
                levels));
    return Optional.of(
        curves.limb(
            "limit-" + Slug.of(limit.quantity().replace('_', '-')),
            title,
            subtitle,
            scale(limit, drawn[0], drawn[drawn.length - 1]),
            format,
            panels));
  }
}
