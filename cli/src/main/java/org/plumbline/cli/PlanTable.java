package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.plumbline.models.study.ComparedPlan;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.Optimum;
import org.plumbline.models.study.PlanLimits;
import org.plumbline.models.study.PlanRules;
import org.plumbline.report.DataTable;

/** Plans of several studies in one load case, as lines for people and as facts. */
final class PlanTable {
  private static final int MOST_DECIMALS = 2;

  private final String loadCase;
  private final PlanLimits limits;
  private final JointWords words;
  private final List<PlanRules.Column> columns;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /** One study: what it aims at, and what keeps the limits. */
  private record Entry(
      String called, ComparedPlan plan, Optimum own, Optimum within, PlanLimits limits) {}

  /** One line: an angle, or why there is none. */
  private record Line(String called, OptionalDouble angleDeg, String note, ComparedPlan plan) {}

  /**
   * @param limits that all plans are held to
   * @param words of the joint
   * @param columns heads of columns for quantities of the limb
   */
  PlanTable(String loadCase, PlanLimits limits, JointWords words, List<PlanRules.Column> columns) {
    this.loadCase = loadCase;
    this.limits = limits;
    this.words = words;
    this.columns = columns;
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
                    "%s: %s of %.1f°, %s",
                    e.called(),
                    words.correction(),
                    e.within().angleDeg().orElseThrow(),
                    e.plan().costWords(e.within().cost())))
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
                "%s meets its own target at %.1f°, with %s%s.",
                e.called(),
                own.getAsDouble(),
                e.plan().costWords(v.get(e.plan().cost())),
                limits.told(v)));
      } else {
        lines.add(e.called() + " does not meet its own target: " + e.own().note() + ".");
      }
      if (e.within().angleDeg().isEmpty()) {
        lines.add(e.called() + " has no angle within the limits: " + e.within().note() + ".");
      }
    }
    return lines;
  }

  /** What plans must keep, with its source; what each one's last region may bear. */
  List<String> limitLines() {
    List<String> lines = new ArrayList<>(limits.sentences());
    limits
        .lastSharePercent()
        .ifPresent(
            p -> lines.add("Share of the last compartment at most " + Numbers.plain(p) + " %"));
    for (Entry e : entries.stream().filter(e -> e.plan().relieves()).toList()) {
      lines.add(
          e.called()
              + ": peak pressure of the last compartment "
              + (e.limits().lastPeakMPa().isPresent()
                  ? String.format(
                      Locale.ROOT, "at most %.2f MPa", e.limits().lastPeakMPa().getAsDouble())
                  : "not limited"));
    }
    return lines;
  }

  /** The same tables for a page. */
  List<DataTable> tables() {
    List<DataTable> tables = new ArrayList<>();
    for (Section s : sections()) {
      List<String> headers = new ArrayList<>(List.of("Plan", words.correction() + " (°)"));
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

  private void write(Section section, List<String> lines) {
    lines.add("");
    List<Line> rows = section.rows();
    List<String> columns = section.columns();
    lines.add(section.title());
    StringBuilder head = new StringBuilder(String.format("  %-24s%10s", "", words.correction()));
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
  private String brief(String quantity) {
    String head =
        columns.stream()
            .filter(c -> c.quantity().equals(quantity))
            .findFirst()
            .map(PlanRules.Column::head)
            .orElseGet(
                () ->
                    quantity
                        .replace("_force_share", " %")
                        .replace("_force_normal", " N")
                        .replace("_pressure_peak", " MPa")
                        .replace("pressure_peak", "peak MPa")
                        .replace('_', ' '));
    return String.format("%7s", head);
  }

  private static int decimals(String quantity) {
    return quantity.endsWith("force_normal") ? 0 : quantity.endsWith("share") ? 1 : MOST_DECIMALS;
  }

  private String limitWords() {
    List<String> kept = new ArrayList<>(limits.words());
    limits
        .lastSharePercent()
        .ifPresent(p -> kept.add("share of the last compartment " + Numbers.plain(p) + " %"));
    return String.join(", ", kept) + peakWords();
  }

  /** The cap on the last compartment: one for all plans, or from which to which. */
  private String peakWords() {
    double[] caps =
        entries.stream()
            .map(e -> e.limits().lastPeakMPa())
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
    if (limits.lastSharePercent().isPresent() && !entries.isEmpty()) {
      kept.put(
          entries.get(0).plan().last() + "_share_percent", limits.lastSharePercent().getAsDouble());
    }
    kept.putAll(limits.facts());
    facts.put("limits", kept);
    if (!remarks.isEmpty()) {
      facts.put("remarks", List.copyOf(remarks));
    }
    List<Object> studies = new ArrayList<>();
    for (Entry e : entries) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("study", e.called());
      if (e.plan().relieves()) {
        one.put(
            e.plan().last() + "_peak_limit_MPa",
            Numbers.meant(e.limits().lastPeakMPa().orElse(Double.NaN)));
      }
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
