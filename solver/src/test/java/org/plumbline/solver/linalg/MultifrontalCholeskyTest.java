package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.mesh.CellType;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

class MultifrontalCholeskyTest {
  private static final Brick BRICK = new Brick(7, 6, 7);

  /** For cells with midside nodes: the other solver keeps the natural order, and fills. */
  private static final Brick SMALL = new Brick(5, 4, 3);

  private static final double RELATIVE = 1e-11;

  static Stream<DenseKernels> kernels() {
    return DenseKernelsTest.kernels();
  }

  private static ElasticBody body(CellType type) {
    Brick brick = type.secondOrder() ? SMALL : BRICK;
    return new ElasticBody(
        brick.mesh(
            type,
            (u, v, w, x) -> {
              x[0] = 9 * u + 0.5 * Math.sin(4 * v);
              x[1] = 7 * v + 0.6 * Math.sin(3 * w);
              x[2] = 5 * w * (1 + 0.3 * u);
            }),
        Map.of("solid", Elasticity.isotropic(17, 0.42)),
        brick.plane(0, 0));
  }

  private static double[] load(int n) {
    return IntStream.range(0, n).mapToDouble(i -> Math.sin(0.7 * i) + 0.2).toArray();
  }

  private static double[] solve(SymmetricBlockMatrix k, ElasticBody body, DenseKernels kernels) {
    EliminationTree tree = NestedDissection.order(k.graph(), body.freeCoordinates(), new int[0]);
    MultifrontalCholesky factor = MultifrontalCholesky.factor(k, tree, kernels);
    double[] x = load(3 * k.nodes());
    factor.forward(x);
    factor.backward(x);
    return x;
  }

