package org.plumbline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.solver.element.CellKernel;
import org.plumbline.solver.element.Hex8;
import org.plumbline.solver.material.Elasticity;

/** Gradients and B-bar stiffness of one brick. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ElementBenchmark {
  private static final int ORDER = 24;
  private static final double ROUNDING = 1e-10;

  private final CellKernel kernel = new CellKernel(new Hex8());
  private final double[] d = Elasticity.isotropic(10, 0.45).matrix();
  private final double[] stiffness = new double[ORDER * ORDER];
  private final double[] corners = {
    0, 0, 0, 1.1, 0, 0.1, 1, 1.2, 0, 0, 1, 0.1, 0, 0.1, 1, 1, 0, 1.1, 1.1, 1, 1, 0.1, 1, 1.2
  };

  @Setup
  public void check() {
    stiffness();
    for (int i = 0; i < ORDER; i++) {
      double force = 0;
      for (int j = 0; j < ORDER; j += 3) {
        force += stiffness[i * ORDER + j];
      }
      if (!(Math.abs(force) < ROUNDING)) {
        throw new IllegalStateException("a translation gives force " + force);
      }
    }
  }

  @Benchmark
  public double[] stiffness() {
    kernel.reinit(corners);
    kernel.stiffness(d, stiffness);
    return stiffness;
  }
}
