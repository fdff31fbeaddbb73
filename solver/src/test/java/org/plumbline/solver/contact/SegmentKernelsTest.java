package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The small kernels below a mortar pair: clipping, inverse map, quadrature, dual basis. */
class SegmentKernelsTest {
  private static final double[] UNIT_U = {0, 1, 1, 0};
  private static final double[] UNIT_V = {0, 0, 1, 1};

  @Test
  void clipsTwoSquares() {
    ConvexClip clip = new ConvexClip();
    // the clipped quadrilateral comes clockwise, as a facing surface does
    double[] u = {0.25, 0.25, 1.5, 1.5};
    double[] v = {0.5, 2, 2, 0.5};
    assertThat(clip.clip(u, v, UNIT_U, UNIT_V)).isCloseTo(2 * 0.75 * 0.5, within(1e-15));
    assertThat(clip.centreU()).isCloseTo(0.625, within(1e-15));
    assertThat(clip.centreV()).isCloseTo(0.75, within(1e-15));
    double[] away = {5, 5, 6, 6};
    assertThat(clip.clip(away, v, UNIT_U, UNIT_V)).isZero();
  }

  @Test
  void clippedPartsOfATilingAddUpToTheWhole() {
    ConvexClip clip = new ConvexClip();
    Random random = new Random(4);
    double[] pu = {-0.1, 1.2, 0.9, 0.1};
    double[] pv = {0.1, -0.2, 1.1, 0.8};
    double whole = (pu[2] - pu[0]) * (pv[3] - pv[1]) - (pu[3] - pu[1]) * (pv[2] - pv[0]);
    int n = 6;
    double[] gu = new double[(n + 1) * (n + 1)];
    double[] gv = new double[gu.length];
    for (int k = 0; k < gu.length; k++) {
      gu[k] = -1 + 3.0 * (k % (n + 1)) / n + 0.2 * (random.nextDouble() - 0.5);
      gv[k] = -1 + 3.0 * (k / (n + 1)) / n + 0.2 * (random.nextDouble() - 0.5);
    }
    double sum = 0;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        int a = j * (n + 1) + i;
        int[] at = {a, a + n + 1, a + n + 2, a + 1};
        double[] u = new double[4];
        double[] v = new double[4];
        for (int k = 0; k < 4; k++) {
          u[k] = gu[at[k]];
          v[k] = gv[at[k]];
        }
        sum += clip.clip(u, v, pu, pv);
      }
    }
    assertThat(sum).isCloseTo(whole, within(1e-14));
  }

  /** Distorted, a trapezium, a parallelogram, and each seen from behind. */
  @ParameterizedTest
  @CsvSource({
    "-1.2, -0.8, 1.4, -1.1, 0.9, 1.3, -0.6, 0.7",
    "-1, -1, 1, -1, 0.5, 1, -0.5, 1",
    "-1, 0.2, 1, -0.4, 1.5, 0.6, -0.5, 1.2",
    "-1.2, -0.8, -0.6, 0.7, 0.9, 1.3, 1.4, -1.1",
    "-1, 0.2, -0.5, 1.2, 1.5, 0.6, 1, -0.4",
  })
  void invertsQuadrilaterals(
      double u0, double v0, double u1, double v1, double u2, double v2, double u3, double v3) {
    double[] u = {u0, u1, u2, u3};
    double[] v = {v0, v1, v2, v3};
    double[] h = {0.3, -0.2, 0.5, 0.1};
    int side = 9;
    int n = side * side;
    double[] slopeU = new double[n + 1];
    double[] slopeV = new double[n + 1];
    double[] height = new double[n + 1];
    double[] pu = new double[n + 1];
    double[] pv = new double[n + 1];
    double[][] at = new double[2][n + 1];
    for (int p = 0; p < n; p++) {
      at[0][p] = -1.2 + 0.3 * (p % side);
      at[1][p] = -1.2 + 0.3 * (p / side);
      slopeU[p] = 0.1 * Math.sin(p);
      slopeV[p] = 0.1 * Math.cos(p);
      height[p] = 0.2 * Math.sin(3 * p);
      double[] shape = {
        (1 - at[0][p]) * (1 - at[1][p]) / 4,
        (1 + at[0][p]) * (1 - at[1][p]) / 4,
        (1 + at[0][p]) * (1 + at[1][p]) / 4,
        (1 - at[0][p]) * (1 + at[1][p]) / 4
      };
      for (int k = 0; k < 4; k++) {
        pu[p] += shape[k] * (u[k] - slopeU[p] * (h[k] - height[p]));
        pv[p] += shape[k] * (v[k] - slopeV[p] * (h[k] - height[p]));
      }
    }
    pu[n] = 1e3;
    pv[n] = 1e3;
    BilinearMap map = new BilinearMap();
    map.corners(u, v, h);
    double[] xi = new double[n + 1];
    double[] eta = new double[n + 1];
    map.invert(0, n + 1, pu, pv, slopeU, slopeV, height, xi, eta);
    for (int p = 0; p < n; p++) {
      assertThat(BilinearMap.near(xi[p], eta[p])).isTrue();
      assertThat(xi[p]).isCloseTo(at[0][p], within(1e-13));
      assertThat(eta[p]).isCloseTo(at[1][p], within(1e-13));
    }
    assertThat(BilinearMap.near(xi[n], eta[n])).isFalse();
  }

  /** ∫ sᵃ tᵇ over the unit triangle, mean value: 2 a! b! / (a + b + 2)!. */
  private static double exactMean(int a, int b) {
    double value = 2;
    for (int k = 2; k <= a; k++) {
      value *= k;
    }
    for (int k = 2; k <= b; k++) {
      value *= k;
    }
    for (int k = 2; k <= a + b + 2; k++) {
      value /= k;
    }
    return value;
  }

  @ParameterizedTest
  @EnumSource(SegmentRule.class)
  void rulesAreExactToTheirDegreeAndNotBeyond(SegmentRule rule) {
    int degree =
        switch (rule) {
          case THREE_POINT -> 2;
          case SEVEN_POINT -> 5;
          case SIXTEEN_POINT -> 8;
        };
    for (int total = 0; total <= degree + 1; total++) {
      double worst = 0;
      for (int a = 0; a <= total; a++) {
        int b = total - a;
        double sum = 0;
        for (int q = 0; q < rule.points(); q++) {
          sum += rule.weight(q) * Math.pow(rule.first(q), a) * Math.pow(rule.second(q), b);
        }
        worst = Math.max(worst, Math.abs(sum - exactMean(a, b)));
      }
      if (total <= degree) {
        assertThat(worst).as("degree %d", total).isLessThan(1e-15);
      } else {
        assertThat(worst).as("degree %d", total).isGreaterThan(1e-8);
      }
    }
  }

  /** Mass and load of the reference square's part [−1, −1 + width] × [−1, 1], by a fine sum. */
  private static void strip(double width, double[] mass, double[] load) {
    double p = 1 / Math.sqrt(3);
    for (int q = 0; q < 4; q++) {
      double xi = -1 + width * (1 + ((q & 1) == 0 ? -p : p)) / 2;
      double eta = (q & 2) == 0 ? -p : p;
      double[] n = {
        (1 - xi) * (1 - eta) / 4,
        (1 + xi) * (1 - eta) / 4,
        (1 + xi) * (1 + eta) / 4,
        (1 - xi) * (1 + eta) / 4
      };
      for (int i = 0; i < 4; i++) {
        load[i] += width / 2 * n[i];
        for (int j = 0; j < 4; j++) {
          mass[4 * i + j] += width / 2 * n[i] * n[j];
        }
      }
    }
  }

  @Test
  void dualBasisIsBiorthogonalOnTheCoveredPart() {
    for (double width : new double[] {2, 1, 0.3, 0.05}) {
      double[] mass = new double[16];
      double[] load = new double[4];
      strip(width, mass, load);
      double[] a = new double[16];
      new DualBasis().coefficients(mass, load, a);
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          double product = 0;
          for (int k = 0; k < 4; k++) {
            product += a[4 * i + k] * mass[4 * k + j];
          }
          assertThat(product).isCloseTo(i == j ? load[i] : 0, within(1e-10 * width));
        }
      }
    }
  }

  @Test
  void dualBasisOfTheWholeSquareIsTheKnownOne() {
    double[] mass = new double[16];
    double[] load = new double[4];
    strip(2, mass, load);
    double[] a = new double[16];
    new DualBasis().coefficients(mass, load, a);
    // tensor product of the linear dual functions 2 N₁ − N₂ (Wohlmuth 2000)
    double[] first = {4, -2, 1, -2};
    for (int k = 0; k < 4; k++) {
      assertThat(a[k]).isCloseTo(first[k], within(1e-13));
    }
  }

  @Test
  void dualBasisFadesIntoTheStandardOneOnSlivers() {
    double[] a = new double[16];
    double last = Double.NaN;
    boolean dual = false;
    boolean standard = false;
    for (double width = 1e-2; width > 1e-4; width /= 1.01) {
      double[] mass = new double[16];
      double[] load = new double[4];
      strip(width, mass, load);
      new DualBasis().coefficients(mass, load, a);
      dual |= a[0] > 3;
      standard |= a[0] == 1 && a[1] == 0;
      // both are partitions of unity with the right means, so any blend is
      for (int j = 0; j < 4; j++) {
        assertThat(a[j] + a[4 + j] + a[8 + j] + a[12 + j]).isCloseTo(1, within(1e-6));
      }
      if (!Double.isNaN(last)) {
        assertThat(Math.abs(a[0] - last)).isLessThan(0.2);
      }
      last = a[0];
    }
    assertThat(dual).isTrue();
    assertThat(standard).isTrue();
  }
}