  /** EJML's sparse Cholesky in natural order: another algorithm by other people. */
  private static double[] oracle(SymmetricBlockMatrix k) {
    int n = 3 * k.nodes();
    DMatrixSparseTriplet entries = new DMatrixSparseTriplet(n, n, 18 * k.blocks());
    for (int i = 0; i < k.nodes(); i++) {
      for (int p = k.first(i); p < k.first(i + 1); p++) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            entries.addItem(3 * i + a, 3 * k.column(p) + b, k.value(p, a, b));
            if (k.column(p) != i) {
              entries.addItem(3 * k.column(p) + b, 3 * i + a, k.value(p, a, b));
            }
          }
        }
      }
    }
    LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver =
        LinearSolverFactory_DSCC.cholesky(FillReducing.NONE);
    assertThat(solver.setA(DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null)))
        .isTrue();
    DMatrixRMaj x = new DMatrixRMaj(n, 1);
    solver.solve(new DMatrixRMaj(n, 1, true, load(n)), x);
    return x.data;
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
  @MethodSource("kernels")
  void solutionEqualsThatOfAnotherSparseSolver(DenseKernels kernels) {
    for (CellType type : CellType.values()) {
      ElasticBody body = body(type);
      SymmetricBlockMatrix k = body.stiffness();
      assertThat(difference(solve(k, body, kernels), oracle(k))).isLessThan(RELATIVE);
    }
  }

  /** Elimination leaves out fronts that a load does not reach: the sum of parts is the whole. */
  @Test
  void loadsOnFewNodesAddUp() {
    ElasticBody body = body(CellType.HEX8);
    SymmetricBlockMatrix k = body.stiffness();
    EliminationTree tree =
        NestedDissection.order(k.graph(), body.freeCoordinates(), new int[] {5, 90});
    MultifrontalCholesky factor = MultifrontalCholesky.factor(k, tree, DenseKernels.best());
    double[] whole = load(3 * k.nodes());
    double[] sum = new double[whole.length];
    for (int first = 0; first < whole.length; first += 9) {
      double[] part = new double[whole.length];
      int end = Math.min(whole.length, first + 9);
      System.arraycopy(whole, first, part, first, end - first);
      factor.forward(part);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    factor.forward(whole);
    assertThat(difference(sum, whole)).isLessThan(RELATIVE);
    double[] none = new double[whole.length];
    factor.forward(none);
    assertThat(none).containsOnly(0);
  }

  @Test
  void mutantChangedEntryIsNoticed() {
    ElasticBody body = body(CellType.HEX8);
    SymmetricBlockMatrix k = body.stiffness();
    double[] expected = oracle(k);
    double[] bump = new double[9];
    bump[0] = 1e-6 * k.diagonal(40, 0);
    k.add(new int[] {40}, 1, bump);
    assertThat(difference(solve(k, body, DenseKernels.plain()), expected)).isGreaterThan(RELATIVE);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void residualIsAtRoundingLevel(DenseKernels kernels) {
    ElasticBody body = body(CellType.HEX8);
    SymmetricBlockMatrix k = body.stiffness();
    double[] x = solve(k, body, kernels);
    double[] y = new double[x.length];
    k.multiply(x, y);
    assertThat(difference(y, load(x.length))).isLessThan(1e-12);
  }

  /** ‖K x − b‖ / (‖K‖ ‖x‖ + ‖b‖) in the maximum norm (Rigal and Gaches 1967). */
  @ParameterizedTest
  @MethodSource("kernels")
  void backwardErrorIsAtRoundingLevel(DenseKernels kernels) {
    for (CellType type : CellType.values()) {
      ElasticBody body = body(type);
      SymmetricBlockMatrix k = body.stiffness();
      double[] x = solve(k, body, kernels);
      double[] y = new double[x.length];
      k.multiply(x, y);
      double[] rowSums = new double[x.length];
      for (int i = 0; i < k.nodes(); i++) {
        for (int p = k.first(i); p < k.first(i + 1); p++) {
          for (int e = 0; e < 9; e++) {
            double size = Math.abs(k.value(p, e / 3, e % 3));
            rowSums[3 * i + e / 3] += size;
            rowSums[3 * k.column(p) + e % 3] += k.column(p) == i ? 0 : size;
          }
        }
      }
      double[] b = load(x.length);
      double worst = 0;
      for (int i = 0; i < y.length; i++) {
        worst = Math.max(worst, Math.abs(y[i] - b[i]));
      }
      double scale = largest(rowSums) * largest(x) + largest(b);
      assertThat(worst / scale).isLessThan(1e-13);
    }
  }

  private static double largest(double[] v) {
    return java.util.Arrays.stream(v).map(Math::abs).max().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void backEndsAgree(DenseKernels kernels) {
    ElasticBody body = body(CellType.HEX8);
    SymmetricBlockMatrix k = body.stiffness();
    double[] plain = solve(k, body, DenseKernels.plain());
    assertThat(difference(solve(k, body, kernels), plain)).isLessThan(RELATIVE);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void sameBytesFromConcurrentThreads(DenseKernels kernels) {
    ElasticBody body = body(CellType.HEX8);
    SymmetricBlockMatrix k = body.stiffness();
    double[] alone = solve(k, body, kernels);
    Stream.generate(() -> CompletableFuture.supplyAsync(() -> solve(k, body, kernels)))
        .limit(4)
        .toList()
        .forEach(other -> assertThat(other.join()).isEqualTo(alone));
  }

  @Test
  void indefiniteMatrixNamesNodeAndAxis() {
    ElasticBody body = body(CellType.HEX8);
    SymmetricBlockMatrix k = body.stiffness();
    double[] sink = new double[9];
    sink[4] = -3 * k.diagonal(77, 1);
    k.add(new int[] {77}, 1, sink);
    assertThatThrownBy(() -> solve(k, body, DenseKernels.plain()))
        .isInstanceOf(NotPositiveDefiniteException.class)
        .satisfies(
            e -> {
              // Elimination meets the sink at this node or at a neighbour eliminated after it.
              int node = ((NotPositiveDefiniteException) e).node();
              assertThat(k.find(Math.max(node, 77), Math.min(node, 77))).isNotNegative();
            });
  }
}
