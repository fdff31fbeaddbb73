package org.plumbline.report.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** States of a joint that share place and scale in all pictures of a sequence; fitted once. */
public final class SketchStates {
  private final List<SketchPanel> panels;
  private final Map<Size, SketchFit> fits = new HashMap<>();

  private record Size(boolean outerRight, double width, double height) {}

  public SketchStates(List<SketchPanel> panels) {
    this.panels = List.copyOf(panels);
  }

  /**
   * @param outerRight whether the lateral side is on the right of the drawing
   * @param width of the room, pixels
   * @param height of the room, pixels
   */
  synchronized SketchFit fit(boolean outerRight, double width, double height) {
    return fits.computeIfAbsent(
        new Size(outerRight, width, height), s -> SketchFit.of(panels, outerRight, width, height));
  }
}
