package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PressureTiesTest {
  private static final int ROWS = 12;

  /** Ties of three or four rows each, more than fit at first. */
  private static PressureTies ties() {
    PressureTies ties = new PressureTies();
    Random random = new Random(4);
    for (int k = 0; k < 40; k++) {
      int first = random.nextInt(ROWS);
      int others = 2 + random.nextInt(2);
      ties.member(first, 1);
      for (int m = 1; m <= others; m++) {
        ties.member((first + m) % ROWS, -1.0 / others);
      }
      ties.end(k, first, random.nextDouble(), 0.7);
    }
    return ties;
  }

  private static double[] random(int n) {
    return new Random(9).doubles(n).toArray();
  }

  private static double[] matrix(PressureTies ties, int n) {
    double[] lower = new double[n * n];
    ties.add(lower, n);
    for (int j = 0; j < n; j++) {
      for (int i = j + 1; i < n; i++) {
        assertThat(lower[i * n + j]).isZero();
        lower[i * n + j] = lower[j * n + i];
      }
    }
    return lower;
  }

  @Test
  void matrixAndProductAgree() {
    double[] e = matrix(ties(), ROWS);
    double[] x = random(ROWS);
    double[] y = new double[ROWS];
    ties().add(x, y);
    double energy = 0;
    for (int i = 0; i < ROWS; i++) {
      double sum = 0;
      for (int j = 0; j < ROWS; j++) {
        sum += e[j * ROWS + i] * x[j];
      }
      assertThat(y[i]).isCloseTo(sum, within(1e-13));
      energy += x[i] * y[i];
    }
    assertThat(energy).isPositive();
  }

  /** Rows that are left out have no pressure, and what they are tied to still feels that. */
  @Test
  void someRowsFeelTheOthersAsUnpressed() {
    int[] index = {1, 2, 5, 6, 7, 11};
    double[] part = random(index.length);
    double[] wide = new double[ROWS];
    for (int k = 0; k < index.length; k++) {
      wide[index[k]] = part[k];
    }
    double[] all = new double[ROWS];
    ties().add(wide, all);
    double[] few = new double[index.length];
    ties().only(index).add(part, few);
    for (int k = 0; k < index.length; k++) {
      assertThat(few[k]).isCloseTo(all[index[k]], within(1e-14));
    }
    assertThat(ties().only(new int[0]).size()).isZero();
  }

  @Test
  void severalAreStackedWithTheirRowsShiftedAndTheirSoftnessScaled() {
    PressureTies both = new PressureTies();
    both.addAll(ties(), 0, 0, 1);
    both.addAll(ties(), 100, ROWS, 3);
    double[] single = matrix(ties(), ROWS);
    double[] stacked = matrix(both, 2 * ROWS);
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < ROWS; j++) {
        int at = 2 * ROWS * (j + ROWS) + i + ROWS;
        assertThat(stacked[at]).isCloseTo(3 * single[ROWS * j + i], within(1e-14));
        assertThat(stacked[2 * ROWS * j + i]).isEqualTo(single[ROWS * j + i]);
      }
    }
  }

  @Test
  void marksSpreadToWhatIsTied() {
    PressureTies ties = new PressureTies();
    ties.member(0, 1);
    ties.member(1, -1);
    ties.end(0, 0, 1, 0.5);
    ties.member(1, 1);
    ties.member(2, -1);
    ties.end(1, 1, 1, 0.5);
    boolean[] rows = {true, false, false};
    ties.spread(rows);
    assertThat(rows).containsExactly(true, true, false);
    boolean[] owners = {false, true, false};
    ties.spreadToOwners(owners);
    assertThat(owners).containsExactly(true, true, false);
  }

  /** What a tied row leaves open goes where its row would go, as far as it is given away. */
  @Test
  void gapsAreGivenAwayAsRowsAre() {
    PressureTies ties = new PressureTies();
    ties.member(0, 1);
    ties.member(1, -0.25);
    ties.member(2, -0.75);
    ties.end(0, 0, 1, 0.9);
    double[] left = {1, 0.5, 0.1};
    double[] pressed = {1, 1, 1};
    double[] open = {0, 1, 1};
    double[] given = ties.givenAway(pressed, left);
    assertThat(given[0]).isCloseTo(0.1, within(1e-15));
    assertThat(given[1]).isCloseTo(0.5 + 0.25 * 0.9, within(1e-15));
    assertThat(given[2]).isCloseTo(0.1 + 0.75 * 0.9, within(1e-15));
    assertThat(ties.givenAway(open, left)).containsExactly(left);
  }

  /** A row that is tied itself gives on what it is given; nothing is lost on the way. */
  @Test
  void whatIsGivenIsGivenOn() {
    PressureTies ties = new PressureTies();
    ties.member(0, 1);
    ties.member(1, -1);
    ties.end(0, 0, 1, 0.999);
    ties.member(1, 1);
    ties.member(2, -1);
    ties.end(1, 1, 1, 0.999);
    double[] given = ties.givenAway(new double[] {1, 1, 1}, new double[] {1, 0, 0});
    assertThat(given[0] + given[1] + given[2]).isCloseTo(1, within(1e-15));
    assertThat(given[2]).isGreaterThan(0.99);
  }

  /**
   * A tie of softness f beside 1 has changed by (f − f₀)/(1 + f₀); those without pressure do not
   * count.
   */
  @Test
  void changesAreMeasuredBesideTheNodesOwnContact() {
    assertThat(changed(one(7, 0, 1), one(7, 0, 3))).isCloseTo(1, within(1e-12));
    assertThat(changed(one(7, 0, 3), one(7, 0, 1))).isCloseTo(0.5, within(1e-12));
    assertThat(changed(new PressureTies(), one(7, 0, 0.2))).isCloseTo(0.2, within(1e-12));
    assertThat(changed(one(7, 1, 1), one(7, 1, 3))).isZero();
    assertThat(changed(one(7, 0, 3), new PressureTies())).isCloseTo(0.75, within(1e-12));
    assertThat(changed(one(7, 1, 3), new PressureTies())).isZero();
  }

  private static double changed(PressureTies then, PressureTies now) {
    double[] pressed = {1, 0};
    return now.changedSince(pressed, then, pressed);
  }

  private static PressureTies one(int place, int own, double softness) {
    PressureTies ties = new PressureTies();
    ties.member(own, 1);
    ties.end(place, own, softness, softness / (1 + softness));
    return ties;
  }
}
