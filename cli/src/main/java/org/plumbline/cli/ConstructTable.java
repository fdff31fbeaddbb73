package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;

/**
 * What a cut bone and its fixation bear, one line for each case: motion and strain of the gap,
 * stress of plate and screws, strain of the hinge. A margin is yield over what is borne.
 */
final class ConstructTable {
  private static final int WIDTH = 10;

  /** The quantity, or the largest of those that begin with it and an underscore. */
  private record Column(
      String group, String head, String region, String quantity, boolean largest, int decimals) {
    Column(String group, String head, String region, String quantity, int decimals) {
      this(group, head, region, quantity, false, decimals);
    }

    /** The same of another bone. */
    Column of(String bone) {
      return new Column(group, head, bone + region, quantity, largest, decimals);
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          new Column("gap", "motion mm", "gap", "motion_largest", 3),
          new Column("gap", "strain %", "gap", "strain", true, 2),
          new Column("plate", "MPa", "plate", "von_mises", 0),
          new Column("plate", "margin", "plate", "yield_margin", 2),
          new Column("worst screw", "MPa", "plate", "screws_von_mises", 0),
          new Column("worst screw", "margin", "plate", "screws_yield_margin", 2),
          new Column("hinge", "margin", "hinge", "load_margin", 2),
          new Column("hinge", "bent %", "hinge", "opening_strain", 2));

  private static final String OF_GAP = "_gap";

  /** No strain, though its name begins like one. */
  private static final String TISSUE = "strain_class";

  private final String title;
  private final String subtitle;
  private final Map<String, Optional<Solved>> cases = new LinkedHashMap<>();

  /**
   * @param title what is shown
   * @param subtitle heads the lines' names; may be empty
   */
  ConstructTable(String title, String subtitle) {
    this.title = title;
    this.subtitle = subtitle;
  }

  void add(String called, Optional<Solved> solved) {
    cases.put(called, solved);
  }

  /** Lines of fixed width, a table for each cut bone; none where the bone is whole. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(lines("", title));
    for (String bone : others()) {
      String called = bone.substring(0, bone.length() - 1).replace('_', ' ');
      lines.addAll(lines(bone, title + ", " + called));
    }
    return lines;
  }

  /** What the regions of further cut bones begin with, for instance {@code second_}. */
  private Set<String> others() {
    Set<String> bones = new TreeSet<>();
    cases.values().stream()
        .flatMap(Optional::stream)
        .flatMap(s -> s.rows().stream())
        .map(Row::region)
        .filter(r -> r.endsWith(OF_GAP))
        .forEach(r -> bones.add(r.substring(0, r.length() - OF_GAP.length() + 1)));
    return bones;
  }

  private List<String> lines(String bone, String heading) {
    List<Column> columns =
        COLUMNS.stream()
            .map(c -> c.of(bone))
            .filter(c -> cases.values().stream().anyMatch(s -> Double.isFinite(value(s, c))))
            .toList();
    if (columns.isEmpty()) {
      return List.of();
    }
    int longest = cases.keySet().stream().mapToInt(String::length).max().orElse(0);
    String name = StateTable.nameFormat(Math.max(longest, heading.length()));
    StringBuilder head = new StringBuilder(String.format(name, heading));
    StringBuilder subhead = new StringBuilder(String.format(name, subtitle));
    for (int i = 0; i < columns.size(); ) {
      int n = 0;
      String group = columns.get(i).group();
      for (; i < columns.size() && columns.get(i).group().equals(group); i++, n++) {
        subhead.append(String.format("%" + WIDTH + "s", columns.get(i).head()));
      }
      head.append(String.format("%" + n * WIDTH + "s", group));
    }
    List<String> lines = new ArrayList<>(List.of(head.toString(), subhead.toString()));
    cases.forEach(
        (called, solved) -> {
          StringBuilder line = new StringBuilder(String.format(name, called));
          columns.forEach(c -> line.append(cell(value(solved, c), c.decimals())));
          lines.add(line.toString());
        });
    return lines;
  }

  private static double value(Optional<Solved> solved, Column column) {
    return solved.stream()
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.region().equals(column.region()) && matches(r, column))
        .mapToDouble(Row::value)
        .max()
        .orElse(Double.NaN);
  }

  private static boolean matches(Row row, Column column) {
    return column.largest()
        ? row.quantity().startsWith(column.quantity() + "_") && !row.quantity().equals(TISSUE)
        : row.quantity().equals(column.quantity());
  }

  private static String cell(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%" + WIDTH + "." + decimals + "f", value)
        : String.format("%" + WIDTH + "s", "\u2013");
  }
}
