package org.plumbline.mesh.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.KuhnSplit;
import org.plumbline.mesh.generate.MidsideNodes;

class CellMeasuresTest {
  private static final int[] HEX = {0, 1, 2, 3, 4, 5, 6, 7};
  private static final int[] WEDGE = {0, 1, 2, 3, 4, 5};

  @Test
  void brickIsPerfect() {
    double[] x = brick(2, 3, 5);
    assertThat(CellMeasures.scaledJacobian(CellType.HEX8, x, HEX, 0)).isEqualTo(1);
    assertThat(CellMeasures.aspectRatio(CellType.HEX8, x, HEX, 0)).isEqualTo(2.5);
    assertThat(CellMeasures.volume(CellType.HEX8, x, HEX, 0)).isCloseTo(30, within(1e-13));
  }

  @Test
  void shearedBrickHasTheSineOfItsAngle() {
    double[] x = brick(1, 1, 1);
    for (int n = 4; n < 8; n++) {
      x[3 * n] += 1;
    }
    assertThat(CellMeasures.scaledJacobian(CellType.HEX8, x, HEX, 0))
        .isCloseTo(Math.sin(Math.PI / 4), within(1e-15));
  }

  @Test
  void invertedBrickIsNegative() {
    int[] reversed = {4, 5, 6, 7, 0, 1, 2, 3};
    double[] x = brick(1, 1, 1);
    assertThat(CellMeasures.scaledJacobian(CellType.HEX8, x, reversed, 0)).isEqualTo(-1);
    assertThat(CellMeasures.volume(CellType.HEX8, x, reversed, 0)).isCloseTo(-1, within(1e-15));
  }

  @Test
  void collapsedEdgeCountsAsInverted() {
    double[] x = brick(1, 1, 1);
    x[3] = 0;
    assertThat(CellMeasures.scaledJacobian(CellType.HEX8, x, HEX, 0)).isEqualTo(-1);
  }

  @Test
  void volumeOfADistortedHexEqualsTheIntegralOfItsJacobian() {
    double[] x = distorted();
    assertThat(CellMeasures.volume(CellType.HEX8, x, HEX, 0))
        .isCloseTo(gaussVolume(x), within(1e-13));
  }

  @Test
  void mutantWithTwoCornersSwappedHasAnotherVolume() {
    double[] x = distorted();
    int[] swapped = {0, 1, 2, 3, 5, 4, 6, 7};
    assertThat(Math.abs(CellMeasures.volume(CellType.HEX8, x, swapped, 0) - gaussVolume(x)))
        .isGreaterThan(1e-13);
  }

  @Test
  void prismOnAnEquilateralTriangleIsPerfect() {
    double h = Math.sqrt(3) / 2;
    double[] x = {0, 0, 0, 1, 0, 0, 0.5, h, 0, 0, 0, 2, 1, 0, 2, 0.5, h, 2};
    assertThat(CellMeasures.scaledJacobian(CellType.WEDGE6, x, WEDGE, 0))
        .isCloseTo(1, within(1e-15));
    assertThat(CellMeasures.volume(CellType.WEDGE6, x, WEDGE, 0)).isCloseTo(h, within(1e-15));
    assertThat(CellMeasures.aspectRatio(CellType.WEDGE6, x, WEDGE, 0)).isCloseTo(2, within(1e-15));
  }

