package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellType;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

class ConjugateGradientsTest {
  private static final double AGREEMENT = 1e-8;
  private static final double TOLERANCE = 1e-12;

  /**
   * Rounding leaves a residual of 1e-11 with cells of second order, whose bodies are worse held.
   */
  private static final double SECOND_ORDER = 1e-10;

  private static ElasticBody bentBody(CellType type, double poissonRatio) {
    Brick brick = new Brick(12, 7, 9);
    return new ElasticBody(
        brick.mesh(
            type,
            (u, v, w, x) -> {
              x[0] = 9 * u + 0.5 * Math.sin(4 * v);
              x[1] = 7 * v + 0.6 * Math.sin(3 * w);
              x[2] = 5 * w * (1 + 0.3 * u);
            }),
        Map.of("solid", Elasticity.isotropic(17, poissonRatio)),
        brick.plane(0, 0));
  }

  private static double[] load(int n) {
    double[] b = new double[n];
    for (int i = 0; i < n; i++) {
      b[i] = Math.sin(0.7 * i) + 0.2;
    }
    return b;
  }

  private static double[] direct(SymmetricBlockMatrix k, double[] coordinates, double[] b) {
    EliminationTree tree = NestedDissection.order(k.graph(), coordinates, new int[0]);
    MultifrontalCholesky factor = MultifrontalCholesky.factor(k, tree, DenseKernels.best());
    double[] x = b.clone();
    factor.forward(x);
    factor.backward(x);
    return x;
  }

  private static double difference(double[] a, double[] b) {
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < b.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
      scale = Math.max(scale, Math.abs(b[i]));
    }
    return worst / scale;
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void solutionEqualsThatOfTheFactor(CellType type) {
    ElasticBody body = bentBody(type, 0.42);
    SymmetricBlockMatrix k = body.stiffness();
    double[] b = load(3 * k.nodes());
    ConjugateGradients iteration =
        new ConjugateGradients(k, body.freeCoordinates(), DenseKernels.best());
    double tolerance = type.secondOrder() ? SECOND_ORDER : TOLERANCE;
    ConjugateGradients.Solution solution = iteration.solve(b, tolerance, 1000);
    assertThat(difference(solution.x(), direct(k, body.freeCoordinates(), b)))
        .isLessThan(AGREEMENT);
    assertThat(solution.residual()).isLessThanOrEqualTo(tolerance);
    assertThat(iteration.solve(b, tolerance, 1000).x()).isEqualTo(solution.x());
  }

  /**
   * A slender cantilever: without rigid motions of parts the count grows with its length. Its
   * deflection is 1e7 times its load, which leaves a residual of about 1e-9 at best.
   */
  @Test
  void theCountHardlyGrowsWithTheLengthOfABeam() {
    Map<Integer, Integer> count = new HashMap<>();
    for (int length : new int[] {30, 120}) {
      Brick beam = new Brick(5, 5, length);
      ElasticBody body =
          new ElasticBody(
              beam.box(5, 5, length),
              Map.of("solid", Elasticity.isotropic(1, 0.3)),
              beam.plane(2, 0));
      SymmetricBlockMatrix k = body.stiffness();
      double[] b = load(3 * k.nodes());
      ConjugateGradients.Solution solution =
          new ConjugateGradients(k, body.freeCoordinates(), DenseKernels.best())
              .solve(b, 1e-6, 500);
      count.put(length, solution.iterations());
    }
    assertThat(count.get(120)).isLessThan(2 * count.get(30));
  }

  @Test
  void coarseCorrectionSolvesRigidMotionsOfBoxesExactly() {
    ElasticBody body = bentBody(CellType.HEX8, 0.3);
    SymmetricBlockMatrix k = body.stiffness();
    double[] x = body.freeCoordinates();
    RigidAggregates boxes = RigidAggregates.of(x);
    double[] p = new double[18];
    double[] u = new double[x.length];
    for (int i = 0; i < k.nodes(); i++) {
      boxes.modes(i, p);
      for (int m = 0; m < 6; m++) {
        for (int axis = 0; axis < 3; axis++) {
          u[3 * i + axis] += p[6 * axis + m] * Math.cos(boxes.box(i) + 2.0 * m);
        }
      }
    }
    double[] force = new double[u.length];
    k.multiply(u, force);
    double[] z = new double[u.length];
    new CoarseCorrection(k, x, DenseKernels.best()).apply(force, z);
    // The lift of the coarse matrix, 1e-8, is what is left.
    assertThat(difference(z, u)).isLessThan(1e-5);
  }

  @Test
  void aBodyIsIteratedWhereItsFactorDoesNotFit() {
    ElasticBody body = bentBody(CellType.HEX8, 0.3);
    SymmetricBlockMatrix k = body.stiffness();
    double[] b = load(3 * k.nodes());
    double[] x = body.freeCoordinates();
    DenseKernels kernels = DenseKernels.best();
    SparseSolve.Solution factored = SparseSolve.solve(k, x, b, TOLERANCE, kernels);
    assertThat(factored.iterations()).isZero();
    assertThat(factored.residual()).isLessThan(TOLERANCE);
    SparseSolve.Solution iterated =
        SparseSolve.solve(k, x, b, TOLERANCE, kernels, MemoryPlan.NO_HEAP);
    assertThat(iterated.iterations()).isPositive();
    assertThat(difference(iterated.x(), factored.x())).isLessThan(AGREEMENT);
  }

  @Test
  void noConvergenceSaysHowFarItCame() {
    ElasticBody body = bentBody(CellType.HEX8, 0.42);
    SymmetricBlockMatrix k = body.stiffness();
    ConjugateGradients iteration =
        new ConjugateGradients(k, body.freeCoordinates(), DenseKernels.best());
    assertThatThrownBy(() -> iteration.solve(load(3 * k.nodes()), TOLERANCE, 3))
        .isInstanceOf(NoConvergenceException.class)
        .hasMessageContaining("after 3 iterations")
        .hasMessageContaining("tolerance 1.0E-12");
  }
}
