package org.plumbline.report.page;

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
    ObjectNode root = PageNumbers.object();
    root.put("format", FORMAT);
    root.put("program", program);
    root.put("disclaimer", disclaimer);
    root.set("style", PageColours.node());
    ArrayNode all = root.putArray("plans");
    plans.forEach(p -> all.add(PlanJson.of(p)));
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
