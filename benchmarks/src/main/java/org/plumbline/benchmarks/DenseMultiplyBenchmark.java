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
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.DenseKernels.Op;

/** C −= A Bᵀ of square matrices: the speed limit of the factorization. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {Kernels.ONE_THREAD, Kernels.ADD_MODULES})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class DenseMultiplyBenchmark {
  private static final double GIGA = 1e-9;

  @Param({"native", "vector", "plain"})
  String kernels;

  /** First-level, second-level and last-level cache, and beyond. */
  @Param({"48", "192", "512", "1536"})
  int order;

  private DenseKernels implementation;
  private double[] a;
  private double[] b;
  private double[] c;

  @Setup
  public void prepare() {
    implementation = Kernels.named(kernels);
    a = new double[order * order];
    b = new double[order * order];
    c = new double[order * order];
    for (int i = 0; i < a.length; i++) {
      a[i] = i % 13 - 6;
      b[i] = i % 11 - 5;
    }
    multiply();
    for (int probe = 0; probe < order; probe++) {
      int row = probe * 7 % order;
      double sum = 0;
      for (int k = 0; k < order; k++) {
        sum -= a[row + k * order] * b[probe + k * order];
      }
      if (sum != c[row + probe * order]) {
        throw new IllegalStateException("wrong product at (" + row + ", " + probe + ")");
      }
    }
  }

  private void multiply() {
    implementation.gemm(
        Op.PLAIN, Op.TRANSPOSED, order, order, order, -1, a, 0, order, b, 0, order, 1, c, 0, order);
  }

  @Benchmark
  public double[] multiply(Flops flops) {
    multiply();
    flops.gigaflops += 2 * GIGA * order * order * order;
    return c;
  }
}
