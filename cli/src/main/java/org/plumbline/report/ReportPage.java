package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.PageBudget.Drawing;
import org.plumbline.report.chart.ValueFormat;

/**
 * The page of a study: one file, nothing fetched. It reads as a document; its one script adds, at
 * the head, what is explored with a slider.
 *
 * <p>Charts stand inline as vectors with real text (the font is in the page), each with a text
 * alternative and a table of the same numbers.
 */
final class ReportPage {

  private final StudyView view;
  private final List<DrawnChart> charts;
  private final Explorer explorer;
  private final Tables tables;
  private Html page = new Html();

  ReportPage(StudyView view, List<DrawnChart> charts, Explorer explorer) {
    this.view = view;
    this.charts = charts;
    this.explorer = explorer;
    this.tables = new Tables(view);
  }

  /** The whole text. All that needs no drawing is made first, while charts are being drawn. */
  String html() {
    explorer.begin(page, title());
    head();
    page.raw("<main>\n");
    Html top = page;
    String whole = explorer.data();
    Set<String> names =
        charts.stream().map(c -> c.exhibit().figure().name()).collect(Collectors.toSet());
    long others =
        PageBudget.bytes(top.toString())
            + explorer.scriptBytes()
            + PageBudget.bytes(rest(List.of(), names));
    List<Drawing> drawings = charts.stream().map(DrawnChart::inline).toList();
    long drawn = drawings.stream().mapToLong(Drawing::bytes).sum();
    String data = explorer.fitted(whole, PageBudget.roomForData(others + drawn));
    List<String> stills = Explorer.stills(charts.stream().map(DrawnChart::exhibit).toList());
    explorer.place(top, List.of(stills), data);
    long bytes = others + PageBudget.bytes(data);
    return top + rest(drawings, PageBudget.leftOut(drawings, Set.copyOf(stills), bytes));
  }

  /** All behind the explorer. */
  private String rest(List<Drawing> drawings, Set<String> leftOut) {
    page = new Html();
    findings();
    facts();
    warnings();
    beforeAfter();
    charts(drawings, leftOut);
    alignment();
    allQuantities();
    proof();
    explorer.background(page);
    return Explorer.end(page);
  }

  private String title() {
    StudyResult result = view.result();
    return result.title().isEmpty() ? result.study() : result.title();
  }

  private void head() {
    page.raw("<header>\n").element("h1", title());
    page.raw("<p class=\"notice\" role=\"note\"><strong>" + Wording.DISCLAIMER + "</strong>");
    if (!view.result().label().isEmpty()) {
      page.raw(" Model: <strong>").text(view.result().label()).raw("</strong>.");
    }
    page.raw("</p>\n</header>\n");
  }

  /** Who and what. */
  private void facts() {
    section("study", "Study");
    page.raw("<dl>\n");
    fact("Study", view.result().study());
    if (!view.context().modelNote().isEmpty()) {
      fact("Model", view.context().modelNote());
    }
    view.context()
        .target()
        .ifPresent(
            t ->
                fact(
                    "Target",
                    t.meaning()
                        + " at "
                        + ValueFormat.shortest(t.angleDeg(), 1)
                        + "°"
                        + "; nearest solved angle "
                        + (view.passesOverBefore()
                            ? "with a " + view.context().page().correction() + " "
                            : "")
                        + view.degrees(view.after())));
    if (!view.context().targetNote().isEmpty()) {
      fact("Target", "not reached: " + view.context().targetNote());
    }
    view.context().facts().forEach(f -> fact(f.name(), f.value()));
    page.raw("</dl>\n</section>\n");
  }

  private void fact(String name, String value) {
    page.raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
  }

  /** The titles of the charts, each leading to its chart. */
  private void findings() {
    section("findings", "Findings");
    page.raw("<ul>\n");
    for (DrawnChart chart : charts) {
      Exhibit exhibit = chart.exhibit();
      page.raw("<li><a href=\"#" + exhibit.figure().name() + "\">")
          .text(exhibit.figure().title())
          .raw("</a> ")
          .text(exhibit.qualifier().isEmpty() ? "" : "(" + exhibit.qualifier() + ")")
          .raw("</li>\n");
    }
    page.raw("</ul>\n</section>\n");
  }

  private void warnings() {
    List<String> lines = tables.warnings();
    if (lines.isEmpty() && tables.failures().isEmpty()) {
      return;
    }
    section("warnings", "Warnings");
    if (!lines.isEmpty()) {
      page.raw("<ul>\n");
      lines.forEach(line -> page.element("li", line));
      page.raw("</ul>\n");
    }
    tables.failures().ifPresent(this::table);
    page.raw("</section>\n");
  }

  private void beforeAfter() {
    section("before-after", "Before and after");
    for (String loadCase : view.groups().single()) {
      tables
          .beforeAfter(loadCase)
          .ifPresentOrElse(
              this::table,
              () ->
                  page.element(
                      "p",
                      view.context().heading(loadCase)
                          + ": no two results to compare, before and after."));
    }
    page.raw("</section>\n");
  }

  private void allQuantities() {
    List<String> shown = new ArrayList<>(view.groups().single());
    view.groups().tests().forEach(g -> shown.addAll(g.members()));
    List<DataTable> full = shown.stream().flatMap(c -> tables.allQuantities(c).stream()).toList();
    if (!full.isEmpty()) {
      section("quantities", "Every quantity before and after");
      full.forEach(this::table);
      page.raw("</section>\n");
    }
  }

  private void charts(List<Drawing> drawings, Set<String> leftOut) {
    section("charts", "Charts");
    String group = "";
    for (int i = 0; i < charts.size(); i++) {
      Exhibit exhibit = charts.get(i).exhibit();
      if (!exhibit.qualifier().equals(group)) {
        group = exhibit.qualifier();
        page.element("h3", group);
      }
      boolean out = leftOut.contains(exhibit.figure().name());
      PageBlocks.figure(page, exhibit, out ? Optional.empty() : Optional.of(drawings.get(i)));
    }
    page.raw("</section>\n");
  }

  private void alignment() {
    tables
        .alignment()
        .ifPresent(
            t -> {
              section("alignment", "Alignment");
              table(t);
              page.raw("</section>\n");
            });
  }

  private void proof() {
    section("proof", "Proof");
    page.raw(
        "<p>Checked after each solve: balance of forces and moments on the free body, contact"
            + " without penetration or tension, and the equations of the whole, uncondensed"
            + " bodies.</p>\n");
    table(tables.proofs());
    page.raw("</section>\n");
  }

  private void section(String id, String heading) {
    PageBlocks.section(page, id, heading);
  }

  private void table(DataTable table) {
    PageBlocks.table(page, table);
  }
}
