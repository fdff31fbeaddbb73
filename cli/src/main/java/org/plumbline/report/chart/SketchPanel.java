package org.plumbline.report.chart;

import java.util.List;
import java.util.Optional;
import org.plumbline.models.study.JointSketch;

/**
 * A joint from the front in one state.
 *
 * @param header says the state
 * @param sketch what is drawn
 * @param labels words of each item of the sketch with their values; empty where it has none
 * @param first how the bones stood at first, dashed; empty to leave that out
 */
public record SketchPanel(
    String header, JointSketch sketch, List<String> labels, Optional<JointSketch> first) {
  public SketchPanel {
    labels = List.copyOf(labels);
    if (labels.size() != sketch.items().size()) {
      throw new IllegalArgumentException(
          labels.size() + " labels for " + sketch.items().size() + " items of a sketch");
    }
  }
}
