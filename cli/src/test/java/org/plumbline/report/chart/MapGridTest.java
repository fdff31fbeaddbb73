package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.PressureMap;

/** Names under a map stand to each other as the surfaces in the map do. */
class MapGridTest {

  /** The order of an ankle's regions is not that of its map: medial is left, anterior up. */
  @Test
  void names_under_four_quarters_repeat_the_map() {
    Layout layout =
        draw(
            quarter("Anterior medial", -10, 10),
            quarter("Posterior medial", -10, -10),
            quarter("Anterior lateral", 10, 10),
            quarter("Posterior lateral", 10, -10));
    Box frontInside = named(layout, "Anterior medial");
    Box frontOutside = named(layout, "Anterior lateral");
    Box backInside = named(layout, "Posterior medial");
    Box backOutside = named(layout, "Posterior lateral");
    assertThat(frontInside.y()).isEqualTo(frontOutside.y());
    assertThat(backInside.y()).isEqualTo(backOutside.y()).isGreaterThan(frontInside.bottom());
    assertThat(frontInside.right()).isLessThan(frontOutside.x());
    assertThat(backInside.right()).isLessThan(backOutside.x());
    assertThat(layout.faults()).isEmpty();
  }

  /** The slide and the map say the same of the same surfaces. */
  @Test
  void names_beside_a_joint_repeat_the_map_too() {
    LimbFigure slide =
        new LimbFigure(
            "slide",
            "title",
            List.of(),
            "",
            Optional.empty(),
            1,
            Optional.empty(),
            new MapPanel(
                "state",
                List.of(
                    quarter("Anterior medial", -10, 10),
                    quarter("Posterior medial", -10, -10),
                    quarter("Anterior lateral", 10, 10),
                    quarter("Posterior lateral", 10, -10)),
                ""),
            new AxisWords("medial", "lateral", "posterior", "anterior"),
            PressureScale.upTo(1),
            "MPa",
            "");
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = slide.draw(g, slide.width(), slide.height(slide.width()));
    g.dispose();
    assertThat(named(layout, "Anterior medial").right())
        .isLessThan(named(layout, "Anterior lateral").x());
    assertThat(named(layout, "Anterior medial").y())
        .isEqualTo(named(layout, "Anterior lateral").y())
        .isLessThan(named(layout, "Posterior medial").y());
    assertThat(layout.faults()).isEmpty();
  }

  /** A hip's socket: two surfaces on top, one above the other, and two on either side. */
  @Test
  void surfaces_above_each_other_at_the_middle_keep_their_order_in_the_top_row() {
    MapBody superiorLateral = quarter("superior lateral", 0.2, 30);
    MapBody anteriorLateral = quarter("anterior lateral", 30, 0);
    MapBody posteriorLateral = quarter("posterior lateral", -30, 0);
    MapBody anteriorMedial = quarter("anterior medial", 20, -5);
    MapBody posteriorMedial = quarter("posterior medial", -20, -5);
    MapBody superiorMedial = quarter("superior medial", -0.2, 15);
    MapGrid grid =
        MapGrid.of(
            List.of(
                new MapPanel(
                    "state",
                    List.of(
                        superiorLateral,
                        anteriorLateral,
                        posteriorLateral,
                        anteriorMedial,
                        posteriorMedial,
                        superiorMedial),
                    "")));
    assertThat(grid.rows()).isEqualTo(3);
    assertThat(grid.of(superiorLateral)).isEqualTo(new MapGrid.Cell(0, 0));
    assertThat(grid.of(superiorMedial)).isEqualTo(new MapGrid.Cell(0, 1));
    assertThat(grid.of(posteriorLateral)).isEqualTo(new MapGrid.Cell(1, 0));
    assertThat(grid.of(anteriorLateral)).isEqualTo(new MapGrid.Cell(1, 1));
    assertThat(grid.of(posteriorMedial)).isEqualTo(new MapGrid.Cell(2, 0));
    assertThat(grid.of(anteriorMedial)).isEqualTo(new MapGrid.Cell(2, 1));
  }

  private static Box named(Layout layout, String text) {
    return layout.boxes().stream().filter(b -> b.what().equals(text)).findFirst().orElseThrow();
  }

  static Layout draw(MapBody... bodies) {
    return draw(1, new MapPanel("state", List.of(bodies), ""));
  }

  static Layout draw(int columns, MapPanel... panels) {
    MapFigure figure =
        new MapFigure(
            "map",
            "title",
            List.of(),
            "",
            List.of(panels),
            columns,
            new AxisWords("", "", "", ""),
            PressureScale.upTo(1),
            "MPa",
            "");
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = figure.draw(g, figure.width(), figure.height(figure.width()));
    g.dispose();
    return layout;
  }

  static MapBody quarter(String name, double across, double along) {
    double[] x = {across - 10, across + 10, across + 10, across - 10};
    double[] y = {along - 10, along - 10, along + 10, along + 10};
    PressureMap map =
        new PressureMap(name, x, y, new double[] {1, 1, 1, 1}, new int[] {0, 1, 2, 3});
    return new MapBody(name, SeriesStyle.of(0), map, List.of("10 %"));
  }
}
