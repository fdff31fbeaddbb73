package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;

/**
 * Before, after and their ratio for each compartment of a joint in one load case. Before is wedge
 * angle 0.
 */
final class ChangeTable {
  private record Line(String quantity, String label, String unit, int decimals) {}

  /** Peak beside p95 and mean: the peak alone is the least mesh-stable number. */
  private static final List<Line> LINES =
      List.of(
          new Line("force_normal", "force", "N", 0),
          new Line("force_share", "share", "%", 1),
          new Line("pressure_peak", "peak pressure", "MPa", 2),
          new Line("pressure_p95", "p95 pressure", "MPa", 2),
          new Line("pressure_mean", "mean pressure", "MPa", 2),
          new Line("contact_area", "contact area", "mm²", 0));

  /** Compartments side by side, so that a line fits on a screen. */
  private static final int ABREAST = 2;

  /** A larger ratio is one to next to nothing. */
  private static final double LARGEST_RATIO = 100;

  private final String loadCase;
  private final List<String> compartments;
  private final Solved before;
  private final Solved after;

  private ChangeTable(String loadCase, List<String> compartments, Solved before, Solved after) {
    this.loadCase = loadCase;
    this.compartments = compartments;
    this.before = before;
    this.after = after;
  }

  /** Empty if one of the two cases has no result. */
  static Optional<ChangeTable> of(StudyResult result, String loadCase, double afterDeg) {
    Optional<Solved> before = result.solved(loadCase, 0.0);
    Optional<Solved> after = result.solved(loadCase, afterDeg);
    return before.isPresent() && after.isPresent()
        ? Optional.of(new ChangeTable(loadCase, result.compartments(), before.get(), after.get()))
        : Optional.empty();
  }

  /**
   * Lines of fixed width, headed by the compartments, two of them side by side. Where before and
   * after are the same case there is one column for it.
   */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int first = 0; first < compartments.size(); first += ABREAST) {
      List<String> abreast =
          compartments.subList(first, Math.min(first + ABREAST, compartments.size()));
      String heading = first == 0 ? loadCase : "";
      lines.addAll(
          before.key().equals(after.key())
              ? stateLines(heading, abreast)
              : changeLines(heading, abreast));
    }
    return lines;
  }

  private List<String> stateLines(String heading, List<String> abreast) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(String.format("%-20s", heading));
    abreast.forEach(c -> head.append(String.format("   %" + stateWidth(c) + "s", c)));
    lines.add(head.toString());
    for (Line line : LINES) {
      StringBuilder text = new StringBuilder(label(line));
      for (String compartment : abreast) {
        text.append("   ")
            .append(
                cell(
                    value(before, compartment, line.quantity()),
                    line.decimals(),
                    stateWidth(compartment)));
      }
      lines.add(text.toString());
    }
    return lines;
  }

  private static int stateWidth(String compartment) {
    return Math.max(9, compartment.length());
  }

  private static String label(Line line) {
    return String.format("%-15s %-4s", line.label(), line.unit());
  }

  private List<String> changeLines(String heading, List<String> abreast) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(String.format("%-20s", heading));
    StringBuilder subhead = new StringBuilder(" ".repeat(20));
    for (String compartment : abreast) {
      head.append(String.format("   %25s", centred(compartment, 25)));
      subhead.append(String.format("   %9s%9s%7s", "before", "after", "ratio"));
    }
    lines.add(head.toString().stripTrailing());
    lines.add(subhead.toString());
    for (Line line : LINES) {
      StringBuilder text = new StringBuilder(label(line));
      for (String compartment : abreast) {
        double from = value(before, compartment, line.quantity());
        double to = value(after, compartment, line.quantity());
        text.append("   ")
            .append(cell(from, line.decimals(), 9))
            .append(cell(to, line.decimals(), 9))
            .append(cell(printsAsZero(from, line) ? Double.NaN : ratio(from, to), 2, 7));
      }
      lines.add(text.toString());
    }
    return lines;
  }

  /** Compartment to quantity to before, after and ratio. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String compartment : compartments) {
      Map<String, Object> quantities = new LinkedHashMap<>();
      for (Line line : LINES) {
        double from = value(before, compartment, line.quantity());
        double to = value(after, compartment, line.quantity());
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("before", from);
        change.put("after", to);
        change.put("ratio", ratio(from, to));
        change.put("unit", line.unit().equals("mm²") ? "mm2" : line.unit());
        quantities.put(line.quantity(), change);
      }
      facts.put(compartment, quantities);
    }
    return facts;
  }

  /** NaN where the load was next to nothing before: a ratio to that says nothing. */
  private static double ratio(double from, double to) {
    double ratio = to / from;
    return Math.abs(ratio) <= LARGEST_RATIO ? ratio : Double.NaN;
  }

  private static boolean printsAsZero(double value, Line line) {
    return Math.abs(value) < 0.5 * Math.pow(10, -line.decimals());
  }

  private static double value(Solved solved, String region, String quantity) {
    try {
      return solved.value(region, quantity);
    } catch (NoSuchElementException e) {
      return Double.NaN;
    }
  }

  private static String cell(double value, int decimals, int width) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%" + width + "." + decimals + "f", value)
        : String.format("%" + width + "s", "–");
  }

  private static String centred(String text, int width) {
    int left = Math.max(0, (width - text.length()) / 2);
    return String.format("%-" + width + "s", " ".repeat(left) + text);
  }
}
