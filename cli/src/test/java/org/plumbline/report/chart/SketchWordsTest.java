package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Drawing;
import org.plumbline.models.study.JointSketch.Item;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.JointSketch.Side;

/** Words of a drawn joint lie off its lines and stay where they are in every state. */
class SketchWordsTest {
  private static final double WIDTH = 360;
  private static final double HEIGHT = 400;

  /** A bone with an angle and a force, whose words would lie on both. */
  private static SketchPanel state(double degrees) {
    double s = 70 * Math.sin(Math.toRadians(degrees));
    double c = 70 * Math.cos(Math.toRadians(degrees));
    Drawing d = new Drawing();
    d.add(Kind.BONE, -25, 80, 25, 80, 25, -80, -25, -80);
    d.add(Kind.ANGLE, "turn", "", Side.LATERAL, 0, 70, 0, 0, s, c);
    d.add(Kind.FORCE, "pull", "", Side.LATERAL, 20, -40, 20, 40);
    d.add(Kind.ARM, "arm", "", Side.LATERAL, 0, 0, 20, 0);
    d.add(Kind.WORDS, "above", "", Side.MIDDLE, 0, 80);
    JointSketch sketch = d.sketch(List.of());
    return new SketchPanel(
        "state", sketch, sketch.items().stream().map(Item::words).toList(), Optional.empty());
  }

  private static final List<SketchPanel> STATES = List.of(state(10), state(20), state(35));

  @Test
  void wordsLieOffEveryLineOfEveryState() {
    SketchFit fit = SketchFit.of(STATES, false, WIDTH, HEIGHT);
    for (SketchPanel state : STATES) {
      List<Item> items = state.sketch().items();
      InkMap ink =
          new InkMap(
              WIDTH,
              HEIGHT,
              g ->
                  items.stream()
                      .filter(i -> !SketchItems.area(i.kind()))
                      .forEach(i -> fit.items().lines(g, i)));
      for (int i = 1; i < items.size(); i++) {
        assertThat(ink.in(fit.words().place(i).orElseThrow())).as(items.get(i).words()).isZero();
      }
    }
    assertThat(fit.words().place(0)).as("a bone without words").isEmpty();
  }

  /** Mutant: words at their points lie on the lines. */
  @Test
  void atTheirPointsTheyWouldNot() {
    SketchFit fit = SketchFit.of(STATES, false, WIDTH, HEIGHT);
    Item arm = STATES.get(0).sketch().items().get(3);
    InkMap ink = new InkMap(WIDTH, HEIGHT, g -> fit.items().lines(g, arm));
    double[] at = fit.items().anchor(arm);
    assertThat(ink.in(new Box("arm", at[0] - 10, at[1] - 8, 20, 16))).isPositive();
  }

  @Test
  void everyStateHasThemInTheSamePlace() {
    SketchFit fit = new SketchStates(STATES).fit(true, WIDTH, HEIGHT);
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout first = new Layout(WIDTH, HEIGHT);
    Layout last = new Layout(WIDTH, HEIGHT);
    Box box = new Box("<sketch>", 0, 0, WIDTH, HEIGHT);
    new SketchPainter(g, first, fit).draw(STATES.get(0), box);
    new SketchPainter(g, last, fit).draw(STATES.get(2), box);
    g.dispose();
    assertThat(first.boxes()).hasSize(4).isEqualTo(last.boxes());
    assertThat(first.faults()).isEmpty();
  }

  @Test
  void inkIsCountedInsideABoxOnly() {
    InkMap ink = new InkMap(20, 10, g -> g.fillRect(5, 2, 10, 4));
    assertThat(ink.in(new Box("", 0, 0, 20, 10))).isEqualTo(40);
    assertThat(ink.in(new Box("", 5, 2, 3, 1))).isEqualTo(3);
    assertThat(ink.in(new Box("", -5, -5, 10, 10))).isZero();
    assertThat(ink.in(new Box("", 14, 5, 100, 100))).isEqualTo(1);
  }
}
