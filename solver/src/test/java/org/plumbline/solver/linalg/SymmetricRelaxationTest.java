package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

/** The relaxation against M = (D/ω + L) D⁻¹ (D/ω + Lᵀ) ω/(2 − ω) multiplied out (eq. S14). */
class SymmetricRelaxationTest {
  private static final double OMEGA = 1.4;

  @Test
  void undoesItsMatrix() {
    Brick brick = new Brick(2, 2, 3);
    ElasticBody body =
        new ElasticBody(
            brick.box(2, 2, 3), Map.of("solid", Elasticity.isotropic(1, 0.3)), brick.plane(2, 0));
    SymmetricBlockMatrix k = body.stiffness();
    double[] z = new Random(3).doubles(3 * k.nodes(), -1, 1).toArray();
    double[] r = triangle(k, overDiagonal(k, triangle(k, z, true)), false);
    for (int i = 0; i < r.length; i++) {
      r[i] *= OMEGA / (2 - OMEGA);
    }
    double[] back = new double[z.length];
    new SymmetricRelaxation(k).apply(r, back);
    for (int i = 0; i < z.length; i++) {
      assertThat(back[i]).as("entry %d", i).isCloseTo(z[i], within(1e-12));
    }
  }

  /** (D/ω + L) x, or with the transposed triangle. */
  private static double[] triangle(SymmetricBlockMatrix k, double[] x, boolean transposed) {
    double[] y = new double[x.length];
    for (int row = 0; row < k.nodes(); row++) {
      for (int block = k.first(row); block < k.first(row + 1); block++) {
        int column = k.column(block);
        double factor = column == row ? 1 / OMEGA : 1;
        int to = transposed ? column : row;
        int from = transposed ? row : column;
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            double value = transposed ? k.value(block, b, a) : k.value(block, a, b);
            y[3 * to + a] += factor * value * x[3 * from + b];
          }
        }
      }
    }
    return y;
  }

  /** D⁻¹ x. */
  private static double[] overDiagonal(SymmetricBlockMatrix k, double[] x) {
    double[] y = new double[x.length];
    for (int node = 0; node < k.nodes(); node++) {
      int block = k.first(node + 1) - 1;
      DMatrixRMaj d = new DMatrixRMaj(3, 3);
      DMatrixRMaj right = new DMatrixRMaj(3, 1);
      DMatrixRMaj solution = new DMatrixRMaj(3, 1);
      for (int a = 0; a < 3; a++) {
        right.set(a, 0, x[3 * node + a]);
        for (int b = 0; b < 3; b++) {
          d.set(a, b, k.value(block, a, b));
        }
      }
      CommonOps_DDRM.solve(d, right, solution);
      System.arraycopy(solution.data, 0, y, 3 * node, 3);
    }
    return y;
  }
}
