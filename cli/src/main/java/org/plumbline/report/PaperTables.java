package org.plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.plumbline.models.planning.PlanningLimit;
import org.plumbline.models.planning.Warning;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.report.chart.ValueFormat;

/** Tables of a printed summary: chosen and short, where the page has everything. */
final class PaperTables {
  private static final String LIMB = "limb";
  private static final int MOST_ANGLES = 7;

  /** Columns of compartments in a table of load cases. */
  private static final int MOST_REGIONS = 2;

  private static final List<Measure> TOLD = List.of(Measure.SHARE, Measure.FORCE, Measure.PEAK);

  private final StudyView view;
  private final ReportContext context;

  PaperTables(StudyView view) {
    this.view = view;
    this.context = view.context();
  }

  private boolean oneState() {
    return view.before() == view.after();
  }

  /** The angles of the two states, or of the only one. */
  private List<String> states() {
    String first = view.before() == 0 ? "Before" : "First";
    String last = context.target().isPresent() ? "After" : "Last";
    return oneState()
        ? List.of("At " + view.degrees(view.before()))
        : List.of(
            first + " (" + view.degrees(view.before()) + ")",
            last + " (" + view.degrees(view.after()) + ")");
  }

  /** Every measure of every compartment; a dash where a state has no result. */
  DataTable beforeAfter(String loadCase) {
    List<String> headers = new ArrayList<>(List.of(""));
    headers.addAll(states());
    if (!oneState()) {
      headers.addAll(List.of("Change", "Ratio"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (String region : view.result().compartments()) {
      rows.add(List.of(context.heading(region)));
      for (Measure m : Measure.values()) {
        rows.add(compared(loadCase, region, m));
      }
    }
    return new DataTable(context.brief(loadCase), headers, rows);
  }

  private List<String> compared(String loadCase, String region, Measure m) {
    double then = view.value(loadCase, view.before(), region, m);
    double now = view.value(loadCase, view.after(), region, m);
    List<String> row = new ArrayList<>();
    row.add(ReportContext.capital(m.words()) + " (" + m.unit() + ")");
    row.add(m.exact().number(then));
    if (!oneState()) {
      row.add(m.exact().number(now));
      row.add(m.exact().number(now - then));
      row.add(Tables.ratio(then, now, m.exact()::number));
    }
    return row;
  }

  /** The other load cases, a row each; empty if there are none. */
  Optional<DataTable> otherCases(String shown) {
    List<String> others = view.groups().single().stream().filter(c -> !c.equals(shown)).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<String> regions =
        view.result()
            .compartments()
            .subList(0, Math.min(MOST_REGIONS, view.result().compartments().size()));
    List<String> headers = new ArrayList<>(List.of("Load case"));
    for (Measure m : TOLD) {
      for (String region : m == Measure.SHARE ? regions.subList(0, 1) : regions) {
        headers.add(context.heading(region) + " " + m.brief() + " (" + m.unit() + ")");
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (String c : others) {
      List<String> row = new ArrayList<>(List.of(context.brief(c)));
      for (Measure m : TOLD) {
        for (String region : m == Measure.SHARE ? regions.subList(0, 1) : regions) {
          String from = m.rough().number(view.value(c, view.before(), region, m));
          String to = m.rough().number(view.value(c, view.after(), region, m));
          row.add(oneState() ? from : from + " to " + to);
        }
      }
      rows.add(row);
    }
    String what =
        oneState()
            ? ""
            : ", "
                + states().get(0).toLowerCase(java.util.Locale.ROOT)
                + " to "
                + states().get(1).toLowerCase(java.util.Locale.ROOT);
    return Optional.of(new DataTable("Other load cases" + what, headers, rows));
  }

  /** Both states, the ends of the sweep and some between. */
  private List<Double> chosen() {
    List<Double> all = view.result().anglesDeg();
    TreeSet<Double> angles =
        new TreeSet<>(List.of(view.before(), view.after(), all.get(0), all.get(all.size() - 1)));
    for (int i = 1; i < MOST_ANGLES - 1 && angles.size() < MOST_ANGLES; i++) {
      angles.add(all.get(Math.round((float) i * (all.size() - 1) / (MOST_ANGLES - 1))));
    }
    return List.copyOf(angles);
  }

  /** Quantities of the limb, a row each, over some angles; empty without limb rows. */
  Optional<DataTable> alignment() {
    Map<String, Row> quantities = new LinkedHashMap<>();
    view.result().limbRows().forEach(r -> quantities.putIfAbsent(r.quantity(), r));
    List<Double> angles = chosen();
    List<List<String>> rows = new ArrayList<>();
    for (Row q : quantities.values()) {
      List<String> row =
          new ArrayList<>(List.of(Tables.withUnit(context.brief(q.quantity()), q.unit())));
      angles.forEach(a -> row.add(Tables.number(q.unit(), limb(a, q.quantity()))));
      if (angles.stream().anyMatch(a -> Math.abs(limb(a, q.quantity())) > LEAST)) {
        rows.add(row);
      }
    }
    List<String> headers = new ArrayList<>(List.of(context.angleName()));
    angles.forEach(a -> headers.add(view.degrees(a)));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new DataTable("Alignment of the unloaded limb", headers, rows));
  }

  /** Of a limb's quantity; smaller everywhere is nothing to tell. */
  private static final double LEAST = 1e-6;

  private double limb(double angle, String quantity) {
    return view.value("", angle, LIMB, quantity);
  }

  private OptionalDouble known(double angle, String quantity) {
    double value = limb(angle, quantity);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** What surgeons keep within limits, and whether this plan does; empty without such rows. */
  Optional<DataTable> limits() {
    List<Warning> beyond =
        PlanningLimit.warnings(
            context.limits(), q -> known(view.before(), q), q -> known(view.after(), q));
    List<List<String>> rows = new ArrayList<>();
    for (PlanningLimit limit : context.limits()) {
      double before = limb(view.before(), limit.quantity());
      double after = limb(view.after(), limit.quantity());
      boolean touched =
          limit.bothWays()
              || (limit.least() ? !limit.ifLowered() || after < before : after > before);
      if (!Double.isFinite(after) || !touched) {
        continue;
      }
      boolean kept =
          beyond.stream()
              .noneMatch(w -> w.quantity().equals(limit.quantity()) && w.limit() == limit.limit());
      rows.add(
          List.of(
              Tables.withUnit(context.brief(limit.quantity()), limit.unit()),
              (limit.bothWays() ? "±" : limit.least() ? "least " : "most ")
                  + ValueFormat.shortest(limit.limit(), 1),
              Tables.number(limit.unit(), before),
              Tables.number(limit.unit(), after),
              kept ? "kept" : "BEYOND"));
    }
    List<String> headers = new ArrayList<>(List.of("", "Limit"));
    headers.add(view.degrees(view.before()));
    headers.add(view.degrees(view.after()));
    headers.add("");
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new DataTable("Limits of planning", headers, rows));
  }

  /** Warnings of the study, and the cases that have no result. */
  List<String> remarks() {
    Tables tables = new Tables(view);
    List<String> lines = new ArrayList<>(tables.warnings());
    view.failed()
        .forEach(
            f ->
                lines.add(
                    "No result: "
                        + context.brief(f.key().loadCase())
                        + " at "
                        + view.degrees(f.key().angleDeg())
                        + " ("
                        + f.kind()
                        + "): "
                        + f.reason()));
    return lines;
  }

  /** What the cut bone bears at the angle called "after"; empty if no bone is cut there. */
  Optional<DataTable> construct(String loadCase) {
    double angle = view.after();
    List<String> regions = List.of("gap", "hinge", "plate", "graft");
    List<List<String>> rows = new ArrayList<>();
    for (String region : regions) {
      List<Row> of =
          view.solved(loadCase, angle).stream()
              .flatMap(s -> s.rows().stream())
              .filter(r -> r.region().equals(region))
              .toList();
      if (!of.isEmpty()) {
        rows.add(List.of(context.heading(region)));
      }
      of.forEach(
          r ->
              rows.add(
                  List.of(
                      Tables.withUnit(context.brief(r.quantity()), r.unit()),
                      Tables.fine(r.unit(), r.value()))));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable(
                "The cut bone at " + view.degrees(angle) + ", " + context.brief(loadCase),
                List.of("", ""),
                rows));
  }

  /** The worst residual of each load case over all its angles. */
  DataTable proofs() {
    List<List<String>> rows = new ArrayList<>();
    for (String c : view.result().loadCases()) {
      List<Proof> of =
          view.solved().stream()
              .filter(s -> s.key().loadCase().equals(c))
              .map(Solved::proof)
              .toList();
      rows.add(
          List.of(
              context.brief(c),
              of.size() + " of " + view.result().anglesDeg().size(),
              worst(of, Proof::forceImbalance),
              worst(of, Proof::momentImbalance),
              worst(of, Proof::largestPenetration),
              worst(of, Proof::largestTension),
              worst(of, Proof::uncondensedResidual),
              new ValueFormat(1, "")
                  .number(
                      of.stream()
                          .mapToDouble(Proof::smallestEigenvalue)
                          .min()
                          .orElse(Double.NaN))));
    }
    return new DataTable(
        "Proof: the worst residuals over all angles, computed after each solve",
        List.of(
            "Load case",
            "Solved",
            "Force",
            "Moment",
            "Penetration (mm)",
            "Tension (MPa)",
            "Whole bodies",
            "Stiffness (N/mm)"),
        rows);
  }

  private static String worst(List<Proof> proofs, ToDoubleFunction<Proof> residual) {
    return proofs.isEmpty()
        ? new ValueFormat(0, "").number(Double.NaN)
        : Tables.scientific(proofs.stream().mapToDouble(residual).max().orElseThrow());
  }
}
