package org.plumbline.report.page;

import java.awt.Color;
import java.util.Locale;
import org.plumbline.report.chart.HouseStyle;
import org.plumbline.report.chart.SeriesStyle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Colours and dashes of the charts, so that the page's script draws a curve as they do. */
final class PageColours {
  private static final int SERIES = 7;

  private PageColours() {}

  /** {@code load}, the line of load; {@code series}, each with {@code colour, text, dash}. */
  static ObjectNode node() {
    ObjectNode node = PageNumbers.object();
    node.put("load", hex(HouseStyle.LOAD));
    ArrayNode series = node.putArray("series");
    for (int i = 0; i < SERIES; i++) {
      SeriesStyle style = SeriesStyle.of(i);
      StringBuilder dash = new StringBuilder();
      for (float part : style.dash()) {
        dash.append(dash.isEmpty() ? "" : " ").append(Math.round(part));
      }
      series
          .addObject()
          .put("colour", hex(style.colour()))
          .put("text", hex(style.ink()))
          .put("dash", dash.toString());
    }
    return node;
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
