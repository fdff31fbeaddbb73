package org.plumbline.benchmarks;

import java.util.Arrays;
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

/** What stands around a factorization of boxes: assembly, order, and solution of one load. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC", Kernels.ONE_THREAD})
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 2)
public class StagesBenchmark {
  private static final double RESIDUAL = 1e-10;

  /** 16 524 and 50 700 unknowns as cubes (the worst case), 50 430 as a plate. */
  @Param({"17x17x17", "25x25x25", "40x40x10"})
  String size;

  private ElasticBody body;
  private SymmetricBlockMatrix matrix;
  private MultifrontalCholesky factor;
  private double[] load;

  @Setup
  public void prepare() {
    body = BoxBody.parse(size).body();
    matrix = body.stiffness();
    factor = MultifrontalCholesky.factor(matrix, order(), DenseKernels.best());
    load = new double[SymmetricBlockMatrix.BLOCK * matrix.nodes()];
    Arrays.fill(load, 1);
    double[] product = new double[load.length];
    assemble().multiply(solve(), product);
    for (double value : product) {
      if (!(Math.abs(value - 1) < RESIDUAL)) {
        throw new IllegalStateException("residual " + (value - 1));
      }
    }
  }

  @Benchmark
  public SymmetricBlockMatrix assemble() {
    return body.stiffness();
  }

  @Benchmark
  public EliminationTree order() {
    return NestedDissection.order(matrix.graph(), body.freeCoordinates(), new int[0]);
  }

  @Benchmark
  public double[] solve() {
    double[] x = load.clone();
    factor.forward(x);
    factor.backward(x);
    return x;
  }
}
