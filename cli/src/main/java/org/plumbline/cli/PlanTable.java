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

/** Plans of several studies in one load case, as lines for people and as facts. */
final class PlanTable {
  private static final int MOST_DECIMALS = 2;

  private final String loadCase;
  private final PlanLimits limits;
  private final List<Entry> entries = new ArrayList<>();

  /** One study: what it aims at, and what keeps the limits. */
  private record Entry(String called, ComparedPlan plan, Optimum own, Optimum within) {}

  /** One line: an angle, or why there is none. */
  private record Line(String called, OptionalDouble angleDeg, String note, ComparedPlan plan) {}

  PlanTable(String loadCase, PlanLimits limits) {
    this.loadCase = loadCase;
    this.limits = limits;
  }

  /**
   * @param own where the study's own target is met
   */
  void add(String called, ComparedPlan plan, Optimum own) {
    entries.add(new Entry(called, plan, own, plan.within(limits)));
  }

  /** The entry whose plan within the limits has the least force, if any keeps them. */
  private java.util.Optional<Entry> best() {
    return entries.stream()
        .filter(e -> e.within().angleDeg().isPresent())
        .min(Comparator.comparingDouble(e -> e.within().cost()));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Side by side in " + loadCase);
    section(lines, "before", e -> new Line(e.called(), before(e), "no result", e.plan()));
    section(
        lines,
        "at its own target",
        e -> new Line(e.called(), solvedRange(e, e.own().angleDeg()), e.own().note(), e.plan()));
    section(
        lines,
        "within limits: " + limitWords(),
        e -> new Line(e.called(), e.within().angleDeg(), e.within().note(), e.plan()));
    lines.add("");
    lines.add(
        best()
            .map(
                e ->
                    String.format(
                        Locale.ROOT,
                        "Best     %s: wedge of %.1f°, %.0f N on the first compartment",
                        e.called(),
                        e.within().angleDeg().orElseThrow(),
                        e.within().cost()))
            .orElse("Best     none keeps the limits"));
    return lines;
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

  private void section(
      List<String> lines, String title, java.util.function.Function<Entry, Line> of) {
    lines.add("");
    List<Line> rows = entries.stream().map(of).toList();
    List<String> columns =
        rows.stream()
            .filter(r -> r.angleDeg().isPresent())
            .findFirst()
            .map(r -> List.copyOf(r.plan().at(r.angleDeg().getAsDouble()).keySet()))
            .orElse(List.of());
    lines.add(title);
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
        "joint line %s°, mMPTA %s°, weight-bearing line %s %%%s",
        Numbers.plain(limits.obliquityDeg()),
        Numbers.plain(limits.mmptaDeg()),
        Numbers.plain(limits.linePercent()),
        limits.lateralPeakMPa().isPresent()
            ? ", peak of the last compartment "
                + Numbers.plain(limits.lateralPeakMPa().getAsDouble())
                + " MPa"
            : "");
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("load_case", loadCase);
    Map<String, Object> kept = new LinkedHashMap<>();
    limits.lateralPeakMPa().ifPresent(p -> kept.put("lateral_peak_MPa", p));
    kept.put("joint_line_deg", limits.obliquityDeg());
    kept.put("mmpta_deg", limits.mmptaDeg());
    kept.put("weight_bearing_line_percent", limits.linePercent());
    facts.put("limits", kept);
    List<Object> studies = new ArrayList<>();
    for (Entry e : entries) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("study", e.called());
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
