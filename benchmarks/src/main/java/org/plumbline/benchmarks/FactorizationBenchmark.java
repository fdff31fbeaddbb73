package org.plumbline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.MultifrontalCholesky;
import org.plumbline.solver.linalg.NestedDissection;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/**
 * Symbolic and numerical factorization of boxes, with and without condensation to a patch. The
 * order (nested dissection) is made in set-up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC", Kernels.ONE_THREAD, Kernels.ADD_MODULES})
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 2)
public class FactorizationBenchmark {
  private static final double GIGA = 1e-9;

  /** Backward error: residual over the largest diagonal entry times the largest unknown. */
  private static final double BACKWARD = 1e-13;

  @Param({"native", "vector", "plain"})
  String kernels;

  /** 16 524 and 50 700 unknowns as cubes (the worst case), 50 430 as a plate. */
  @Param({"17x17x17", "25x25x25", "40x40x10"})
  String size;

  /** Side of the retained patch in nodes. */
  @Param({"0", "20"})
  int patch;

  private DenseKernels implementation;
  private SymmetricBlockMatrix matrix;
  private EliminationTree tree;

  @Setup
  public void prepare() {
    implementation = Kernels.named(kernels);
    BoxBody box = BoxBody.parse(size);
    ElasticBody body = box.body();
    matrix = body.stiffness();
    int[] retained = box.patch(patch);
    for (int i = 0; i < retained.length; i++) {
      retained[i] = body.freeNode(retained[i]);
    }
    tree = NestedDissection.order(matrix.graph(), body.freeCoordinates(), retained);
    if (patch == 0) {
      checkSolution();
    }
  }

  private void checkSolution() {
    double[] x = new double[3 * matrix.nodes()];
    java.util.Arrays.fill(x, 1);
    MultifrontalCholesky factor = MultifrontalCholesky.factor(matrix, tree, implementation);
    factor.forward(x);
    factor.backward(x);
    double[] y = new double[x.length];
    matrix.multiply(x, y);
    double stiffest = 0;
    double longest = 0;
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      stiffest = Math.max(stiffest, matrix.diagonal(i / 3, i % 3));
      longest = Math.max(longest, Math.abs(x[i]));
      worst = Math.max(worst, Math.abs(y[i] - 1));
    }
    double backward = worst / (stiffest * longest);
    if (!(backward < BACKWARD)) {
      throw new IllegalStateException("backward error " + backward);
    }
  }

  @Benchmark
  public MultifrontalCholesky factor(Flops flops) {
    MultifrontalCholesky factor = MultifrontalCholesky.factor(matrix, tree, implementation);
    flops.gigaflops += GIGA * factor.flops();
    return factor;
  }
}
