package org.plumbline.cli;

import java.util.Map;
import org.plumbline.report.ReportContext.LoadLine;
import org.plumbline.report.chart.AxisWords;

/**
 * Words that a joint brings into its report.
 *
 * @param angleName what is swept, for instance {@code Wedge angle}
 * @param captions words for quantities and regions, name first and an explanation after a comma
 * @param planWords sides of the drawing plane of the pressure maps
 * @param loadLine how the limb's load line is drawn
 */
record Vocabulary(
    String angleName, Map<String, String> captions, AxisWords planWords, LoadLine loadLine) {
  Vocabulary {
    captions = Map.copyOf(captions);
  }
}
