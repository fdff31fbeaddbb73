package org.plumbline.solver.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.quality.CellMeasures;
import org.plumbline.solver.material.Elasticity;

/** Gate G1 on single cells, the same suite for every cell type. */
class ElementTest {
  private static final double UNITY = 1e-12;
  private static final double GRADIENT = 1e-8;
  private static final double ZERO_MODE = 1e-10;
  private static final double STEP = 1e-5;

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
  @EnumSource(CellType.class)
  void shapeFunctionsSumToOne(CellType type) {
    Interpolation cell = Interpolation.of(type);
    assertThat(worstUnity(cell, 0)).isLessThan(UNITY);
    assertThat(worstUnity(cell, 1e-11)).as("mutant").isGreaterThan(UNITY);
  }

  private static double worstKronecker(CellType type, double[] reference) {
    Interpolation cell = Interpolation.of(type);
    double[] n = new double[cell.nodes()];
    double worst = 0;
    for (int a = 0; a < n.length; a++) {
      cell.values(reference[3 * a], reference[3 * a + 1], reference[3 * a + 2], n);
      for (int b = 0; b < n.length; b++) {
        worst = Math.max(worst, Math.abs(n[b] - (a == b ? 1 : 0)));
      }
    }
    return worst;
  }

  /** Midside nodes stand where the edges of the shape say, in the order of VTK. */
  @ParameterizedTest
  @EnumSource(CellType.class)
  void eachShapeFunctionIsOneAtItsNodeAndZeroAtTheOthers(CellType type) {
    double[] reference = ReferenceNodes.of(type);
    assertThat(worstKronecker(type, reference)).isLessThan(UNITY);
    reference[reference.length - 1] += 1e-11;
    assertThat(worstKronecker(type, reference)).as("mutant").isGreaterThan(UNITY);
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
  @EnumSource(CellType.class)
  void derivativesEqualDifferences(CellType type) {
    Interpolation cell = Interpolation.of(type);
    assertThat(worstDifference(cell, 1)).isLessThan(GRADIENT);
    assertThat(worstDifference(cell, 1 + 1e-6)).as("mutant").isGreaterThan(GRADIENT);
  }

  private static double worstLinearGradient(CellType type, int movedCorner) {
    double[] x = ReferenceNodes.distorted(type);
    CellKernel kernel = new CellKernel(Interpolation.of(type));
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
  @EnumSource(CellType.class)
  void gradientOfALinearFieldIsExactOnADistortedCell(CellType type) {
    assertThat(worstLinearGradient(type, 0)).isLessThan(UNITY);
    assertThat(worstLinearGradient(type, 2)).as("mutant").isGreaterThan(UNITY);
  }

  // f = xᵀ A x / 2 with symmetric A, so that its gradient is A x.
  private static double worstQuadraticGradient(CellType type, double[] a) {
    double[] x = ReferenceNodes.affine(type);
    Interpolation cell = Interpolation.of(type);
    CellKernel kernel = new CellKernel(cell);
    assertThat(kernel.reinit(x)).isTrue();
    double[] n = new double[cell.nodes()];
    double worst = 0;
    for (int q = 0; q < kernel.points(); q++) {
      cell.values(cell.point(q, 0), cell.point(q, 1), cell.point(q, 2), n);
      for (int i = 0; i < 3; i++) {
        double exact = 0;
        double g = 0;
        for (int k = 0; k < n.length; k++) {
          double f = 0;
          for (int j = 0; j < 3; j++) {
            exact += a[3 * i + j] * n[k] * x[3 * k + j];
            for (int m = 0; m < 3; m++) {
              f += 0.5 * a[3 * j + m] * x[3 * k + j] * x[3 * k + m];
            }
          }
          g += kernel.gradient(q, k, i) * f;
        }
        worst = Math.max(worst, Math.abs(g - exact));
      }
    }
    return worst;
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void secondOrderCellsReproduceQuadraticFields(CellType type) {
    double[] a = {0.7, 0.4, -0.3, 0.4, -0.9, 0.8, -0.3, 0.8, 0.5};
    double worst = worstQuadraticGradient(type, a);
    if (type.secondOrder()) {
      assertThat(worst).isLessThan(UNITY);
      a[1] += 1e-6;
      assertThat(worstQuadraticGradient(type, a)).as("mutant").isGreaterThan(UNITY);
    } else {
      assertThat(worst).as("a sibling that cannot").isGreaterThan(0.1);
    }
  }

  private static double[] eigenvalues(double[] stiffness, int order) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(order, false, true);
    eigen.decompose(new DMatrixRMaj(order, order, true, stiffness.clone()));
    double[] values = new double[order];
    for (int i = 0; i < order; i++) {
      values[i] = eigen.getEigenvalue(i).getReal();
    }
    Arrays.sort(values);
    return values;
  }

  private static double[] stiffness(CellType type, double[] x, double nu) {
    CellKernel kernel = new CellKernel(Interpolation.of(type));
    assertThat(kernel.reinit(x)).isTrue();
    double[] k = new double[9 * kernel.nodes() * kernel.nodes()];
    kernel.stiffness(Elasticity.isotropic(10, nu).matrix(), k);
    return k;
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void sixModesAndNoMoreAreFree(CellType type) {
    int order = 3 * type.nodes();
    for (double nu : new double[] {0.3, 0.49}) {
      for (double[] x :
          new double[][] {ReferenceNodes.affine(type), ReferenceNodes.distorted(type)}) {
        double[] k = stiffness(type, x, nu);
        double[] values = eigenvalues(k, order);
        double largest = values[order - 1];
        assertThat(values[0]).as("semidefinite").isGreaterThan(-ZERO_MODE * largest);
        assertThat(Math.abs(values[5])).isLessThan(ZERO_MODE * largest);
        // An hourglass mode would be a seventh.
        assertThat(values[6]).isGreaterThan(1e-4 * largest);
        k[0] *= 1 + 1e-6;
        assertThat(eigenvalues(k, order)[5]).as("mutant").isGreaterThan(ZERO_MODE * largest);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void forcesAreTheProductWithTheSymmetricStiffness(CellType type) {
    double[] x = ReferenceNodes.distorted(type);
    double[] k = stiffness(type, x, 0.3);
    CellKernel kernel = new CellKernel(Interpolation.of(type));
    kernel.reinit(x);
    int order = 3 * type.nodes();
    double[] f = new double[order];
    double[] u = new double[order];
    double largest = Arrays.stream(k).map(Math::abs).max().orElseThrow();
    for (int j = 0; j < order; j++) {
      u[j] = 1;
      kernel.forces(Elasticity.isotropic(10, 0.3).matrix(), u, f);
      u[j] = 0;
      for (int i = 0; i < order; i++) {
        assertThat(f[i]).isCloseTo(k[i * order + j], within(UNITY * largest));
        assertThat(k[i * order + j]).isEqualTo(k[j * order + i]);
      }
    }
  }

  // Largest difference of K of the turned cell from R K Rᵀ over the largest entry.
  private static double turned(CellType type, double angle, double appliedAngle) {
    double[] x = ReferenceNodes.distorted(type);
    double[] r = rotation(angle);
    double[] moved = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < 3; j++) {
        moved[i] += r[3 * (i % 3) + j] * x[i - i % 3 + j];
      }
    }
    double[] k = stiffness(type, x, 0.4);
    double[] there = stiffness(type, moved, 0.4);
    double[] s = rotation(appliedAngle);
    int order = 3 * type.nodes();
    double worst = 0;
    double largest = 0;
    for (int i = 0; i < order; i++) {
      for (int j = 0; j < order; j++) {
        double sum = 0;
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            sum +=
                s[3 * (i % 3) + a]
                    * k[(i - i % 3 + a) * order + j - j % 3 + b]
                    * s[3 * (j % 3) + b];
          }
        }
        worst = Math.max(worst, Math.abs(sum - there[i * order + j]));
        largest = Math.max(largest, Math.abs(there[i * order + j]));
      }
    }
    return worst / largest;
  }

  // About (1, 2, 2)/3, by Rodrigues' formula.
  private static double[] rotation(double angle) {
    double[] n = {1.0 / 3, 2.0 / 3, 2.0 / 3};
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double[] r = new double[9];
    double[] cross = {0, -n[2], n[1], n[2], 0, -n[0], -n[1], n[0], 0};
    for (int i = 0; i < 9; i++) {
      r[i] = (1 - c) * n[i / 3] * n[i % 3] + s * cross[i] + (i % 4 == 0 ? c : 0);
    }
    return r;
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void stiffnessTurnsWithTheCell(CellType type) {
    assertThat(turned(type, 0.8, 0.8)).isLessThan(UNITY);
    assertThat(turned(type, 0.8, 0.8 + 1e-9)).as("mutant").isGreaterThan(UNITY);
  }

  /** Against the flux through the cell's faces, with its midside nodes off their edges. */
  @ParameterizedTest
  @EnumSource(CellType.class)
  void volumeIsWhatTheFacesEnclose(CellType type) {
    double[] x = ReferenceNodes.distorted(type);
    CellKernel kernel = new CellKernel(Interpolation.of(type));
    assertThat(kernel.reinit(x)).isTrue();
    int[] nodes = new int[type.nodes()];
    Arrays.setAll(nodes, a -> a);
    double faces = CellMeasures.volume(type, x, nodes, 0);
    assertThat(kernel.volume()).isCloseTo(faces, within(UNITY * faces));
    x[x.length - 1] += 1e-9;
    assertThat(CellMeasures.volume(type, x, nodes, 0))
        .as("mutant")
        .isNotCloseTo(kernel.volume(), within(UNITY * faces));
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void invertedCellIsRefused(CellType type) {
    double[] x = ReferenceNodes.distorted(type);
    CellKernel kernel = new CellKernel(Interpolation.of(type));
    assertThat(kernel.reinit(x)).isTrue();
    for (int i = 0; i < x.length; i += 3) {
      x[i] = -x[i];
    }
    assertThat(kernel.reinit(x)).isFalse();
    assertThat(kernel.smallestJacobian()).isNegative();
  }
}
