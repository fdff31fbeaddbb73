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
import org.plumbline.solver.contact.BlockPivoting;

/**
 * The complementarity problem of a pass, from no guess: a paraboloid pressed into a layer whose
 * surface follows with exp(−r/t), on a square lattice of rows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {Kernels.ONE_THREAD})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ActiveSetBenchmark {
  /** Thickness of the layer, in rows. */
  private static final double THICKNESS = 2;

  private static final double ROUNDING = 1e-9;

  @Param({"native", "plain"})
  String kernels;

  /** Rows along a side of the lattice; a joint has some 500 without and 1 150 rows with menisci. */
  @Param({"22", "34"})
  int side;

  private BlockPivoting method;
  private int n;
  private double[] w;
  private double[] q;

  @Setup
  public void press() {
    method = new BlockPivoting(Kernels.named(kernels));
    n = side * side;
    w = new double[n * n];
    q = new double[n];
    double middle = (side - 1) / 2.0;
    for (int j = 0; j < n; j++) {
      double x = j % side - middle;
      double y = Math.floorDiv(j, side) - middle;
      q[j] = (x * x + y * y) / (middle * middle) - 0.5;
      for (int i = 0; i < n; i++) {
        double r = Math.hypot(i % side - j % side, Math.floorDiv(i, side) - Math.floorDiv(j, side));
        w[j * n + i] = Math.exp(-r / THICKNESS);
      }
    }
    check(solve());
  }

  private void check(double[] lambda) {
    int pressed = 0;
    for (int i = 0; i < n; i++) {
      double gap = q[i];
      for (int j = 0; j < n; j++) {
        gap += w[j * n + i] * lambda[j];
      }
      pressed += lambda[i] > 0 ? 1 : 0;
      if (lambda[i] < 0 || gap < -ROUNDING || Math.abs(gap * lambda[i]) > ROUNDING) {
        throw new IllegalStateException("row " + i + ": pressure " + lambda[i] + ", gap " + gap);
      }
    }
    if (pressed == 0 || pressed == n) {
      throw new IllegalStateException(pressed + " of " + n + " rows are pressed");
    }
  }

  @Benchmark
  public double[] solve() {
    double[] lambda = new double[n];
    method.solve(n, w, q, new boolean[n], lambda);
    return lambda;
  }
}
