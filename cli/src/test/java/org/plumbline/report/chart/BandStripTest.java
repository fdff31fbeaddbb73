package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a row of values lies above a level, and how rows are laid out. */
class BandStripTest {
  private static final List<Double> X = List.of(0.0, 2.0, 5.0, 6.0, 10.0, 12.0);
  private static final int SAMPLES = 4001;

  private static List<Double> list(double... values) {
    return DoubleStream.of(values).boxed().toList();
  }

  /** The value at a place by walking through the pieces; NaN in a piece with a missing end. */
  private static double at(List<Double> values, double x) {
    int i = 0;
    while (i + 2 < X.size() && x > X.get(i + 1)) {
      i++;
    }
    double t = (x - X.get(i)) / (X.get(i + 1) - X.get(i));
    return (1 - t) * values.get(i) + t * values.get(i + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void stretchesAreWhereSamplesLieAbove(long seed) {
    Random random = new Random(seed);
    List<Double> values =
        random
            .doubles(X.size(), 0, 8)
            .map(v -> seed % 2 == 0 && v < 1 ? Double.NaN : v)
            .boxed()
            .toList();
    BandStrip strip = new BandStrip(X, values);
    double level = 3.7;
    List<BandStrip.Stretch> stretches = strip.above(level);
    for (int k = 0; k < SAMPLES; k++) {
      double x = 12.0 * (k + 0.5) / SAMPLES;
      boolean inside = stretches.stream().anyMatch(s -> s.from() <= x && x <= s.to());
      assertThat(inside).as("seed %s at %s", seed, x).isEqualTo(at(values, x) >= level);
    }
    for (double x : strip.crossings(level)) {
      assertThat(at(values, x)).isCloseTo(level, within(1e-12));
    }
    double length =
        strip.above(Double.NEGATIVE_INFINITY).stream().mapToDouble(s -> s.to() - s.from()).sum();
    double known = 0;
    for (int i = 0; i + 1 < X.size(); i++) {
      known += Double.isNaN(values.get(i) + values.get(i + 1)) ? 0 : X.get(i + 1) - X.get(i);
    }
    assertThat(length).isCloseTo(known, within(1e-12));
  }

  @Test
  void aPlaceWithoutAResultLeavesAGapAndALevelThatIsTouchedIsNoLine() {
    BandStrip strip = new BandStrip(X, list(1, 2, Double.NaN, 4, 4, 2));
    assertThat(strip.above(Double.NEGATIVE_INFINITY))
        .containsExactly(new BandStrip.Stretch(0, 2), new BandStrip.Stretch(6, 12));
    assertThat(strip.crossings(4)).containsExactly(10.0);
    assertThat(strip.crossings(5)).isEmpty();
    assertThat(strip.above(5)).isEmpty();
  }

  private static BandFigure figure(Optional<Mark> mark, BandRow... rows) {
    return new BandFigure(
        "bands",
        "Least peak pressure 2.1 MPa at 6°, fibula cut",
        List.of("Load case: 700 N", "A ring is around the least of each row"),
        "words",
        "Largest peak pressure (MPa)",
        "Wedge angle (°)",
        "Fibula",
        X,
        List.of(rows),
        NiceScale.bands(2, 4),
        "MPa",
        new ValueFormat(1, "MPa"),
        mark,
        "Research and teaching only.");
  }

  private static List<String> faults(BandFigure figure, int width, int height) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = figure.draw(g, width, height);
    g.dispose();
    return layout.faults();
  }

  @Test
  void nothingOverlapsOrLeavesThePage() {
    BandRow[] rows = {
      new BandRow("intact", list(2.8, 2.6, 3, 3.2, 3.6, 4)),
      new BandRow("cut", list(2.1, 2.6, 2.2, Double.NaN, 3.6, 2.0)),
      new BandRow("a state with a long name", list(3, 3, 3, 3, 3, 3)),
      new BandRow(
          "none", list(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN))
    };
    for (Optional<Mark> mark :
        List.of(Optional.<Mark>empty(), Optional.of(new Mark(12, "target 12°")))) {
      for (int n = 1; n <= rows.length; n++) {
        BandFigure figure = figure(mark, java.util.Arrays.copyOf(rows, n));
        for (BandFigure f : List.of(figure, figure.bare())) {
          for (int width : new int[] {560, 640, 900, 1400}) {
            assertThat(faults(f, width, f.height(width))).as("%s rows at %s", n, width).isEmpty();
          }
        }
        assertThat(faults(figure, 170, 150)).as("mutant").isNotEmpty();
      }
    }
  }

  @Test
  void theBestRowIsTheFirstWithTheLeastOfAll() {
    BandRow first = new BandRow("a", list(3, 2, 5, 5, 5, 2));
    BandRow second = new BandRow("b", list(9, Double.NaN, 2, 5, 5, 5));
    BandRow none =
        new BandRow(
            "c", list(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    assertThat(first.least()).hasValue(1);
    assertThat(second.least()).hasValue(2);
    assertThat(none.least()).isEmpty();
    assertThat(figure(Optional.empty(), none, second, first).best()).contains(second);
    assertThat(figure(Optional.empty(), none).best()).isEmpty();
  }
}
