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
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.MultifrontalCholesky;
import org.plumbline.solver.linalg.NestedDissection;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/**
 * What the set-up of a bone at {@code standard} is made of, on one thread: order, factorization,
 * and the whole condensation. The rate of {@link #factor} is to be read against {@link
 * DenseMultiplyBenchmark} of the same run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC", Kernels.ONE_THREAD})
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
public class BoneBenchmark {
  private static final double GIGA = 1e-9;
  private static final double RESIDUAL = 1e-8;

  @Param({"native", "plain"})
  String kernels;

  @Param({"tibia", "femur"})
  String bone;

  private DenseKernels implementation;
  private BoneBody body;
  private SymmetricBlockMatrix matrix;
  private int[] retained;
  private EliminationTree tree;

  @Setup
  public void prepare() {
    implementation = Kernels.named(kernels);
    body = BoneBody.of(bone);
    matrix = body.body().stiffness();
    retained = body.articularNodes().clone();
    for (int i = 0; i < retained.length; i++) {
      retained[i] = body.body().freeNode(retained[i]);
    }
    tree = NestedDissection.order(matrix.graph(), body.body().freeCoordinates(), retained);
    Superelement element = condense();
    double[] force = new double[3 * element.retainedNodes()];
    java.util.Arrays.fill(force, 1);
    double[] u = new double[3 * body.body().mesh().nodeCount()];
    element.solve(force, u);
    double residual = element.residual(u, force);
    if (!(residual < RESIDUAL)) {
      throw new IllegalStateException("residual " + residual);
    }
  }

  @Benchmark
  public EliminationTree order() {
    return NestedDissection.order(matrix.graph(), body.body().freeCoordinates(), retained);
  }

  @Benchmark
  public MultifrontalCholesky factor(Flops flops) {
    MultifrontalCholesky factor = MultifrontalCholesky.factor(matrix, tree, implementation);
    flops.gigaflops += GIGA * factor.flops();
    return factor;
  }

  /** Assembly, order, factorization, inverse of the condensed matrix. */
  @Benchmark
  public Superelement condense() {
    return Superelement.of(
        body.body(), body.articularNodes(), implementation, new FactorizationCount());
  }
}
