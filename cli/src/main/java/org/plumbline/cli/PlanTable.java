package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.plumbline.models.study.ComparedPlan;
import org.plumbline.models.study.Optimum;
import org.plumbline.models.study.PlanLimits;
import org.plumbline.report.DataTable;

/** Plans of several studies in one load case, as lines for people and as facts. */
final class PlanTable {
  private static final int MOST_DECIMALS = 2;
  private static final String TILT = "joint_line_obliquity";

  private final String loadCase;
  private final PlanLimits limits;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /** One study: what it aims at, and what keeps the limits. */
  private record Entry(
      String called, ComparedPlan plan, Optimum own, Optimum within, PlanLimits limits) {}

  /** One line: an angle, or why there is none. */
  private record Line(String called, OptionalDouble angleDeg, String note, ComparedPlan plan) {}

  PlanTable(String loadCase, PlanLimits limits) {
    this.loadCase = loadCase;
    this.limits = limits;
  }

  /**
   * @param own where the study's own target is met
   * @param kept limits of this plan
   */
  void add(String called, ComparedPlan plan, Optimum own, PlanLimits kept) {
    entries.add(new Entry(called, plan, own, plan.within(kept), kept));
  }

  /** Something a reader must know of what is compared. */
  void remark(String text) {
    remarks.add(text);
  }

  /** The entry whose plan within the limits has the least force, if any keeps them. */
  private java.util.Optional<Entry> best() {
    return entries.stream()
        .filter(e -> e.within().angleDeg().isPresent())
        .min(Comparator.comparingDouble(e -> e.within().cost()));
  }

  /** A table: its title, and the line of each entry. */
  private record Section(String title, List<Line> rows) {
    List<String> columns() {
      return rows.stream()
          .filter(r -> r.angleDeg().isPresent())
          .findFirst()
          .map(r -> List.copyOf(r.plan().at(r.angleDeg().getAsDouble()).keySet()))
          .orElse(List.of());
    }
  }

  private List<Section> sections() {
    return List.of(
        section("before", e -> new Line(e.called(), before(e), "no result", e.plan())),
        section(
            "at its own target",
            e ->
                new Line(e.called(), solvedRange(e, e.own().angleDeg()), e.own().note(), e.plan())),
        section(
            "within limits: " + limitWords(),
            e -> new Line(e.called(), e.within().angleDeg(), e.within().note(), e.plan())));
  }

  private Section section(String title, java.util.function.Function<Entry, Line> of) {
    return new Section(title, entries.stream().map(of).toList());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Side by side in " + loadCase);
    remarks.forEach(r -> lines.add("Remark   " + r));
    sections().forEach(s -> write(s, lines));
    lines.add("");
    lines.add("Best     " + bestWords());
    return lines;
  }