  @Test
  void regularTetrahedronIsPerfect() {
    double[] x = {1, 1, 1, -1, 1, -1, 1, -1, -1, -1, -1, 1};
    int[] cell = {0, 1, 2, 3};
    assertThat(CellMeasures.scaledJacobian(CellType.TET4, x, cell, 0)).isCloseTo(1, within(1e-15));
    assertThat(CellMeasures.aspectRatio(CellType.TET4, x, cell, 0)).isEqualTo(1);
    assertThat(CellMeasures.volume(CellType.TET4, x, cell, 0)).isCloseTo(8.0 / 3, within(1e-15));
    int[] turned = {0, 2, 1, 3};
    assertThat(CellMeasures.scaledJacobian(CellType.TET4, x, turned, 0))
        .isCloseTo(-1, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(
      value = CellType.class,
      names = {"HEX20", "TET10"})
  void midsideNodesInTheMiddleChangeNothing(CellType type) {
    Mesh linear = Blocks.box(1, 1, 1);
    linear = linear.at(distorted());
    linear = type == CellType.TET10 ? KuhnSplit.of(linear) : linear;
    Mesh raised = MidsideNodes.added(linear);
    BlockQuality before = QualityReport.of(linear).overall();
    BlockQuality after = QualityReport.of(raised).overall();
    assertThat(after.volume()).isCloseTo(before.volume(), within(1e-13));
    assertThat(after.minScaledJacobian()).isCloseTo(before.minScaledJacobian(), within(1e-13));
    assertThat(after.maxAspectRatio()).isEqualTo(before.maxAspectRatio());
  }

  @ParameterizedTest
  @EnumSource(
      value = CellType.class,
      names = {"HEX20", "TET10"})
  void volumeUnderCurvedFacesIsExact(CellType type) {
    Mesh cube = Blocks.box(1, 1, 1);
    Mesh raised = MidsideNodes.added(type == CellType.TET10 ? KuhnSplit.of(cube) : cube);
    double[] x = raised.coordinates();
    for (int n = 0; n < x.length; n += 3) {
      // a shear, which keeps the volume
      x[n + 2] += 0.3 * x[n] * (1 - x[n]);
    }
    assertThat(QualityReport.of(raised.at(x)).overall().volume()).isCloseTo(1, within(1e-14));
    for (int n = 0; n < x.length; n += 3) {
      x[n] += 0.25 * x[n] * x[n];
    }
    assertThat(QualityReport.of(raised.at(x)).overall().volume()).isCloseTo(1.25, within(1e-14));
  }

  @Test
  void midsideNodeBeyondTheQuarterIsSeen() {
    Mesh raised = MidsideNodes.added(Blocks.box(1, 1, 1));
    double[] x = raised.coordinates();
    int middle = raised.blocks().get(0).node(0, 8);
    x[3 * middle] = 0.26;
    assertThat(QualityReport.of(raised.at(x)).overall().minScaledJacobian()).isEqualTo(1);
    x[3 * middle] = 0.24;
    assertThat(QualityReport.of(raised.at(x)).overall().minScaledJacobian()).isEqualTo(-1);
  }

  private static double[] brick(double a, double b, double c) {
    return new double[] {0, 0, 0, a, 0, 0, a, b, 0, 0, b, 0, 0, 0, c, a, 0, c, a, b, c, 0, b, c};
  }

  private static double[] distorted() {
    Random random = new Random(11);
    double[] x = brick(1, 1, 1);
    for (int i = 0; i < x.length; i++) {
      x[i] += 0.4 * (random.nextDouble() - 0.5);
    }
    return x;
  }

  /** Integral of det(dx/dξ) by the 2 × 2 × 2 rule, exact for a trilinear map. */
  private static double gaussVolume(double[] x) {
    double g = 1 / Math.sqrt(3);
    double sum = 0;
    for (int q = 0; q < 8; q++) {
      double[] p = {(q & 1) == 0 ? -g : g, (q & 2) == 0 ? -g : g, (q & 4) == 0 ? -g : g};
      double[][] j = new double[3][3];
      for (int n = 0; n < 8; n++) {
        double[] c = {n % 4 == 1 || n % 4 == 2 ? 1 : -1, n % 4 >= 2 ? 1 : -1, n >= 4 ? 1 : -1};
        for (int d = 0; d < 3; d++) {
          int e = (d + 1) % 3;
          int f = (d + 2) % 3;
          double slope = c[d] * (1 + c[e] * p[e]) * (1 + c[f] * p[f]) / 8;
          for (int a = 0; a < 3; a++) {
            j[d][a] += slope * x[3 * n + a];
          }
        }
      }
      sum +=
          j[0][0] * (j[1][1] * j[2][2] - j[1][2] * j[2][1])
              - j[0][1] * (j[1][0] * j[2][2] - j[1][2] * j[2][0])
              + j[0][2] * (j[1][0] * j[2][1] - j[1][1] * j[2][0]);
    }
    return sum;
  }
}
