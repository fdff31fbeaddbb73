package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.BoundaryFaces;
import org.plumbline.solver.Brick;
import org.plumbline.solver.HeldBody;
import org.plumbline.solver.element.Interpolation;
import org.plumbline.solver.material.Elasticity;

/**
 * Gate G2: with the body force of a known displacement field, the error falls as h^(p+1) in L2 and
 * as h^p in energy, p the order of the cell.
 *
 * <p>The field is u_i = a_i sin(κ_i·x + φ_i), so that −div σ follows in closed form. Errors are
 * integrated with more points than the elements have: at their own, gradients converge faster than
 * they should be credited for.
 */
class ManufacturedSolutionTest {
  private static final double RATE = 0.1;
  private static final double YOUNG = 10;
  private static final double[] AMPLITUDE = {0.03, -0.02, 0.025};
  private static final double[] PHASE = {0.3, 1.1, -0.4};
  private static final double[] WAVE = {1.7, 1.2, 0.8, 0.9, -1.5, 1.3, 1.1, 0.7, 1.6};

  private static double phase(int i, double[] x) {
    return WAVE[3 * i] * x[0] + WAVE[3 * i + 1] * x[1] + WAVE[3 * i + 2] * x[2] + PHASE[i];
  }

  private static double exact(int i, double[] x) {
    return AMPLITUDE[i] * Math.sin(phase(i, x));
  }

  private static double exactGradient(int i, int j, double[] x) {
    return AMPLITUDE[i] * WAVE[3 * i + j] * Math.cos(phase(i, x));
  }

