package org.plumbline.models.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.models.planning.PlanSearch.Bound;

class PlanSearchTest {
  private static final double EXACT = 1e-9;
  private static final List<Double> ANGLES = List.of(0.0, 4.0, 8.0, 12.0);
  private static final List<Double> FORCE = List.of(1000.0, 800.0, 600.0, 400.0);

  private static PlanSearch search(Bound... bounds) {
    return new PlanSearch(ANGLES, FORCE, List.of(bounds));
  }

  @Test
  void stopsWhereTheFirstLimitIsMet() {
    Bound peak = new Bound("peak", List.of(4.0, 5.0, 6.0, 7.0), 6.5);
    Bound line = new Bound("line", List.of(0.0, 3.0, 6.0, 9.0), 4.5);
    assertThat(search().best()).hasValue(12);
    assertThat(search(peak).best().orElseThrow()).isCloseTo(10, within(EXACT));
    assertThat(search(peak, line).best().orElseThrow()).isCloseTo(6, within(EXACT));
  }

  /** A limit that is broken before the correction and after too much of it. */
  @Test
  void allowedAnglesNeedNotBeginAtZero() {
    List<Double> tilt = List.of(6.0, 2.0, -2.0, -6.0);
    PlanSearch both =
        search(
            new Bound("tilt", tilt, 3), new Bound("tilt", tilt.stream().map(t -> -t).toList(), 3));
    assertThat(both.best().orElseThrow()).isCloseTo(9, within(EXACT));
    assertThat(both.hopeless()).isEmpty();
  }

  @Test
  void saysWhichLimitIsHopeless() {
    Bound kept = new Bound("kept", List.of(1.0, 1.0, 1.0, 1.0), 2);
    Bound not = new Bound("not", List.of(5.0, 4.0, 3.5, 3.0), 2);
    assertThat(search(kept, not).best()).isEmpty();
    assertThat(search(kept, not).hopeless()).containsExactly(not);
  }

  /** Against a fine search on random curves. */
  @Test
  void noFinerSearchFindsABetterAngle() {
    Random random = new Random(41);
    for (int i = 0; i < 200; i++) {
      List<Double> cost = draw(random);
      Bound a = new Bound("a", draw(random), 0.6);
      Bound b = new Bound("b", draw(random), 0.6);
      PlanSearch search = new PlanSearch(ANGLES, cost, List.of(a, b));
      double least = Double.POSITIVE_INFINITY;
      for (double angle = 0; angle <= 12; angle += 0.01) {
        if (PlanSearch.at(ANGLES, a.values(), angle) <= 0.6
            && PlanSearch.at(ANGLES, b.values(), angle) <= 0.6) {
          least = Math.min(least, PlanSearch.at(ANGLES, cost, angle));
        }
      }
      if (search.best().isPresent()) {
        double angle = search.best().getAsDouble();
        assertThat(PlanSearch.at(ANGLES, cost, angle)).as("draw %d", i).isLessThan(least + EXACT);
        assertThat(PlanSearch.at(ANGLES, a.values(), angle)).isLessThan(0.6 + EXACT);
        assertThat(PlanSearch.at(ANGLES, b.values(), angle)).isLessThan(0.6 + EXACT);
      } else {
        assertThat(least).as("draw %d", i).isInfinite();
      }
    }
  }

  private static List<Double> draw(Random random) {
    List<Double> values = new ArrayList<>();
    ANGLES.forEach(a -> values.add(random.nextDouble()));
    return values;
  }

  @Test
  void nothingIsExtrapolated() {
    assertThatThrownBy(() -> PlanSearch.at(ANGLES, FORCE, 12.5)).hasMessageContaining("12.5 deg");
    assertThatThrownBy(() -> new PlanSearch(ANGLES, List.of(1.0), List.of()))
        .hasMessageContaining("as many values");
  }
}
