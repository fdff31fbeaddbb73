package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * A base under a roof that rises steeply, so that its facets stand from nearly touching to far out
 * of reach: what a base node counts as covered changes smoothly and in any axes alike.
 */
class BoundedPairTest {
  private static final double REACH = 0.4;

  private static final MortarSettings BOUNDED = MortarSettings.production().withBound();

  private final ContactSurface base =
      Bricks.surface(
          Bricks.lattice(Bricks.even(0, 8, 8), Bricks.even(0, 5, 5), Bricks.even(-1, 0, 1)), "top");

  /** A roof that climbs by 0.6 per mm and bends, at a height above the base. */
  private static ContactSurface roof(double height) {
    return Bricks.surface(
        Bricks.lattice(
            Bricks.even(0.3, 7.8, 7),
            Bricks.even(-0.2, 5.3, 6),
            Bricks.even(0, 1, 1),
            x -> x[2] += height + 0.6 * x[0] + 0.02 * (x[0] * x[0] + x[1] * x[1])),
        "bottom");
  }

  private double[] covers(ContactSurface roof, MortarSettings settings, boolean turned) {
    double[] low = base.referenceCoordinates();
    double[] high = roof.referenceCoordinates();
    MortarRows rows =
        new MortarPair(base, roof, settings)
            .integrate(turned ? turned(low) : low, turned ? turned(high) : high, REACH);
    double[] covers = new double[base.nodes()];
    for (int i = 0; i < covers.length; i++) {
      covers[i] = rows.cover(i);
    }
    return covers;
  }

  private static double[] turned(double[] x) {
    double[] r = {0.36, 0.48, -0.8, -0.8, 0.6, 0, 0.48, 0.64, 0.6};
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i += 3) {
      for (int a = 0; a < 3; a++) {
        y[i + a] = r[3 * a] * x[i] + r[3 * a + 1] * x[i + 1] + r[3 * a + 2] * x[i + 2];
      }
    }
    return y;
  }

  private static double largest(double[] a, double[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  @Test
  void doesNotDependOnTheAxes() {
    for (double height = 0; height < 1; height += 0.2) {
      ContactSurface roof = roof(height);
      assertThat(largest(covers(roof, BOUNDED, false), covers(roof, BOUNDED, true)))
          .as("roof at %.1f mm", height)
          .isLessThan(1e-12);
    }
  }

  @Test
  void coverFollowsTheRoofWithoutAJump() {
    double step = 1e-3;
    double[] last = covers(roof(0), BOUNDED, false);
    double travelled = 0;
    for (int i = 1; i <= 1500; i++) {
      double[] next = covers(roof(i * step), BOUNDED, false);
      double change = largest(last, next);
      // nearness falls by at most 3 / depth per mm of height, the depth is 1.25 reaches and a facet
      assertThat(change).as("roof at %.3f mm", i * step).isLessThan(3 * step);
      travelled += change;
      last = next;
    }
    assertThat(travelled).isGreaterThan(0.5);
  }

  @Test
  void nearFacetsCountAsAWholeAndFarOnesNotAtAll() {
    ContactSurface roof = roof(0);
    double[] bounded = covers(roof, BOUNDED, false);
    double[] open = covers(roof, MortarSettings.production(), false);
    for (int i = 0; i < base.nodes(); i++) {
      double x = base.reference(i, 0);
      if (x < 1) {
        assertThat(bounded[i]).as("node at %.0f mm", x).isCloseTo(open[i], within(1e-12));
      }
      if (x > 5) {
        assertThat(bounded[i]).as("node at %.0f mm", x).isZero();
      }
    }
  }
}
