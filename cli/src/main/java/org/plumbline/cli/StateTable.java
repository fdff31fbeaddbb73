package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.plumbline.models.study.StudyResult;

/** Share, peak pressure and contact area of the outer compartments, one line for each result. */
final class StateTable {
  private static final int LEAST_NAME_WIDTH = 22;
  private static final int LEAST_WIDTH = 8;

  private record Column(String quantity, String head, int decimals) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("force_share", "share %", 1),
          new Column("pressure_peak", "peak MPa", 2),
          new Column("contact_area", "area mm²", 0));

  private final String title;
  private final Map<String, StudyResult> results;
  private final String name;

  /**
   * @param title what the lines differ in
   * @param results by what a line is called, in order; at least one
   */
  StateTable(String title, Map<String, StudyResult> results) {
    this.title = title;
    this.results = results;
    this.name = nameFormat(results.keySet().stream().mapToInt(String::length).max().orElse(0));
  }

  /** Format of a first column that holds the longest name. */
  static String nameFormat(int longest) {
    return "%-" + Math.max(LEAST_NAME_WIDTH, longest) + "s";
  }

  /** Lines of fixed width for a load case at an angle, degrees. */
  List<String> lines(String loadCase, double angleDeg) {
    List<String> regions = results.values().iterator().next().compartments();
    String first = regions.get(0);
    String last = regions.get(regions.size() - 1);
    int width = Math.max(LEAST_WIDTH, 1 + Math.max(first.length(), last.length()));
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(String.format(name, title));
    StringBuilder subhead = new StringBuilder(String.format(name, loadCase));
    for (Column column : COLUMNS) {
      head.append(String.format("   %" + 2 * width + "s", column.head()));
      subhead.append(String.format("   %" + width + "s%" + width + "s", first, last));
    }
    lines.add(head.toString());
    lines.add(subhead.toString());
    results.forEach(
        (called, result) -> {
          StringBuilder line = new StringBuilder(String.format(name, called));
          for (Column c : COLUMNS) {
            line.append("   ").append(cell(result, loadCase, angleDeg, first, c, width));
            line.append(cell(result, loadCase, angleDeg, last, c, width));
          }
          lines.add(line.toString());
        });
    return lines;
  }

  private static String cell(
      StudyResult result,
      String loadCase,
      double angleDeg,
      String region,
      Column column,
      int width) {
    return result
        .solved(loadCase, angleDeg)
        .map(
            s -> {
              try {
                return s.value(region, column.quantity());
              } catch (NoSuchElementException e) {
                return Double.NaN;
              }
            })
        .filter(Double::isFinite)
        .map(v -> String.format(Locale.ROOT, "%" + width + "." + column.decimals() + "f", v))
        .orElseGet(() -> String.format("%" + width + "s", "–"));
  }
}
