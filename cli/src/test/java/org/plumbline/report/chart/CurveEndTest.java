package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Curves are named in the margin, or where they end if that is well before it. */
class CurveEndTest {
  private static Layout draw(XTicks ticks, Series... series) {
    LineFigure figure =
        new LineFigure(
            "curves",
            "title",
            List.of(),
            "",
            "x",
            new NiceScale(0, 100, 20),
            new ValueFormat(0, ""),
            List.of(new Panel("panel", List.of(series), List.of())),
            List.of(),
            List.of(),
            List.of(),
            "",
            ticks);
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = figure.draw(g, figure.width(), figure.height(figure.width()));
    g.dispose();
    assertThat(layout.faults()).isEmpty();
    return layout;
  }

  private static Series curve(String name, int style, double lastX, double lastY) {
    return new Series(
        name, SeriesStyle.of(style), List.of(new Point(0, 70), new Point(lastX, lastY)));
  }

  private static Box named(Layout layout, String text) {
    return layout.boxes().stream().filter(b -> b.what().equals(text)).findFirst().orElseThrow();
  }

  /** Two curves that end at one height: from the margin nobody could tell which is which. */
  @Test
  void a_curve_that_ends_early_is_named_at_its_end() {
    Layout layout = draw(XTicks.EVEN, curve("long", 0, 10, 30), curve("short", 1, 5, 30));
    assertThat(named(layout, "short").right()).isLessThan(named(layout, "long").x() - 100);
  }

  @Test
  void curves_that_end_together_are_named_in_the_margin() {
    Layout layout = draw(XTicks.EVEN, curve("one", 0, 10, 30), curve("two", 1, 10, 60));
    assertThat(named(layout, "one").x()).isEqualTo(named(layout, "two").x());
  }

  @Test
  void an_axis_without_ticks_has_no_numbers() {
    Series point = new Series("point", SeriesStyle.of(0), List.of(new Point(0, 50)));
    assertThat(draw(XTicks.EVEN, point).boxes().stream().filter(b -> b.what().equals("0")))
        .as("of both axes")
        .hasSize(2);
    assertThat(draw(XTicks.NONE, point).boxes().stream().filter(b -> b.what().equals("0")))
        .hasSize(1);
  }
}
