package org.plumbline.report;

import java.util.List;
import java.util.Optional;
import org.plumbline.report.PageBudget.Drawing;
import org.plumbline.report.chart.SvgFile;

/** What every page is made of: head and foot, sections, charts with their tables. */
final class PageBlocks {
  /**
   * Element behind the script: browsers that can wait with their first picture until it is read.
   */
  static final String SHOWN = "explorer-shown";

  private static final String WORDS = " class=\"words\"";

  private PageBlocks() {}

  /**
   * Everything up to the first element of the body.
   *
   * @param script the one that stands at the page's end
   */
  static void begin(Html page, String title, PageStyle style, String script) {
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\""
                + style.policy(script)
                + "\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<link rel=\"expect\" href=\"#" + SHOWN + "\" blocking=\"render\">\n")
        .element("title", title)
        .raw("<style>" + style.css() + "</style>\n</head>\n<body>\n");
  }

  /** Ends main part. */
  static void foot(Html page) {
    page.raw("</main>\n<footer>\n")
        .element("p", "Plumbline. " + Wording.DISCLAIMER)
        .raw("</footer>\n");
  }

  static void section(Html page, String id, String heading) {
    page.raw("<section aria-labelledby=\"" + id + "-heading\">\n<h2 id=\"" + id + "-heading\">")
        .text(heading)
        .raw("</h2>\n");
  }

  /** A chart as vectors, to stand in a page. */
  static Drawing drawing(Exhibit exhibit) {
    String svg = SvgFile.text(exhibit.figure(), SvgFile.Letters.TEXT);
    return new Drawing(exhibit.figure().name(), svg.substring(svg.indexOf("<svg")));
  }

  /**
   * A chart inline, with its text alternative and the table of its numbers.
   *
   * @param drawing empty where the page has no room for it
   */
  static void figure(Html page, Exhibit exhibit, Optional<Drawing> drawing) {
    String name = exhibit.figure().name();
    page.raw("<figure id=\"" + name + "\">\n");
    drawing.ifPresentOrElse(
        d -> page.raw("<div class=\"plate\">\n").raw(d.svg()).raw("\n</div>\n"),
        () ->
            page.element("p", exhibit.figure().title())
                .element(
                    "p",
                    "The drawing is left out to keep this page small: see charts/"
                        + name
                        + ".svg beside it."));
    page.raw("<figcaption>").text(exhibit.figure().description()).raw("</figcaption>\n");
    page.raw("<details>\n<summary>Table: ").text(exhibit.table().caption()).raw("</summary>\n");
    table(page, exhibit.table());
    page.raw("</details>\n</figure>\n");
  }

  /** A table that scrolls by itself where it is too wide. */
  static void table(Html page, DataTable table) {
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
