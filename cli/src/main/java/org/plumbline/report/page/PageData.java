package org.plumbline.report.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data of a page as text that may stand in an HTML script element. */
public final class PageData {
  private static final int FORMAT = 1;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PageData() {}

  /**
   * The data of plans that are shown side by side, or of one.
   *
   * @param program name and version
   * @param disclaimer what the page is not for
   */
  public static String of(String program, String disclaimer, List<PagePlan> plans) {
    return of(program, disclaimer, plans, PageDetail.FULL);
  }

  /**
   * The same with as much detail as there is room for; at the last level of {@link PageDetail} they
   * may need more.
   *
   * @param whole what {@link #of} gives
   * @param room bytes
   */
  public static String fitted(
      String whole, String program, String disclaimer, List<PagePlan> plans, long room) {
    String text = whole;
    for (int level = 1; level <= PageDetail.LAST && bytes(text) > room; level++) {
      text = of(program, disclaimer, plans, new PageDetail(level));
    }
    return text;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static String of(String program, String disclaimer, List<PagePlan> plans, PageDetail detail) {
    ObjectNode root = PageNumbers.object();
    root.put("format", FORMAT);
    root.put("program", program);
    root.put("disclaimer", disclaimer);
    root.set("style", PageColours.node());
    ArrayNode all = root.putArray("plans");
    plans.forEach(p -> all.add(PlanJson.of(p, detail)));
    return inScript(MAPPER.writeValueAsString(root));
  }

  /** No sign that HTML could take for the end of the element; JSON reads both the same. */
  static String inScript(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
