package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Contours are where the bilinear function takes the level, and nowhere else. */
class ContourGridTest {
  private static final List<Double> X = List.of(0.0, 1.0, 4.0);
  private static final List<Double> Y = List.of(10.0, 20.0);
  private static final Box FRAME = new Box("<frame>", 100, 50, 400, 200);

  private static ContourPanel panel(DoubleBinaryOperator f) {
    List<Double> values = new ArrayList<>();
    for (double y : Y) {
      for (double x : X) {
        values.add(f.applyAsDouble(x, y));
      }
    }
    return new ContourPanel("", X, Y, values);
  }

  private static ContourLine line(ContourPanel panel, double level) {
    ContourGrid grid = new ContourGrid(panel, FRAME);
    Path2D outline = new Superlevel(grid.field(), 0.01).outline(level);
    return new ContourLine(outline, grid, FRAME, level, 1);
  }

  @Test
  void valuesStandWhereTheAxesSay() {
    ContourGrid grid = new ContourGrid(panel((x, y) -> 3 * x - y + 2 * x * y), FRAME);
    assertThat(grid.at(100, 250)).isCloseTo(-10, within(1e-12));
    assertThat(grid.at(500, 50)).isCloseTo(3 * 4 - 20 + 160, within(1e-12));
    assertThat(grid.at(250, 150)).isCloseTo(3 * 1.5 - 15 + 45, within(1e-12));
    assertThat(grid.at(501, 150)).isNaN();
  }

  @Test
  void aLevelRunsThroughThePanelOnly() {
    ContourLine line = line(panel((x, y) -> x), 2);
    assertThat(line.path().getBounds2D().getX()).isCloseTo(300, within(0.02));
    assertThat(line.path().getBounds2D().getWidth()).isCloseTo(0, within(0.04));
    assertThat(line.path().getBounds2D().getHeight()).isCloseTo(200, within(0.02));
    assertThat(line.places()).hasSizeGreaterThan(20);
    assertThat(line(panel((x, y) -> x), 9).places()).isEmpty();
  }

  /** Hyperbola x·y' = const with y' from 0 to 1 on the page. */
  @Test
  void curvedLevelsAreCurved() {
    ContourPanel panel = panel((x, y) -> x * (y - 10) / 10);
    for (var p : line(panel, 1).places()) {
      double x = (p.getX() - 100) / 100;
      double y = (250 - p.getY()) / 200;
      assertThat(x * y).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void aCellWithThreeCornersIsATriangle() {
    ContourPanel whole = panel((x, y) -> x + y);
    List<Double> values = new ArrayList<>(whole.values());
    values.set(2, Double.NaN);
    ContourGrid grid = new ContourGrid(new ContourPanel("", X, Y, values), FRAME);
    assertThat(grid.at(240, 80)).as("linear").isCloseTo(1.4 + 18.5, within(1e-9));
    assertThat(grid.at(480, 240)).as("beyond the triangle").isNaN();
    Area filled = new Area(new Superlevel(grid.field(), 0).outline(Double.NEGATIVE_INFINITY));
    assertThat(filled.contains(120, 240)).isTrue();
    assertThat(filled.contains(240, 80)).isTrue();
    assertThat(filled.contains(480, 240)).isFalse();
    values.set(5, Double.NaN);
    assertThat(new ContourGrid(new ContourPanel("", X, Y, values), FRAME).at(240, 80)).isNaN();
  }
}
