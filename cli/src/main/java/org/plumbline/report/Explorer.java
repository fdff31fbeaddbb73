package org.plumbline.report;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.MapFigure;
import org.plumbline.report.chart.SolidFigure;
import org.plumbline.report.page.PageData;
import org.plumbline.report.page.PageKit;
import org.plumbline.report.page.PagePlan;
import tools.jackson.databind.JsonNode;

/**
 * What a page holds for its script: a place to fill, the data, pictures that stand in for a view in
 * space, and the words; background and glossary are there for readers without scripts too.
 */
final class Explorer {
  private static final int MOST_STILLS = 2;

  private final PageKit kit = PageKit.shipped();
  private final List<PagePlan> plans;
  private final String program;

  Explorer(List<PagePlan> plans, String program) {
    this.plans = plans;
    this.program = program;
  }

  void begin(Html page, String title) {
    PageBlocks.begin(page, title, new PageStyle(kit.css()), kit.script());
  }

  /**
   * Where the script draws, and which figures serve a browser that draws nothing in space; then
   * data and script, before the rest of the page, so that they need not wait until all of it is
   * read.
   *
   * @param stills names of figures, a list for each plan
   * @param data as {@link #data} gives them
   */
  void place(Html page, List<List<String>> stills, String data) {
    page.raw("<section id=\"explorer\" data-stills=\"")
        .text(stills.stream().map(s -> String.join(" ", s)).collect(Collectors.joining(";")))
        .raw("\" hidden></section>\n");
    page.raw("<script type=\"application/json\" id=\"plumbline-data\">")
        .raw(data)
        .raw("</script>\n<script>")
        .raw(kit.script())
        .raw("</script>\n<div id=\"" + PageBlocks.SHOWN + "\" hidden></div>\n");
  }

  /** Figures that show the joint itself, for browsers that draw nothing in space. */
  static List<String> stills(List<Exhibit> exhibits) {
    return exhibits.stream()
        .map(Exhibit::figure)
        .filter(f -> f instanceof SolidFigure || f instanceof MapFigure)
        .limit(MOST_STILLS)
        .map(Figure::name)
        .toList();
  }

  /** The data of the plans, all of them. */
  String data() {
    return PageData.of(program, Wording.DISCLAIMER, plans);
  }

  /**
   * The data of the plans, thinned where they are too many.
   *
   * @param whole all of them
   * @param room bytes
   */
  String fitted(String whole, long room) {
    return PageData.fitted(whole, program, Wording.DISCLAIMER, plans, room);
  }

  /** Bytes of the script. */
  long scriptBytes() {
    return PageBudget.bytes(kit.script());
  }

  /** What a student needs to know, and the terms. */
  void background(Html page) {
    PageBlocks.section(page, "background", "Background");
    for (JsonNode chapter : wanted("background")) {
      page.raw("<article id=\"background-").text(chapter.path("id").asString("")).raw("\">\n");
      page.element("h3", chapter.path("title").asString(""));
      chapter.path("paragraphs").forEach(p -> page.element("p", p.asString("")));
      sources(page, chapter.path("sources"));
      page.raw("</article>\n");
    }
    page.raw("</section>\n");
    PageBlocks.section(page, "glossary", "Glossary");
    page.raw("<dl class=\"glossary\">\n");
    for (JsonNode entry : wanted("glossary")) {
      page.raw("<div>")
          .element("dt", entry.path("term").asString(""))
          .element("dd", entry.path("meaning").asString(""))
          .raw("</div>\n");
    }
    page.raw("</dl>\n</section>\n");
  }

  /** Texts that are about the joint of some plan, or about any. */
  private List<JsonNode> wanted(String list) {
    return kit.words()
        .path(list)
        .valueStream()
        .filter(
            text -> plans.isEmpty() || plans.stream().anyMatch(p -> p.context().page().takes(text)))
        .toList();
  }

  private static void sources(Html page, JsonNode sources) {
    if (!sources.isEmpty()) {
      page.raw("<p class=\"sources\">");
      boolean first = true;
      for (JsonNode s : sources) {
        page.text(first ? "" : "; ").text(s.asString(""));
        first = false;
      }
      page.raw("</p>\n");
    }
  }

  /** Foot; the whole text. */
  static String end(Html page) {
    PageBlocks.foot(page);
    return page.raw("</body>\n</html>\n").toString();
  }
}
