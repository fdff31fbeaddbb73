package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A roof whose edge leaves nodes of the base barely covered: rows that are asked for on their own
 * have the numbers they have among all others, wherever the roof has gone since.
 */
class FocusedPairTest {
  private static final double REACH = 2;

  private final ContactSurface base =
      Bricks.surface(
          Bricks.lattice(Bricks.even(0, 12, 12), Bricks.even(0, 6, 6), Bricks.even(-1, 0, 1)),
          "top");
  private final ContactSurface roof =
      Bricks.surface(
          Bricks.lattice(
              Bricks.even(0.3, 11.05, 14), Bricks.even(0.45, 5.05, 7), Bricks.even(0.5, 1.5, 1)),
          "bottom");

  /** The roof, shifted and tilted. */
  private double[] moved(double step) {
    double[] x = roof.referenceCoordinates();
    for (int i = 0; i < x.length; i += 3) {
      x[i] += step;
      x[i + 1] -= 0.7 * step;
      x[i + 2] += 0.3 * step * x[i];
    }
    return x;
  }

  private MortarRows at(MortarPair pair, double step) {
    return pair.integrate(base.referenceCoordinates(), moved(step), REACH);
  }

  private MortarPair pair() {
    return new MortarPair(base, roof, MortarSettings.production());
  }

  /** The rows of nodes on one side, the barely covered edge there among them. */
  private boolean[] onOneSide(MortarRows rows) {
    double[] x = base.referenceCoordinates();
    boolean[] some = new boolean[rows.size()];
    for (int i = 0; i < some.length; i++) {
      some[i] = x[3 * rows.node(i)] < 4.5;
    }
    return some;
  }

  private static int rowOf(MortarRows rows, int node) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.node(i) == node) {
        return i;
      }
    }
    throw new AssertionError("node " + node + " has no row");
  }

  /** Gap, area and all weights of a row, in order. */
  private static double[] numbers(MortarRows rows, int i) {
    double[] out =
        new double
            [2
                + 4 * (rows.primaryEnd(i) - rows.primaryBegin(i))
                + 4 * (rows.secondaryEnd(i) - rows.secondaryBegin(i))];
    int at = 0;
    out[at++] = rows.gap(i);
    out[at++] = rows.area(i);
    for (int e = rows.primaryBegin(i); e < rows.primaryEnd(i); e++) {
      out[at++] = rows.primaryNode(e);
      for (int a = 0; a < 3; a++) {
        out[at++] = rows.primaryWeight(e, a);
      }
    }
    for (int e = rows.secondaryBegin(i); e < rows.secondaryEnd(i); e++) {
      out[at++] = rows.secondaryNode(e);
      for (int a = 0; a < 3; a++) {
        out[at++] = rows.secondaryWeight(e, a);
      }
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-4, -1e-4, 0.03})
  void rowsAskedForAloneHaveTheNumbersTheyHaveAmongAll(double step) {
    MortarPair focused = pair();
    MortarRows before = at(focused, 0);
    boolean[] some = onOneSide(before);
    assertThat(before.size()).isLessThan(base.nodes()); // some nodes have given their rows away
    focused.focus(before, some);
    MortarRows few = at(focused, step);
    MortarRows all = at(pair(), step);
    int asked = 0;
    for (int i = 0; i < before.size(); i++) {
      if (some[i]) {
        asked++;
        int node = before.node(i);
        assertThat(numbers(few, rowOf(few, node))).isEqualTo(numbers(all, rowOf(all, node)));
      }
    }
    assertThat(few.size()).isEqualTo(asked).isLessThan(all.size());
  }

  /** What is not asked for is not integrated: it stays until it is asked for again. */
  @Test
  void theRestStaysAndComesBack() {
    MortarPair focused = pair();
    MortarRows before = at(focused, 0);
    boolean[] some = onOneSide(before);
    focused.focus(before, some);
    MortarRows few = at(focused, 0.03);
    int far = -1;
    for (int node = 0; node < base.nodes(); node++) {
      if (base.referenceCoordinates()[3 * node] > 8 && before.rowOf(node) >= 0) {
        far = node;
      }
    }
    assertThat(few.rowOf(far)).isNegative();
    assertThat(few.covered(far)).isEqualTo(before.covered(far));
    focused.release();
    MortarRows released = at(focused, 0.03);
    MortarRows all = at(pair(), 0.03);
    assertThat(released.size()).isEqualTo(all.size());
    for (int i = 0; i < all.size(); i++) {
      assertThat(numbers(released, i)).isEqualTo(numbers(all, i));
    }
    assertThat(all.covered(far)).isNotEqualTo(before.covered(far));
  }
}