  private String bestWords() {
    return best()
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "%s: wedge of %.1f°, %.0f N on the %s compartment",
                    e.called(),
                    e.within().angleDeg().orElseThrow(),
                    e.within().cost(),
                    e.plan().first()))
        .orElse("none keeps the limits");
  }

  /** Sentences for the head of a page. */
  List<String> findings() {
    List<String> lines = new ArrayList<>();
    lines.add("Best within the limits: " + bestWords() + ".");
    remarks.forEach(r -> lines.add(r + "."));
    for (Entry e : entries) {
      OptionalDouble own = solvedRange(e, e.own().angleDeg());
      if (own.isPresent()) {
        Map<String, Double> v = e.plan().at(own.getAsDouble());
        lines.add(
            String.format(
                Locale.ROOT,
                "%s meets its own target at %.1f°%s, with %.0f N on the %s compartment.",
                e.called(),
                own.getAsDouble(),
                v.containsKey(TILT)
                    ? String.format(Locale.ROOT, " and a joint line %.1f° oblique", v.get(TILT))
                    : "",
                v.get(e.plan().cost()),
                e.plan().first()));
      } else {
        lines.add(e.called() + " does not meet its own target: " + e.own().note() + ".");
      }
      if (e.within().angleDeg().isEmpty()) {
        lines.add(e.called() + " has no angle within the limits: " + e.within().note() + ".");
      }
    }
    return lines;
  }

  /** What plans must keep, with its source; what each one's lateral compartment may bear. */
  List<String> limitLines() {
    List<String> sources = PlanLimits.sources();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Joint line at most "
            + Numbers.plain(limits.obliquityDeg())
            + "° oblique: "
            + sources.get(0));
    lines.add("mMPTA at most " + Numbers.plain(limits.mmptaDeg()) + "°: " + sources.get(1));
    lines.add(
        "mLDFA at least "
            + Numbers.plain(limits.mldfaDeg())
            + "° where the operation lowers it: "
            + sources.get(2));
    lines.add(
        "Weight-bearing line at most "
            + Numbers.plain(limits.linePercent())
            + " %: "
            + sources.get(3));
    limits
        .lateralSharePercent()
        .ifPresent(
            p -> lines.add("Share of the last compartment at most " + Numbers.plain(p) + " %"));
    for (Entry e : entries) {
      lines.add(
          e.called()
              + ": peak pressure of the last compartment "
              + (e.limits().lateralPeakMPa().isPresent()
                  ? String.format(
                      Locale.ROOT, "at most %.2f MPa", e.limits().lateralPeakMPa().getAsDouble())
                  : "not limited"));
    }
    return lines;
  }

  /** The same tables for a page. */
  List<DataTable> tables() {
    List<DataTable> tables = new ArrayList<>();
    for (Section s : sections()) {
      List<String> headers = new ArrayList<>(List.of("Plan", "wedge (°)"));
      s.columns().forEach(c -> headers.add(brief(c).strip()));
      List<List<String>> rows = new ArrayList<>();
      for (Line row : s.rows()) {
        List<String> cells = new ArrayList<>(List.of(row.called()));
        OptionalDouble angle = row.angleDeg();
        cells.add(
            angle.isPresent() ? String.format(Locale.ROOT, "%.2f", angle.getAsDouble()) : "\u2013");
        Map<String, Double> values =
            angle.isPresent() ? row.plan().at(angle.getAsDouble()) : Map.of();
        for (String c : s.columns()) {
          double v = values.getOrDefault(c, Double.NaN);
          cells.add(
              Double.isFinite(v)
                  ? String.format(Locale.ROOT, "%." + decimals(c) + "f", v).replace('-', '\u2212')
                  : "\u2013");
        }
        rows.add(cells);
      }
      tables.add(new DataTable(s.title(), headers, rows));
    }
    return tables;
  }

  private static OptionalDouble before(Entry e) {
    return solvedRange(e, OptionalDouble.of(0));
  }

  /** An angle that lies among the solved ones of this load case. */
  private static OptionalDouble solvedRange(Entry e, OptionalDouble angle) {
    List<Double> solved = e.plan().anglesDeg();
    boolean inside =
        angle.isPresent()
            && !solved.isEmpty()
            && angle.getAsDouble() >= solved.get(0)
            && angle.getAsDouble() <= solved.get(solved.size() - 1);
    return inside ? angle : OptionalDouble.empty();
  }

  private static void write(Section section, List<String> lines) {
    lines.add("");
    List<Line> rows = section.rows();
    List<String> columns = section.columns();
    lines.add(section.title());
    StringBuilder head = new StringBuilder(String.format("  %-24s%10s", "", "wedge"));
    columns.forEach(c -> head.append(String.format("  %s", brief(c))));
    lines.add(head.toString());
    for (Line row : rows) {
      StringBuilder text = new StringBuilder(String.format("  %-24s", row.called()));
      if (row.angleDeg().isEmpty()) {
        lines.add(text.append("         –  ").append(row.note()).toString());
        continue;
      }
      double angle = row.angleDeg().getAsDouble();
      text.append(String.format(Locale.ROOT, "%9.2f°", angle));
      Map<String, Double> values = row.plan().at(angle);
      for (String c : columns) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %" + brief(c).length() + "." + decimals(c) + "f",
                values.getOrDefault(c, Double.NaN)));
      }
      lines.add(text.toString());
    }
  }

  /** A quantity as the head of a column, wide enough for its numbers. */
  private static String brief(String quantity) {
    String words =
        quantity
            .replace("_obliquity", "")
            .replace("weight_bearing_line", "line %")
            .replace("limb_length_change", "length")
            .replace("_force_share", " %")
            .replace("_force_normal", " N")
            .replace("_pressure_peak", " MPa")
            .replace('_', ' ');
    return String.format("%7s", words);
  }

  private static int decimals(String quantity) {
    return quantity.endsWith("force_normal") ? 0 : quantity.endsWith("share") ? 1 : MOST_DECIMALS;
  }

  private String limitWords() {
    return String.format(
        Locale.ROOT,
        "joint line %s°, mMPTA %s°, mLDFA %s°, weight-bearing line %s %%%s%s",
        Numbers.plain(limits.obliquityDeg()),
        Numbers.plain(limits.mmptaDeg()),
        Numbers.plain(limits.mldfaDeg()),
        Numbers.plain(limits.linePercent()),
        limits.lateralSharePercent().isPresent()
            ? ", share of the last compartment "
                + Numbers.plain(limits.lateralSharePercent().getAsDouble())
                + " %"
            : "",
        peakWords());
  }

  /** The cap on the last compartment: one for all plans, or from which to which. */
  private String peakWords() {
    double[] caps =
        entries.stream()
            .map(e -> e.limits().lateralPeakMPa())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    if (caps.length == 0) {
      return "";
    }
    String low = String.format(Locale.ROOT, "%.2f", caps[0]);
    String high = String.format(Locale.ROOT, "%.2f", caps[caps.length - 1]);
    return ", peak of the last compartment "
        + (low.equals(high) ? low : low + " to " + high)
        + " MPa"
        + (caps.length < entries.size() ? " (where it is known)" : "");
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("load_case", loadCase);
    Map<String, Object> kept = new LinkedHashMap<>();
    limits.lateralSharePercent().ifPresent(p -> kept.put("lateral_share_percent", p));
    kept.put("joint_line_deg", limits.obliquityDeg());
    kept.put("mmpta_deg", limits.mmptaDeg());
    kept.put("mldfa_deg", limits.mldfaDeg());
    kept.put("weight_bearing_line_percent", limits.linePercent());
    facts.put("limits", kept);
    if (!remarks.isEmpty()) {
      facts.put("remarks", List.copyOf(remarks));
    }
    List<Object> studies = new ArrayList<>();
    for (Entry e : entries) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("study", e.called());
      one.put(
          "lateral_peak_limit_MPa", Numbers.meant(e.limits().lateralPeakMPa().orElse(Double.NaN)));
      one.put("before", state(e, before(e), ""));
      one.put("target", state(e, solvedRange(e, e.own().angleDeg()), e.own().note()));
      one.put("within_limits", state(e, e.within().angleDeg(), e.within().note()));
      studies.add(one);
    }
    facts.put("studies", studies);
    facts.put("best", best().map(Entry::called).orElse(""));
    return facts;
  }

  private static Map<String, Object> state(Entry e, OptionalDouble angle, String note) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("angle_deg", Numbers.meant(angle.orElse(Double.NaN)));
    state.put("note", note);
    if (angle.isPresent()) {
      e.plan().at(angle.getAsDouble()).forEach((k, v) -> state.put(k, Numbers.meant(v)));
    }
    return state;
  }
}
