package org.plumbline.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether a page still says what the gates find.
 *
 * <p>Numbers of physics come out again to the digits printed, wherever they are computed; rounding
 * errors do not, and only have to keep their bounds. So cells are compared as text, numbers among
 * them within a unit of their last digit or two, and cells of rounding not at all.
 */
final class Freshness {
  /** Numbers with five digits may differ in the last, relative. */
  private static final double DIGITS = 2e-4;

  /** Errors and rates have two decimals, of per cent or of one. */
  private static final double DECIMALS = 0.021;

  /** Columns of the table. */
  private static final int VALUE = 2;

  private static final int REFERENCE = 3;
  private static final int ERROR = 4;
  private static final int BOUND = 5;
  private static final int RATE = 6;
  private static final int VERDICT = 7;

  private Freshness() {}

  /** What is stale about a page, gate by gate, given results of some or all of the rows. */
  static List<String> stale(String page, Ladder ladder, List<GateResult> results) {
    List<String> stale = new ArrayList<>();
    Map<String, List<List<String>>> rows = Page.rows(page);
    List<String> names = ladder.gates().stream().map(Gate::name).toList();
    if (!List.copyOf(rows.keySet()).equals(names)) {
      stale.add("the page has the gates " + rows.keySet() + ", the ladder " + names);
    }
    for (Gate gate : ladder.gates()) {
      if (!page.contains(Page.heading(gate) + "\n\n" + Page.problem(gate) + "\n")) {
        stale.add(gate.name() + ": other words about the problem");
      }
    }
    rows.forEach(
        (gate, list) ->
            list.stream()
                .filter(r -> !r.get(VERDICT).equals("pass"))
                .forEach(r -> stale.add(gate + ", " + r.get(0) + ": recorded as a miss")));
    if (!page.endsWith(Page.tests())) {
      stale.add("other clauses asserted in tests");
    }
    for (GateResult result : results) {
      List<List<String>> recorded = rows.getOrDefault(result.gate().name(), List.of());
      for (Check check : result.checks()) {
        compare(result.gate().name(), check, recorded, stale);
      }
    }
    return stale;
  }

  private static void compare(
      String gate, Check check, List<List<String>> recorded, List<String> stale) {
    List<String> cells = ResultTable.cells(check);
    String row = gate + ", " + check.quantity() + ", " + check.mesh() + ": ";
    List<List<String>> same =
        recorded.stream()
            .filter(r -> r.get(0).equals(cells.get(0)) && r.get(1).equals(cells.get(1)))
            .toList();
    if (same.size() != 1) {
      stale.add(row + same.size() + " rows of the page");
      return;
    }
    for (int column : new int[] {VALUE, REFERENCE, ERROR, BOUND, RATE, VERDICT}) {
      String now = cells.get(column);
      String then = same.get(0).get(column);
      boolean noise =
          check.isRounding() && (column == ERROR || column == VALUE && check.reference() == 0);
      if (!noise && !agree(now, then, column)) {
        stale.add(row + "'" + then + "' on the page, '" + now + "' now");
      }
    }
  }

  private static boolean agree(String now, String then, int column) {
    if (now.equals(then)) {
      return true;
    }
    String[] a = now.split(" ");
    String[] b = then.split(" ");
    if (a.length != b.length || column == BOUND || column == VERDICT) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (!a[i].equals(b[i]) && !near(a[i], b[i], column)) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(String a, String b, int column) {
    try {
      double x = Double.parseDouble(a);
      double y = Double.parseDouble(b);
      double decimals = column == ERROR || column == RATE ? DECIMALS : 0;
      return Math.abs(x - y) <= DIGITS * Math.max(Math.abs(x), Math.abs(y)) + decimals;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
