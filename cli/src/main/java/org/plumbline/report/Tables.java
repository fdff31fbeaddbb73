package org.plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.report.chart.ValueFormat;

/** Tables of the report that belong to no chart. */
final class Tables {
  private static final String LIMB = "limb";

  /** Whole numbers below this are counts. */
  private static final double LARGEST_COUNT = 1e9;

  /** Smaller numbers without unit are written as powers of ten. */
  private static final double LEAST_FIXED = 0.01;

  private final StudyView view;
  private final ReportContext context;

  Tables(StudyView view) {
    this.view = view;
    this.context = view.context();
  }

  /** What the charts show, before and after; empty if one of the two has no result. */
  Optional<DataTable> beforeAfter(String loadCase) {
    return compared(
        loadCase,
        "",
        r ->
            view.result().compartments().contains(r.region())
                && Measure.of(r.quantity()).isPresent());
  }

  /**
   * Every quantity of a load case before and after, those of one of the two states alone with a
   * dash for the other; empty if one of the two has no result.
   */
  Optional<DataTable> allQuantities(String loadCase) {
    return compared(loadCase, ", every quantity", r -> true);
  }

  private Optional<DataTable> compared(String loadCase, String what, Predicate<Row> shown) {
    double before = view.before();
    double after = view.after();
    Optional<Solved> from = view.solved(loadCase, before);
    Optional<Solved> until = view.solved(loadCase, after);
    if (from.isEmpty() || until.isEmpty() || before == after) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Row row : union(from.get(), until.get()).stream().filter(shown).toList()) {
      double then = view.value(loadCase, before, row.region(), row.quantity());
      double now = view.value(loadCase, after, row.region(), row.quantity());
      rows.add(
          List.of(
              context.heading(row.region()),
              quantity(row),
              number(row.unit(), then),
              number(row.unit(), now),
              number(row.unit(), now - then),
              ratio(row.unit(), then, now)));
    }
    return Optional.of(
        new DataTable(
            context.heading(loadCase)
                + what
                + ": before ("
                + view.degrees(before)
                + ") and after ("
                + view.degrees(after)
                + ")",
            List.of("Region", "Quantity", "Before", "After", "Change", "After / before"),
            rows));
  }

  /** Rows of the state before, then those that only the state after has, such as of a gap. */
  private static List<Row> union(Solved before, Solved after) {
    Map<List<String>, Row> rows = new LinkedHashMap<>();
    before.rows().forEach(r -> rows.putIfAbsent(List.of(r.region(), r.quantity()), r));
    after.rows().forEach(r -> rows.putIfAbsent(List.of(r.region(), r.quantity()), r));
    return List.copyOf(rows.values());
  }

  /** A ratio makes sense only for amounts: forces, pressures, areas, shares. */
  private static String ratio(String unit, double from, double to) {
    boolean amount = List.of("N", "MPa", "mm2", "%").contains(unit);
    return amount ? ratio(from, to, v -> number(unit, v)) : "";
  }

  /** Of two amounts, to two digits; empty where the first one is told as nothing. */
  static String ratio(double from, double to, DoubleFunction<String> told) {
    boolean nothing = !(from > 0) || told.apply(from).equals(told.apply(0));
    return nothing ? "" : new ValueFormat(2, "").number(to / from);
  }

  /** Alignment of the limb at every angle; empty if the study has no limb rows. */
  Optional<DataTable> alignment() {
    Map<String, Row> columns = new LinkedHashMap<>();
    view.result().limbRows().forEach(r -> columns.putIfAbsent(r.quantity(), r));
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<String> headers = new ArrayList<>(List.of(context.angleName() + " (°)"));
    columns.values().forEach(r -> headers.add(withUnit(context.brief(r.quantity()), r.unit())));
    List<List<String>> rows = new ArrayList<>();
    for (double angle : view.result().anglesDeg()) {
      List<String> row = new ArrayList<>(List.of(ValueFormat.shortest(angle, 2)));
      for (Row column : columns.values()) {
        double value = view.value("", angle, LIMB, column.quantity());
        row.add(number(column.unit(), value));
      }
      rows.add(row);
    }
    return Optional.of(new DataTable("Alignment of the limb", headers, rows));
  }

  /** Residuals of every solved case. */
  DataTable proofs() {
    List<List<String>> rows = new ArrayList<>();
    for (Solved s : view.solved()) {
      Proof p = s.proof();
      rows.add(
          List.of(
              context.brief(s.key().loadCase()),
              ValueFormat.shortest(s.key().angleDeg(), 2),
              scientific(p.forceImbalance()),
              scientific(p.momentImbalance()),
              scientific(p.largestPenetration()),
              scientific(p.largestTension()),
              scientific(p.uncondensedResidual()),
              scientific(p.uncondensedGap()),
              new ValueFormat(1, "").number(p.smallestEigenvalue()),
              Integer.toString(p.passes())));
    }
    return new DataTable(
        "Proof of every solved case",
        List.of(
            "Load case",
            context.angleName() + " (°)",
            "Force imbalance (relative)",
            "Moment imbalance (relative)",
            "Largest penetration (mm)",
            "Largest tension (MPa)",
            "Uncondensed residual (relative)",
            "Uncondensed gap (mm)",
            "Smallest eigenvalue (N/mm)",
            "Passes"),
        rows);
  }

  /** Cases without a result; empty if there are none. */
  Optional<DataTable> failures() {
    List<List<String>> rows = new ArrayList<>();
    for (Failed f : view.failed()) {
      rows.add(
          List.of(
              context.brief(f.key().loadCase()),
              ValueFormat.shortest(f.key().angleDeg(), 2),
              f.kind(),
              f.reason()));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable(
                "Cases without a result",
                List.of("Load case", context.angleName() + " (°)", "Kind", "Reason"),
                rows));
  }

  /** Each remark once, with the cases it belongs to. */
  List<String> warnings() {
    Map<String, Map<String, Set<String>>> cases = new LinkedHashMap<>();
    context.warnings().forEach(w -> cases.put(w, new LinkedHashMap<>()));
    for (Solved s : view.solved()) {
      for (String w : s.warnings()) {
        cases
            .computeIfAbsent(w, unused -> new LinkedHashMap<>())
            .computeIfAbsent(context.brief(s.key().loadCase()), unused -> new LinkedHashSet<>())
            .add(view.degrees(s.key().angleDeg()));
      }
    }
    List<String> lines = new ArrayList<>();
    cases.forEach(
        (text, where) -> {
          List<String> places = new ArrayList<>();
          where.forEach((name, angles) -> places.add(name + " " + String.join(", ", angles)));
          lines.add(places.isEmpty() ? text : text + " [" + String.join("; ", places) + "]");
        });
    return lines;
  }

  private String quantity(Row row) {
    String words =
        Measure.of(row.quantity())
            .filter(m -> !context.captions().containsKey(row.quantity()))
            .map(m -> ReportContext.capital(m.words()))
            .orElse(context.heading(row.quantity()));
    return withUnit(words, row.unit());
  }

  static String withUnit(String words, String key) {
    String unit = unit(key);
    return words + (unit.isEmpty() ? "" : " (" + unit + ")");
  }

  private static String unit(String unit) {
    return switch (unit) {
      case "mm2" -> "mm²";
      case "mm3" -> "mm³";
      case "deg" -> "°";
      case "1" -> "";
      default -> unit;
    };
  }

  /** As many digits as a reader can use; counts whole, residuals as powers of ten. */
  static String number(String unit, double value) {
    return switch (unit) {
      case "N", "mm2", "%", "N/mm", "N mm" -> new ValueFormat(1, "").number(value);
      case "MPa", "mm", "deg" -> new ValueFormat(2, "").number(value);
      case "mm3" -> new ValueFormat(0, "").number(value);
      default -> plain(value);
    };
  }

  /** The same with three decimals for lengths: motions of a gap are small. */
  static String fine(String unit, double value) {
    return switch (unit) {
      case "mm", "MPa" -> new ValueFormat(3, "").number(value);
      case "%" -> new ValueFormat(2, "").number(value);
      default -> number(unit, value);
    };
  }

  private static String plain(double value) {
    if (!Double.isFinite(value)) {
      return new ValueFormat(0, "").number(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_COUNT) {
      return new ValueFormat(0, "").number(value);
    }
    return Math.abs(value) < LEAST_FIXED ? scientific(value) : ValueFormat.shortest(value, 3);
  }

  static String scientific(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value).replace('-', '\u2212');
  }
}