  // b = −(λ + μ) grad div u − μ lap u.
  private static double bodyForce(int m, double[] x, double nu) {
    double mu = YOUNG / (2 * (1 + nu));
    double lambda = 2 * mu * nu / (1 - 2 * nu);
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double s = AMPLITUDE[k] * Math.sin(phase(k, x));
      sum += (lambda + mu) * WAVE[3 * k + k] * WAVE[3 * k + m] * s;
      if (k == m) {
        double square = 0;
        for (int j = 0; j < 3; j++) {
          square += WAVE[3 * k + j] * WAVE[3 * k + j];
        }
        sum += mu * square * s;
      }
    }
    return sum;
  }

  /** Errors {L2, energy} on n³ cells. */
  private static double[] errors(CellType type, int n, double nu, double loadNu) {
    Brick brick = new Brick(n, n, n);
    Mesh mesh =
        brick.mesh(
            type,
            (u, v, w, x) -> {
              // a brick with twenty nodes is of second order on affine cells only
              double bend = type == CellType.HEX20 ? 0 : 1;
              x[0] = u + bend * 0.05 * Math.sin(3 * v) * Math.cos(2 * w);
              x[1] = 1.1 * v + bend * 0.06 * Math.sin(3 * w) + (1 - bend) * 0.2 * u;
              x[2] = 0.9 * w + bend * 0.07 * Math.sin(2 * u) + (1 - bend) * 0.1 * v;
            });
    int[] fixed = BoundaryFaces.nodes(mesh);
    Elasticity material = Elasticity.isotropic(YOUNG, nu);
    HeldBody held = new HeldBody(new ElasticBody(mesh, Map.of("solid", material), fixed));
    double[] at = new double[3];
    for (int node : fixed) {
      for (int i = 0; i < 3; i++) {
        at[i] = mesh.coordinate(node, i);
      }
      for (int i = 0; i < 3; i++) {
        held.prescribe(node, i, exact(i, at));
      }
    }
    double[] none = new double[3 * mesh.nodeCount()];
    integrate(
        mesh,
        none,
        (node, shape, x, w) -> {
          for (int i = 0; i < 3; i++) {
            held.addLoad(node, i, w * shape * bodyForce(i, x, loadNu));
          }
        },
        null);
    double[] u = held.solve();
    double[] sums = new double[2];
    double[] strain = new double[6];
    double[] stress = new double[6];
    integrate(
        mesh,
        u,
        null,
        (value, gradient, x, w) -> {
          double[] e = new double[9];
          for (int i = 0; i < 3; i++) {
            double d = value[i] - exact(i, x);
            sums[0] += w * d * d;
            for (int j = 0; j < 3; j++) {
              e[3 * i + j] = gradient[3 * i + j] - exactGradient(i, j, x);
            }
          }
          strain[0] = e[0];
          strain[1] = e[4];
          strain[2] = e[8];
          strain[3] = e[1] + e[3];
          strain[4] = e[5] + e[7];
          strain[5] = e[6] + e[2];
          material.stress(strain, 0, stress, 0);
          for (int c = 0; c < 6; c++) {
            sums[1] += w * strain[c] * stress[c];
          }
        });
    return new double[] {Math.sqrt(sums[0]), Math.sqrt(sums[1])};
  }

  private interface NodeSink {
    void add(int node, double shape, double[] x, double weight);
  }

  private interface PointSink {
    void add(double[] value, double[] gradient, double[] x, double weight);
  }

  private static void integrate(Mesh mesh, double[] u, NodeSink nodes, PointSink points) {
    CellBlock block = mesh.blocks().get(0);
    Interpolation cell = Interpolation.of(block.type());
    int corners = cell.nodes();
    double[] shape = new double[corners];
    double[] d = new double[3 * corners];
    double[][] rule = FineQuadrature.of(block.type());
    for (int c = 0; c < block.size(); c++) {
      for (double[] q : rule) {
        cell.values(q[0], q[1], q[2], shape);
        cell.derivatives(q[0], q[1], q[2], d);
        double[] x = new double[3];
        double[] value = new double[3];
        DMatrixRMaj jacobian = new DMatrixRMaj(3, 3);
        DMatrixRMaj slope = new DMatrixRMaj(3, 3);
        for (int a = 0; a < corners; a++) {
          int node = block.node(c, a);
          for (int i = 0; i < 3; i++) {
            x[i] += shape[a] * mesh.coordinate(node, i);
            value[i] += shape[a] * u[3 * node + i];
            for (int j = 0; j < 3; j++) {
              jacobian.add(j, i, d[3 * a + j] * mesh.coordinate(node, i));
              slope.add(j, i, d[3 * a + j] * u[3 * node + i]);
            }
          }
        }
        double weight = q[3] * CommonOps_DDRM.det(jacobian);
        if (nodes != null) {
          for (int a = 0; a < corners; a++) {
            nodes.add(block.node(c, a), shape[a], x, weight);
          }
        } else {
          DMatrixRMaj gradient = new DMatrixRMaj(3, 3);
          CommonOps_DDRM.solve(jacobian, slope, gradient);
          CommonOps_DDRM.transpose(gradient);
          points.add(value, gradient.data, x, weight);
        }
      }
    }
  }

  private static double[] rates(CellType type, double nu, double loadNu) {
    int cells = type.shape() == CellShape.TETRAHEDRON || type.secondOrder() ? 4 : 6;
    double[] coarse = errors(type, cells, nu, loadNu);
    double[] fine = errors(type, 2 * cells, nu, loadNu);
    return new double[] {
      Math.log(coarse[0] / fine[0]) / Math.log(2), Math.log(coarse[1] / fine[1]) / Math.log(2)
    };
  }

  // Prisms at ν = 0.49 are not there yet: L2 rate 1.85 from 8³ to 12³ cells, 1.90 from 16³ to 24³.
  @ParameterizedTest
  @CsvSource({
    "HEX8, 0.3",
    "HEX8, 0.49",
    "WEDGE6, 0.3",
    "WEDGE6, 0.45",
    "HEX20, 0.3",
    "TET10, 0.3",
    "TET4, 0.3"
  })
  void errorFallsAtTheTheoreticalRate(CellType type, double nu) {
    checkRates(type, nu);
  }

  // Bricks of second order at ν = 0.49 come from above: L2 rate 3.25 from 4³ to 8³ cells.
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"HEX20, 0.45", "TET10, 0.49"})
  void soDoesThatOfSecondOrderCellsInSoftTissue(CellType type, double nu) {
    checkRates(type, nu);
  }

  private static void checkRates(CellType type, double nu) {
    double[] rates = rates(type, nu, nu);
    int order = type.secondOrder() ? 2 : 1;
    assertThat(rates[0]).as("L2 rate").isCloseTo(order + 1, within(RATE));
    assertThat(rates[1]).as("energy rate").isCloseTo(order, within(RATE));
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(CellType.class)
  void mutantLoadOfAnotherPoissonRatioIsNoticed(CellType type) {
    // the error of tetrahedra with constant strain hides a small defect on meshes as coarse as this
    double[] mutant = rates(type, 0.3, type == CellType.TET4 ? 0.4 : 0.32);
    int order = type.secondOrder() ? 2 : 1;
    assertThat(mutant[0]).isNotCloseTo(order + 1, within(RATE));
    assertThat(mutant[1]).isNotCloseTo(order, within(RATE));
  }
}
