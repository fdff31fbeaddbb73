package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The edge of a screen crosses a distorted facet that two others face, in every direction and from
 * one side to the other, so that it leaves strips and corners of every size.
 */
class ScreenEdgeTest {
  private static final double STEP = 0.004;
  private static final double FAR = 9;
  private static final double[] NORMALS = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};
  private static final double[] FACET =
      flat(
          new double[] {-1.856, 1.187, 1.870, -1.201},
          new double[] {-0.890, -1.300, 1.300, 0.890},
          0);
  private static final List<double[]> FACING =
      List.of(
          flat(
              new double[] {-4.126, -0.590, 1.411, -1.945},
              new double[] {1.263, 6.103, 1.782, -1.036},
              0.1),
          flat(
              new double[] {-1.945, 1.411, 1.100, -2.492},
              new double[] {-1.036, 1.782, -0.948, -3.329},
              0.1));

  private static double[] flat(double[] u, double[] v, double height) {
    double[] x = new double[12];
    for (int k = 0; k < 4; k++) {
      x[3 * k] = u[k];
      x[3 * k + 1] = v[k];
      x[3 * k + 2] = height;
    }
    return x;
  }

  /** Hides what lies beyond a line, and looks down as a facing surface does. */
  private static double[] screen(double direction, double offset) {
    double c = Math.cos(direction);
    double s = Math.sin(direction);
    double[] along = {-FAR, FAR, FAR, -FAR};
    double[] beyond = {offset + FAR, offset + FAR, offset, offset};
    double[] u = new double[4];
    double[] v = new double[4];
    for (int k = 0; k < 4; k++) {
      u[k] = beyond[k] * c + along[k] * s;
      v[k] = beyond[k] * s - along[k] * c;
    }
    return flat(u, v, 0.05);
  }

  private static FacetBlocks seen(double direction, double offset) {
    SegmentIntegration integration =
        new SegmentIntegration(SegmentRule.THREE_POINT, new DualBasis());
    assertThat(integration.start(FACET, NORMALS, FACET, 5, true)).isTrue();
    integration.screen(screen(direction, offset));
    FacetBlocks blocks = new FacetBlocks(1);
    blocks.clear();
    if (integration.inSight()) {
      for (double[] facing : FACING) {
        integration.add(0, facing);
      }
      blocks.take(0, integration);
    }
    return blocks;
  }

  private static double largestWeight(FacetBlocks blocks) {
    double largest = 0;
    for (int k = 0; k < FacetBlocks.BLOCK * blocks.pairs(); k++) {
      largest = Math.max(largest, Math.abs(blocks.pair[k]));
    }
    return largest;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 60, 75, 90, 120, 165, 180, 225, 270, 300, 345})
  void noWeightGrowsAsLessOfAFacetIsSeen(int degrees) {
    double direction = Math.toRadians(degrees);
    double whole = largestWeight(seen(direction, 2.4));
    assertThat(whole).isBetween(1.0, 2.0);
    int partly = 0;
    for (double offset = -2.4; offset < 2.4; offset += STEP) {
      FacetBlocks blocks = seen(direction, offset);
      partly += blocks.pairs();
      assertThat(largestWeight(blocks))
          .as("largest of ∫ ψᵢ Nⱼˢ n, mm², with the edge at %.3f mm", offset)
          .isLessThan(1.1 * whole);
    }
    assertThat(partly).isGreaterThan(500);
  }
}
