package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/**
 * The whole limb beside the pressure on its joint, in one state, with its load line in both: a
 * slide. Figures that differ in their state only have everything else in the same place.
 *
 * @param subtitle one paragraph each
 * @param limb empty if nothing is known of the limb
 * @param longest limb of all states that are shown, mm
 * @param sketch the joint from the front in place of a limb; empty if there is none
 * @param panel the surfaces; its header says the state
 * @param scale of the pressure, the same for all states
 * @param unit of the pressure
 * @param foot small print
 */
public record LimbFigure(
    String name,
    String title,
    List<String> subtitle,
    String description,
    Optional<LimbOutline> limb,
    double longest,
    Optional<Slide> sketch,
    MapPanel panel,
    AxisWords words,
    PressureScale scale,
    String unit,
    String foot)
    implements Figure {

  /**
   * A joint from the front, and all states that it shares place and scale with.
   *
   * @param states of the whole picture
   */
  public record Slide(SketchPanel panel, SketchStates states) {}

  private static final int WIDTH = 960;
  private static final double ASPECT = 9.0 / 16;

  public LimbFigure {
    subtitle = List.copyOf(subtitle);
  }

  @Override
  public LimbFigure bare() {
    return new LimbFigure(
        name, "", List.of(), description, limb, longest, sketch, panel, words, scale, unit, "");
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height(int width) {
    return (int) Math.round(width * ASPECT);
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    return new LimbPainter(this, g, width, height).paint();
  }
}
