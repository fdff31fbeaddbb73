package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.chart.SvgFile;
import org.plumbline.report.chart.ValueFormat;

/**
 * The page of a study: one file, no script, nothing fetched.
 *
 * <p>Charts stand inline as vectors with real text (the font is in the page), each with a text
 * alternative and a table of the same numbers.
 */
final class ReportPage {

  private static final String WORDS = " class=\"words\"";

  private final StudyView view;
  private final List<Exhibit> exhibits;
  private final Tables tables;
  private final Html page = new Html();

  ReportPage(StudyView view, List<Exhibit> exhibits) {
    this.view = view;
    this.exhibits = exhibits;
    this.tables = new Tables(view);
  }

  String html() {
    PageStyle style = new PageStyle();
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + style.policy() + "\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", title())
        .raw("<style>" + style.css() + "</style>\n</head>\n<body>\n");
    head();
    page.raw("<main>\n");
    findings();
    warnings();
    beforeAfter();
    charts();
    alignment();
    allQuantities();
    proof();
    page.raw("</main>\n<footer>\n")
        .element("p", "Plumbline. " + Wording.DISCLAIMER)
        .raw("</footer>\n</body>\n</html>\n");
    return page.toString();
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
    page.raw("</p>\n<dl>\n");
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
                        + view.degrees(view.after())));
    if (!view.context().targetNote().isEmpty()) {
      fact("Target", "not reached: " + view.context().targetNote());
    }
    view.context().facts().forEach(f -> fact(f.name(), f.value()));
    page.raw("</dl>\n</header>\n");
  }

  private void fact(String name, String value) {
    page.raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
  }

  /** The titles of the charts, each leading to its chart. */
  private void findings() {
    section("findings", "Findings");
    page.raw("<ul>\n");
    for (Exhibit exhibit : exhibits) {
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

  private void charts() {
    section("charts", "Charts");
    String group = "";
    for (Exhibit exhibit : exhibits) {
      if (!exhibit.qualifier().equals(group)) {
        group = exhibit.qualifier();
        page.element("h3", group);
      }
      String name = exhibit.figure().name();
      page.raw("<figure id=\"" + name + "\">\n");
      String svg = SvgFile.text(exhibit.figure(), SvgFile.Letters.TEXT);
      page.raw("<div class=\"plate\">\n")
          .raw(svg.substring(svg.indexOf("<svg")))
          .raw("\n</div>\n<figcaption>");
      page.text(exhibit.figure().description()).raw("</figcaption>\n");
      page.raw("<details>\n<summary>Table: ").text(exhibit.table().caption()).raw("</summary>\n");
      table(exhibit.table());
      page.raw("</details>\n</figure>\n");
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
    page.raw("<section aria-labelledby=\"" + id + "-heading\">\n<h2 id=\"" + id + "-heading\">")
        .text(heading)
        .raw("</h2>\n");
  }

  private void table(DataTable table) {
    page.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .text(table.caption())
        .raw("\">\n<table>\n")
        .element("caption", table.caption())
        .raw("<thead><tr>");
    boolean[] words = wordColumns(table);
    for (int i = 0; i < words.length; i++) {
      page.element("th scope=\"col\"" + (words[i] ? WORDS : ""), table.headers().get(i));
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      page.raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        page.element((i == 0 ? "th scope=\"row\"" : "td") + (words[i] ? WORDS : ""), row.get(i));
      }
      page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n</div>\n");
  }

  /** Columns of words stand flush left, columns of numbers flush right; the first is a heading. */
  private static boolean[] wordColumns(DataTable table) {
    boolean[] words = new boolean[table.headers().size()];
    for (int i = 0; i < words.length; i++) {
      int column = i;
      words[i] = i == 0 || table.rows().stream().anyMatch(r -> !isNumber(r.get(column)));
    }
    return words;
  }

  private static boolean isNumber(String text) {
    return text.codePoints().allMatch(c -> "0123456789.e\u2212\u2013".indexOf(c) >= 0);
  }
}
