package org.plumbline.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Results as a table for a screen: one block of lines per gate. */
public final class ResultTable {
  private static final List<String> HEADS =
      List.of("quantity", "mesh", "value", "reference", "error", "bound", "rate", "");
  private static final List<Function<Check, String>> CELLS =
      List.of(
          Check::quantity,
          Check::mesh,
          CheckWords::value,
          CheckWords::reference,
          CheckWords::error,
          CheckWords::bound,
          CheckWords::rate,
          CheckWords::verdict);

  private ResultTable() {}

  /** Heads of the columns; the last, pass or miss, has none. */
  static List<String> heads() {
    return HEADS;
  }

  /** Cells of a check, in the order of the heads. */
  static List<String> cells(Check check) {
    return CELLS.stream().map(f -> f.apply(check)).toList();
  }

  /** All results, and how many keep their bounds. */
  public static String of(List<GateResult> results) {
    List<String> lines = new ArrayList<>();
    int[] width = new int[HEADS.size()];
    widen(width, HEADS);
    results.forEach(r -> r.checks().forEach(c -> widen(width, cells(c))));
    Rung rung = null;
    for (GateResult result : results) {
      if (result.gate().rung() != rung) {
        rung = result.gate().rung();
        lines.add("");
        lines.add(rung.title());
      }
      String clause = result.gate().clause();
      lines.add("  " + result.gate().name() + (clause.isEmpty() ? "" : " (" + clause + ")"));
      result.checks().forEach(c -> lines.add(line(width, cells(c))));
      if (!result.failure().isEmpty()) {
        lines.add("    MISS: " + result.failure());
      }
    }
    lines.set(0, line(width, HEADS));
    lines.add("");
    lines.add(verdict(results));
    return String.join("\n", lines);
  }

  /** How it went, in a sentence. */
  static String verdict(List<GateResult> results) {
    long checks = results.stream().mapToLong(r -> r.checks().size()).sum();
    List<String> missed =
        results.stream().filter(r -> !r.pass()).map(r -> r.gate().name()).toList();
    String what = results.size() + " gates, " + checks + " checks: ";
    return what
        + (missed.isEmpty()
            ? "every bound is kept."
            : "a bound is broken in " + String.join(", ", missed) + ".");
  }

  private static void widen(int[] width, List<String> cells) {
    for (int i = 0; i < width.length; i++) {
      width[i] = Math.max(width[i], cells.get(i).length());
    }
  }

  private static String line(int[] width, List<String> cells) {
    StringBuilder line = new StringBuilder("   ");
    for (int i = 0; i < cells.size(); i++) {
      boolean text = i < 2 || i == cells.size() - 1;
      String pad = " ".repeat(width[i] - cells.get(i).length());
      line.append(' ').append(text ? cells.get(i) + pad : pad + cells.get(i)).append(' ');
    }
    return line.toString().stripTrailing();
  }
}
