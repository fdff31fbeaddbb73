package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;

/** How far the joint gives way in each laxity test, before and after. */
final class LaxityTable {
  private final Study study;
  private final StudyResult result;
  private final double afterDeg;

  LaxityTable(Study study, StudyResult result, double afterDeg) {
    this.study = study;
    this.result = result;
    this.afterDeg = afterDeg;
  }

  /** What the tests have in common, in one sentence. */
  static String conditions(double flexionDeg) {
    return String.format(
        Locale.ROOT,
        "from the joint at rest under %.0f N at %s° of flexion; moments 10 and 5 N m, drawer 100 N",
        LaxityTest.SEATING_N,
        Numbers.plain(flexionDeg));
  }

  /** Lines of fixed width; none if no laxity was tested. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (LoadCase load : study.loadCases()) {
      Optional<LaxityTest> test = LaxityTest.of(load);
      if (test.isPresent()) {
        if (lines.isEmpty()) {
          lines.add("");
          lines.add("Laxity, " + conditions(load.flexionDeg().orElse(study.own().flexionDeg())));
          lines.add(String.format("%-20s   %9s%9s%9s", "", "before", "after", "change"));
        }
        lines.add(line(load.name(), test.get()));
      }
    }
    return lines;
  }

  private String line(String loadCase, LaxityTest test) {
    Optional<Row> before = row(loadCase, test, 0);
    Optional<Row> after = row(loadCase, test, afterDeg);
    String unit =
        before.or(() -> after).map(r -> r.unit().equals("deg") ? "°" : r.unit()).orElse("");
    double from = before.map(Row::value).orElse(Double.NaN);
    double to = after.map(Row::value).orElse(Double.NaN);
    return String.format("%-15s %-4s", test.text(), unit)
        + "   "
        + cell(from, "%9.2f")
        + cell(to, "%9.2f")
        + cell(to - from, "%+9.2f");
  }

  private Optional<Row> row(String loadCase, LaxityTest test, double angleDeg) {
    return result.solved(loadCase, angleDeg).stream()
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.quantity().equals(LaxityTest.GROUP + "_" + test.text()))
        .findFirst();
  }

  private static String cell(double value, String format) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, format, value)
        : String.format("%9s", "–");
  }
}
