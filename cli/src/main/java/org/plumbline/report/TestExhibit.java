package org.plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.models.study.CaseGroups.Group;
import org.plumbline.models.study.Row;
import org.plumbline.report.chart.DotFigure;
import org.plumbline.report.chart.DotPanel;
import org.plumbline.report.chart.DotRow;
import org.plumbline.report.chart.ValueFormat;

/** What the tests of one kind found, before and after. */
final class TestExhibit {
  private static final String REGION = "joint";
  private static final int DECIMALS = 1;

  private final StudyView view;
  private final ReportContext context;
  private final Wording wording;

  TestExhibit(StudyView view) {
    this.view = view;
    this.context = view.context();
    this.wording = new Wording(view);
  }

  /** Points before and after, by unit; empty if no test has a result. */
  Optional<Exhibit> of(Group group) {
    Map<String, List<DotRow>> byUnit = new LinkedHashMap<>();
    List<List<String>> table = new ArrayList<>();
    for (String member : group.members()) {
      unit(group, member)
          .ifPresent(
              unit -> {
                DotRow row =
                    new DotRow(
                        context.heading(group.quantity(member)),
                        value(group, member, view.before()),
                        value(group, member, view.after()));
                byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(row);
                table.add(cells(row, unit));
              });
    }
    if (byUnit.isEmpty()) {
      return Optional.empty();
    }
    boolean both = view.before() != view.after();
    String title = title(group, byUnit, both);
    List<DotPanel> panels =
        byUnit.entrySet().stream()
            .map(
                e ->
                    new DotPanel(
                        context.heading(group.name()) + " (" + e.getKey() + ")",
                        new ValueFormat(DECIMALS, e.getKey()),
                        e.getValue()))
            .toList();
    List<String> subtitle = new ArrayList<>(List.of(context.heading(group.name() + "@")));
    subtitle.addAll(wording.modelLine());
    DotFigure figure =
        new DotFigure(
            Slug.of(group.name()) + "-tests",
            title,
            subtitle,
            description(table, both),
            panels,
            view.before() == 0 ? "before" : view.degrees(view.before()),
            both ? "after (" + view.degrees(view.after()) + ")" : "",
            wording.foot());
    return Optional.of(
        new Exhibit(
            figure,
            new DataTable(title, List.of("Test", "Before", "After", "Unit"), table),
            context.heading(group.name())));
  }

  private Optional<String> unit(Group group, String member) {
    return view.solved().stream()
        .filter(s -> s.key().loadCase().equals(member))
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.quantity().equals(group.quantity(member)))
        .map(Row::unit)
        .map(u -> u.equals("deg") ? "°" : u)
        .findFirst();
  }

  private double value(Group group, String member, double angle) {
    return view.value(member, angle, REGION, group.quantity(member));
  }

  private static List<String> cells(DotRow row, String unit) {
    ValueFormat format = new ValueFormat(2, unit);
    return List.of(row.label(), format.number(row.before()), format.number(row.after()), unit);
  }

  /** "Valgus laxity rises most, from 2.0° to 2.6° at 8°". */
  private String title(Group group, Map<String, List<DotRow>> byUnit, boolean both) {
    String most = "";
    double largest = -1;
    for (Map.Entry<String, List<DotRow>> e : byUnit.entrySet()) {
      ValueFormat format = new ValueFormat(DECIMALS, e.getKey());
      for (DotRow r : e.getValue()) {
        double change = Math.abs(r.after() - r.before()) / Math.abs(r.before());
        if (Double.isFinite(change) && change > largest) {
          largest = change;
          most =
              r.label()
                  + (r.after() < r.before() ? " falls" : " rises")
                  + " most, from "
                  + format.number(r.before())
                  + " to "
                  + format.withUnit(r.after())
                  + " at "
                  + view.degrees(view.after());
        }
      }
    }
    if (both && largest >= 0 && largest < Findings.STEADY_PART) {
      return String.format(
          java.util.Locale.ROOT,
          "%s stays within %.0f %% of what it was at %s",
          context.heading(group.name()),
          100 * Findings.STEADY_PART,
          view.degrees(view.after()));
    }
    return both && !most.isEmpty()
        ? most
        : context.heading(group.name()) + " at " + view.degrees(view.before());
  }

  private static String description(List<List<String>> table, boolean both) {
    return "Points for each test"
        + (both ? ", before and after. " : ". ")
        + table.stream()
            .map(
                r ->
                    r.get(0)
                        + ": "
                        + r.get(1)
                        + (both ? " before, " + r.get(2) + " after" : "")
                        + " "
                        + r.get(3))
            .collect(Collectors.joining("; "))
        + ".";
  }
}
