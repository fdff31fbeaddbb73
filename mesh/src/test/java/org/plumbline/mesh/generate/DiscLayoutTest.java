package org.plumbline.mesh.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscLayoutTest {
  private static final TwinDiscPlan PLAN = new TwinDiscPlan(6, 4, 3, 2);

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.35})
  void rimIsTheUnitCircleAndCellsKeepTheirSense(double concentration) {
    DiscLayout layout = new DiscLayout(PLAN, concentration);
    for (int p = 0; p < PLAN.ringLength(); p++) {
      int n = PLAN.ringNode(0, p, PLAN.rings());
      assertThat(Math.hypot(layout.first(n), layout.second(n))).isCloseTo(1, within(1e-14));
    }
    assertThat(smallestCornerArea(layout)).isPositive();
  }

  @Test
  void mutantConcentrationBeyondItsBoundIsRefused() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiscLayout(PLAN, 0.6));
  }

  @Test
  void concentrationDrawsNodesInward() {
    int n = PLAN.ringNode(0, 2, 1);
    DiscLayout even = new DiscLayout(PLAN, 0);
    DiscLayout drawn = new DiscLayout(PLAN, 0.25);
    double rho = Math.hypot(even.first(n), even.second(n));
    assertThat(Math.hypot(drawn.first(n), drawn.second(n)))
        .isCloseTo(rho * (0.75 + 0.25 * rho * rho), within(1e-14));
  }

  private static double smallestCornerArea(DiscLayout layout) {
    int[] q = PLAN.quads();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 4 * PLAN.discQuads(); i++) {
      int o = q[i];
      int a = q[i - i % 4 + (i + 1) % 4];
      int b = q[i - i % 4 + (i + 3) % 4];
      double area =
          (layout.first(a) - layout.first(o)) * (layout.second(b) - layout.second(o))
              - (layout.second(a) - layout.second(o)) * (layout.first(b) - layout.first(o));
      least = Math.min(least, area);
    }
    return least;
  }
}
