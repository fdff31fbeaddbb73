package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Substructure;
import org.plumbline.solver.material.Elasticity;

/** Bodies of the largest size that is promised; they print time, memory and residual. */
@Tag("long")
class LargeBodyTest {
  private static final double GIGA = 1e9;

  private static ElasticBody cube(Brick brick, int n) {
    return new ElasticBody(
        brick.box(n, n, n), Map.of("solid", Elasticity.isotropic(1, 0.3)), brick.plane(2, 0));
  }

  /** CPU of all threads of the process, s. */
  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / GIGA;
  }

  /** Most heap that was in use since this was asked last, GB. */
  private static double heap() {
    double most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        most += pool.getPeakUsage().getUsed() / GIGA;
        pool.resetPeakUsage();
      }
    }
    return most;
  }

  /** 46³ bricks, 304 842 unknowns, condensed onto 1 000 nodes of the top. */
  @Test
  void threeHundredThousandUnknownsAreCondensedOntoThreeThousand() {
    Brick brick = new Brick(46, 46, 46);
    ElasticBody body = cube(brick, 46);
    int[] retained = Arrays.copyOf(brick.plane(2, 46), 1000);
    heap();
    long begin = System.nanoTime();
    double before = cpu();
    Substructure part =
        Substructure.of(body, retained, DenseKernels.best(), new FactorizationCount());
    double seconds = (System.nanoTime() - begin) / GIGA;
    double work = cpu() - before;
    double[] s = part.stiffness();
    double trace = 0;
    double skew = 0;
    int n = 3 * retained.length;
    for (int j = 0; j < n; j++) {
      trace += s[j * (n + 1)];
      for (int i = 0; i < j; i++) {
        skew = Math.max(skew, Math.abs(s[i + j * n] - s[j + i * n]));
      }
    }
    assertThat(skew).isZero();
    assertThat(trace).isPositive().isLessThan(n);
    // Forces that one displacement field needs, by S, leave the residual of the whole field at nil.
    double[] moved = new double[n];
    for (int i = 0; i < n; i++) {
      moved[i] = Math.sin(0.01 * i);
    }
    double[] force = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        force[i] += s[i + j * n] * moved[j];
      }
    }
    double[] whole = part.expand(moved);
    double residual = worst(body, retained, whole, force);
    System.out.printf(
        Locale.ROOT,
        "condensed %d unknowns onto %d: %.1f s, CPU %.1f s, at most %.2f GB of heap, residual"
            + " %.1e%n",
        3 * body.stiffness().nodes(),
        n,
        seconds,
        work,
        heap(),
        residual);
    assertThat(residual).isLessThan(1e-10);
  }

  // Largest difference of the whole body's forces and the condensed ones, over the largest force.
  private static double worst(ElasticBody body, int[] retained, double[] u, double[] force) {
    double[] f = new double[u.length];
    body.internalForces(u, f);
    double scale = 0;
    for (int i = 0; i < force.length; i++) {
      scale = Math.max(scale, Math.abs(force[i]));
      f[3 * retained[i / 3] + i % 3] -= force[i];
    }
    double worst = 0;
    for (int i = 0; i < f.length; i++) {
      if (!body.isHeld(i / 3, i % 3)) {
        worst = Math.max(worst, Math.abs(f[i]));
      }
    }
    return worst / scale;
  }

  /** 69³ bricks, 1 014 300 unknowns, whose factor would take some 20 GB. */
  @Test
  void aMillionUnknownsAreSolvedByIteration() {
    Brick brick = new Brick(69, 69, 69);
    ElasticBody body = cube(brick, 69);
    SymmetricBlockMatrix k = body.stiffness();
    double[] b = new double[3 * k.nodes()];
    Arrays.fill(b, 1);
    heap();
    long begin = System.nanoTime();
    double before = cpu();
    ConjugateGradients iteration =
        new ConjugateGradients(k, body.freeCoordinates(), DenseKernels.best());
    double prepared = (System.nanoTime() - begin) / GIGA;
    ConjugateGradients.Solution solution = iteration.solve(b, 1e-8, 500);
    double seconds = (System.nanoTime() - begin) / GIGA;
    System.out.printf(
        Locale.ROOT,
        "solved %d unknowns: %.1f s of which %.1f s to prepare, CPU %.1f s, %d iterations, at most"
            + " %.2f GB of heap, residual %.1e%n",
        b.length,
        seconds,
        prepared,
        cpu() - before,
        solution.iterations(),
        heap(),
        solution.residual());
    assertThat(solution.residual()).isLessThan(1e-8);
  }
}
