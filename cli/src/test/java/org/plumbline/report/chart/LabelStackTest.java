package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelStackTest {
  private static final double LOW = 10;
  private static final double HIGH = 410;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13})
  void labels_keep_apart_and_inside_for_any_wishes(int n) {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      double[] wish = new double[n];
      double[] tall = new double[n];
      for (int i = 0; i < n; i++) {
        wish[i] = LOW - 30 + 460 * random.nextDouble() * (seed % 3 == 0 ? 0.1 : 1);
        tall[i] = 15 + 15 * random.nextInt(2);
      }
      double[] top = LabelStack.place(wish, tall, LOW, HIGH);
      assertThat(overlap(top, tall)).as("seed %d", seed).isLessThan(1e-9);
      for (int i = 0; i < n; i++) {
        assertThat(top[i]).as("seed %d", seed).isGreaterThanOrEqualTo(LOW - 1e-9);
        assertThat(top[i] + tall[i]).as("seed %d", seed).isLessThanOrEqualTo(HIGH + 1e-9);
      }
      // Mutant: the wishes as they are collide for most seeds; the measure must see it.
      if (seed % 3 == 0 && n > 3) {
        assertThat(overlap(wish, tall)).isGreaterThan(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 51, 58})
  void two_labels_share_the_move(double second) {
    double[] top = LabelStack.place(new double[] {50, second}, new double[] {20, 20}, LOW, HIGH);
    double middle = (50 + second) / 2;
    assertThat(top).containsExactly(middle - 10, middle + 10);
  }

  /** A tall label that points between two small ones must end between them. */
  @Test
  void labels_keep_the_order_of_what_they_point_at() {
    double[] tall = {30, 14, 14};
    double[] wish = {100 - 15, 101 - 7, 99 - 7};
    double[] top = LabelStack.place(wish, tall, LOW, HIGH);
    assertThat(top[2]).isLessThan(top[0]);
    assertThat(top[0]).isLessThan(top[1]);
    assertThat(overlap(top, tall)).isLessThan(1e-9);
  }

  private static double overlap(double[] top, double[] tall) {
    Integer[] order = new Integer[top.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(top[a], top[b]));
    double worst = 0;
    for (int k = 1; k < order.length; k++) {
      worst = Math.max(worst, top[order[k - 1]] + tall[order[k - 1]] - top[order[k]]);
    }
    return worst;
  }
}
