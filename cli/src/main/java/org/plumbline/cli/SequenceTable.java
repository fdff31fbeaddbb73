package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.plumbline.models.study.CaseGroups.Group;
import org.plumbline.models.study.StudyResult;

/** Force and share of the first compartment over the instants of a sequence, before and after. */
final class SequenceTable {
  private static final String FORCE = "force_normal";
  private static final String SHARE = "force_share";

  private final StudyResult result;
  private final double afterDeg;

  SequenceTable(StudyResult result, double afterDeg) {
    this.result = result;
    this.afterDeg = afterDeg;
  }

  /** Lines of fixed width. */
  List<String> lines(Group group) {
    List<String> regions = result.compartments();
    List<String> lines = new ArrayList<>();
    lines.add("");
    StringBuilder head = new StringBuilder(String.format("%-11s", group.name() + "  at %"));
    StringBuilder subhead = new StringBuilder(" ".repeat(11));
    for (String region : regions) {
      head.append(String.format("   %-18s", region + " force, N"));
      subhead.append(String.format("   %9s%9s", "before", "after"));
    }
    head.append("   ").append(regions.get(0)).append(" share, %");
    subhead.append(String.format("   %9s%9s", "before", "after"));
    lines.add(head.toString());
    lines.add(subhead.toString());
    for (String member : group.members()) {
      StringBuilder line = new StringBuilder(String.format("%11s", group.suffix(member)));
      for (String region : regions) {
        line.append("   ").append(cell(member, 0, region, FORCE, 0));
        line.append(cell(member, afterDeg, region, FORCE, 0));
      }
      line.append("   ").append(cell(member, 0, regions.get(0), SHARE, 1));
      line.append(cell(member, afterDeg, regions.get(0), SHARE, 1));
      lines.add(line.toString());
    }
    return lines;
  }

  private String cell(String loadCase, double angle, String region, String quantity, int digits) {
    return result
        .solved(loadCase, angle)
        .map(
            s -> {
              try {
                return String.format(Locale.ROOT, "%9." + digits + "f", s.value(region, quantity));
              } catch (NoSuchElementException e) {
                return String.format("%9s", "–");
              }
            })
        .orElse(String.format("%9s", "–"));
  }
}
