package org.plumbline.solver.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.solver.material.Elasticity;

/** Gate G1 on single cells: partition of unity, gradients by differences, zero modes. */
class ElementTest {
  private static final double UNITY = 1e-12;
  private static final double GRADIENT = 1e-8;
  private static final double ZERO_MODE = 1e-10;
  private static final double STEP = 1e-5;

  static Stream<Interpolation> interpolations() {
    return Stream.of(new Hex8(), new Wedge6());
  }

  private static double[] corners(Interpolation cell) {
    double[] square = {0, 0, 1, 0, 1, 1, 0, 1};
    double[] triangle = {0, 0, 1, 0, 0, 1};
    double[] base = cell.nodes() == 8 ? square : triangle;
    int half = cell.nodes() / 2;
    double[] x = new double[3 * cell.nodes()];
    Random random = new Random(11);
    for (int a = 0; a < cell.nodes(); a++) {
      x[3 * a] = 2 * base[2 * (a % half)];
      x[3 * a + 1] = 1.5 * base[2 * (a % half) + 1];
      x[3 * a + 2] = a < half ? 0 : 0.8;
      for (int i = 0; i < 3; i++) {
        x[3 * a + i] += 0.25 * (random.nextDouble() - 0.5);
      }
    }
    return x;
  }

  private static double worstUnity(Interpolation cell, double shift) {
    double[] n = new double[cell.nodes()];
    double[] d = new double[3 * cell.nodes()];
    double worst = 0;
    Random random = new Random(3);
    for (int trial = 0; trial < 50; trial++) {
      double xi = random.nextDouble();
      double eta = random.nextDouble();
      double zeta = random.nextDouble();
      cell.values(xi, eta, zeta, n);
      cell.derivatives(xi, eta, zeta, d);
      n[0] += shift;
      double sum = -1;
      for (double value : n) {
        sum += value;
      }
      worst = Math.max(worst, Math.abs(sum));
      for (int i = 0; i < 3; i++) {
        double slope = 0;
        for (int a = 0; a < n.length; a++) {
          slope += d[3 * a + i];
        }
        worst = Math.max(worst, Math.abs(slope));
      }
    }
    return worst;
  }

  @ParameterizedTest
  @MethodSource("interpolations")
  void shapeFunctionsSumToOne(Interpolation cell) {
    assertThat(worstUnity(cell, 0)).isLessThan(UNITY);
    assertThat(worstUnity(cell, 1e-11)).as("mutant").isGreaterThan(UNITY);
  }

  private static double worstDifference(Interpolation cell, double stretch) {
    double[] plus = new double[cell.nodes()];
    double[] minus = new double[cell.nodes()];
    double[] d = new double[3 * cell.nodes()];
    double worst = 0;
    Random random = new Random(4);
    for (int trial = 0; trial < 20; trial++) {
      double[] at = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      cell.derivatives(at[0], at[1], at[2], d);
      for (int i = 0; i < 3; i++) {
        double[] p = at.clone();
        double[] m = at.clone();
        p[i] += STEP;
        m[i] -= STEP;
        cell.values(p[0], p[1], p[2], plus);
        cell.values(m[0], m[1], m[2], minus);
        for (int a = 0; a < plus.length; a++) {
          double difference = (plus[a] - minus[a]) / (2 * STEP);
          worst = Math.max(worst, Math.abs(difference - stretch * d[3 * a + i]));
        }
      }
    }
    return worst;
  }

  @ParameterizedTest
  @MethodSource("interpolations")
  void derivativesEqualDifferences(Interpolation cell) {
    assertThat(worstDifference(cell, 1)).isLessThan(GRADIENT);
    assertThat(worstDifference(cell, 1 + 1e-6)).as("mutant").isGreaterThan(GRADIENT);
  }

  private static double worstLinearGradient(Interpolation cell, int movedCorner) {
    double[] x = corners(cell);
    CellKernel kernel = new CellKernel(cell);
    assertThat(kernel.reinit(x)).isTrue();
    double[] slope = {0.3, -1.2, 0.7};
    x[3 * movedCorner] += movedCorner == 0 ? 0 : 1e-6;
    double worst = 0;
    for (int q = 0; q < kernel.points(); q++) {
      for (int i = 0; i < 3; i++) {
        double g = 0;
        for (int a = 0; a < kernel.nodes(); a++) {
          double value = slope[0] * x[3 * a] + slope[1] * x[3 * a + 1] + slope[2] * x[3 * a + 2];
          g += kernel.gradient(q, a, i) * value;
        }
        worst = Math.max(worst, Math.abs(g - slope[i]));
      }
    }
    return worst;
  }

  @ParameterizedTest
  @MethodSource("interpolations")
  void gradientOfALinearFieldIsExactOnADistortedCell(Interpolation cell) {
    assertThat(worstLinearGradient(cell, 0)).isLessThan(UNITY);
    assertThat(worstLinearGradient(cell, 2)).as("mutant").isGreaterThan(UNITY);
  }

  private static double[] eigenvalues(double[] stiffness, int order) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(order, false, true);
    eigen.decompose(new DMatrixRMaj(order, order, true, stiffness.clone()));
    double[] values = new double[order];
    for (int i = 0; i < order; i++) {
      values[i] = eigen.getEigenvalue(i).getReal();
    }
    java.util.Arrays.sort(values);
    return values;
  }

  @ParameterizedTest
  @MethodSource("interpolations")
  void sixModesAndNoMoreAreFree(Interpolation cell) {
    CellKernel kernel = new CellKernel(cell);
    int order = 3 * cell.nodes();
    double[] k = new double[order * order];
    for (double nu : new double[] {0.3, 0.49}) {
      assertThat(kernel.reinit(corners(cell))).isTrue();
      kernel.stiffness(Elasticity.isotropic(10, nu).matrix(), k);
      double[] values = eigenvalues(k, order);
      double largest = values[order - 1];
      assertThat(Math.abs(values[0])).isLessThan(ZERO_MODE * largest);
      assertThat(Math.abs(values[5])).isLessThan(ZERO_MODE * largest);
      // An hourglass mode would be a seventh.
      assertThat(values[6]).isGreaterThan(1e-4 * largest);
      k[0] *= 1 + 1e-6;
      assertThat(eigenvalues(k, order)[5]).as("mutant").isGreaterThan(ZERO_MODE * largest);
    }
  }

  @Test
  void invertedCellIsRefused() {
    double[] x = corners(new Hex8());
    CellKernel kernel = new CellKernel(new Hex8());
    assertThat(kernel.reinit(x)).isTrue();
    for (int i = 0; i < 3; i++) {
      double swap = x[i];
      x[i] = x[12 + i];
      x[12 + i] = swap;
    }
    assertThat(kernel.reinit(x)).isFalse();
    assertThat(kernel.smallestJacobian()).isNegative();
  }
}
