package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.mesh.CellType;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

/** Subtrees side by side: the same factor to the last bit, the same culprit, the memory planned. */
class FrontalEliminationTest {
  private static final Brick BRICK = new Brick(13, 11, 12);
  private static final int[] RETAINED = {100, 7, 300, 1200};

  static Stream<DenseKernels> kernels() {
    return DenseKernelsTest.kernels();
  }

  private static ElasticBody body() {
    return new ElasticBody(
        BRICK.mesh(
            CellType.HEX8,
            (u, v, w, x) -> {
              x[0] = 9 * u + 0.5 * Math.sin(4 * v);
              x[1] = 7 * v + 0.6 * Math.sin(3 * w);
              x[2] = 5 * w * (1 + 0.3 * u);
            }),
        Map.of("solid", Elasticity.isotropic(17, 0.42)),
        BRICK.plane(0, 0));
  }

  private static <T> T on(int threads, Callable<T> work) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work).get();
    } finally {
      pool.shutdown();
    }
  }

  private static double[] factorAndSolve(
      SymmetricBlockMatrix k, EliminationTree tree, DenseKernels kernels) {
    MultifrontalCholesky factor = MultifrontalCholesky.factor(k, tree, kernels);
    double[] schur = factor.takeSchurComplement();
    double[] x = new double[3 * k.nodes() + schur.length];
    double[] solution = new double[3 * k.nodes()];
    for (int i = 0; i < solution.length; i++) {
      solution[i] = Math.sin(0.7 * i) + 0.2;
    }
    factor.forward(solution);
    factor.backward(solution);
    System.arraycopy(solution, 0, x, 0, solution.length);
    System.arraycopy(schur, 0, x, solution.length, schur.length);
    return x;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void sameBytesForAnyNumberOfThreads(DenseKernels kernels) throws Exception {
    ElasticBody body = body();
    SymmetricBlockMatrix k = body.stiffness();
    EliminationTree tree = NestedDissection.order(k.graph(), body.freeCoordinates(), RETAINED);
    SymbolicFactor symbolic = SymbolicFactor.of(tree, k.graph());
    Subtrees subtrees = Subtrees.of(symbolic, 1.0 / 24);
    int parts = 0;
    for (int s = 0; s < tree.supernodes(); s++) {
      parts += subtrees.isRoot(s) ? 1 : 0;
    }
    assertThat(parts).isGreaterThan(8);
    double[] one = on(1, () -> factorAndSolve(k, tree, kernels));
    for (int threads = 2; threads <= 3; threads++) {
      assertThat(on(threads, () -> factorAndSolve(k, tree, kernels))).isEqualTo(one);
    }
  }

  @Test
  void everySupernodeIsEliminatedOnce() {
    ElasticBody body = body();
    SymmetricBlockMatrix k = body.stiffness();
    EliminationTree tree = NestedDissection.order(k.graph(), body.freeCoordinates(), RETAINED);
    SymbolicFactor symbolic = SymbolicFactor.of(tree, k.graph());
    Subtrees subtrees = Subtrees.of(symbolic, 0.1);
    int[] times = new int[tree.supernodes()];
    for (int s = 0; s < times.length; s++) {
      if (subtrees.isCrown(s)) {
        times[s]++;
      } else if (subtrees.isRoot(s)) {
        for (int at = subtrees.from(s); at <= subtrees.to(s); at++) {
          times[symbolic.schedule[at]]++;
        }
      }
    }
    assertThat(times).containsOnly(1);
  }

  @Test
  void theCulpritDoesNotDependOnTheNumberOfThreads() throws Exception {
    ElasticBody body = body();
    SymmetricBlockMatrix k = body.stiffness();
    EliminationTree tree = NestedDissection.order(k.graph(), body.freeCoordinates(), RETAINED);
    for (int node : new int[] {50, 700, 1500}) {
      double[] sink = new double[9];
      sink[4] = -0.9 * k.diagonal(node, 1);
      k.add(new int[] {node}, 1, sink);
    }
    String[] said = new String[4];
    for (int threads = 1; threads <= 3; threads++) {
      int count = threads;
      assertThatThrownBy(() -> on(count, () -> factorAndSolve(k, tree, DenseKernels.plain())))
          .cause()
          .isInstanceOf(NotPositiveDefiniteException.class)
          .satisfies(e -> said[count] = e.getMessage());
    }
    assertThat(said[2]).isEqualTo(said[1]);
    assertThat(said[3]).isEqualTo(said[1]);
  }

  @Test
  void memoryIsRefusedWithAnEstimateBeforeItIsTaken() {
    ElasticBody body = body();
    SymmetricBlockMatrix k = body.stiffness();
    EliminationTree tree = NestedDissection.order(k.graph(), body.freeCoordinates(), RETAINED);
    SymbolicFactor symbolic = SymbolicFactor.of(tree, k.graph());
    MemoryPlan plan = MemoryPlan.serial(symbolic);
    assertThat(plan.bytes())
        .isGreaterThan(8 * symbolic.factorEntries())
        .isLessThan(24 * symbolic.factorEntries());
    assertThat(MemoryPlan.parallel(symbolic, Subtrees.of(symbolic, 0.1), 2).bytes())
        .isGreaterThan(plan.bytes());
    plan.require(2 * plan.bytes());
    MemoryPlan huge = new MemoryPlan(4_000_000_000_000L, 0, 1000, 1000);
    assertThatThrownBy(() -> huge.require(MemoryPlan.freeHeap()))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("needs 32000.00 GB of heap")
        .hasMessageContaining("are free")
        .satisfies(
            e -> assertThat(((InsufficientMemoryException) e).bytes()).isEqualTo(huge.bytes()));
    MemoryPlan wide = new MemoryPlan(1, 0, 1, 1L << 31);
    assertThatThrownBy(() -> wide.require(Long.MAX_VALUE))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("Java array");
  }
}
