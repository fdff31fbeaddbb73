package org.plumbline.benchmarks.compare;

import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.DenseKernels.Op;

/**
 * Times all solvers on the same matrices in turn and appends what they took to a file.
 *
 * <p>Arguments: file of samples, folder of matrix files, program of CHOLMOD, threads, names of
 * matrices.
 */
public final class Comparison {
  /** All code is compiled by a matrix of this kind, which is not written down. */
  private static final List<String> WARM_UP = List.of("cube-12x12x12", "cube-17x17x17");

  private static final int MULTIPLY_ORDER = 1536;

  /** Unknowns from which on everything is run once. */
  private static final int ONCE_FROM = 200_000;

  private Comparison() {}

  public static void main(String[] args) throws Exception {
    Path samples = Path.of(args[0]);
    int threads = Integer.parseInt(args[3]);
    List<Solver> solvers = new ArrayList<>();
    solvers.add(new Plumbline("Plumbline", DenseKernels.best(), Integer.MAX_VALUE));
    solvers.add(new Cholmod(Path.of(args[2]), Path.of(args[1])));
    solvers.add(new Pardiso());
    if (threads == 1) {
      solvers.add(new Plumbline("Plumbline plain", DenseKernels.plain(), 70_000));
      solvers.add(new EjmlCholesky());
      solvers.add(new OjAlgoFactor());
      solvers.add(new CommonsGradients());
    }
    for (String name : WARM_UP) {
      TestMatrix test = TestMatrix.of(name);
      for (Solver solver : solvers) {
        if (solver.inJava()) {
          run(solver, test, threads);
        }
      }
    }
    try (PrintStream out =
        new PrintStream(new FileOutputStream(samples.toFile()), true, StandardCharsets.UTF_8)) {
      out.println(Sample.HEADER);
      for (int k = 4; k < args.length; k++) {
        out.println(multiply(threads).line());
        TestMatrix test = TestMatrix.of(args[k]);
        for (Solver solver : solvers) {
          Optional<Sample> sample = run(solver, test, threads);
          if (sample.isPresent()) {
            out.println(sample.get().line());
            System.out.println(sample.get().line());
          }
        }
        Files.deleteIfExists(Path.of(args[1], test.name() + ".mtx"));
      }
    }
  }

  private static Optional<Sample> run(Solver solver, TestMatrix test, int threads)
      throws Exception {
    if (test.order() > solver.largest()) {
      return Optional.empty();
    }
    // The faster of two: the first one of a kind finds code to compile and memory never touched.
    Optional<Sample> best = Optional.empty();
    for (int k = 0; k < (test.order() < ONCE_FROM ? 2 : 1); k++) {
      System.gc();
      Optional<Sample> next = solver.run(test, threads);
      if (best.isEmpty()
          || next.isPresent() && next.get().factor().cpu() < best.get().factor().cpu()) {
        best = next;
      }
    }
    return best;
  }

  /** Dense multiplication of the native kernels, the limit of every factorization; one thread. */
  private static Sample multiply(int threads) {
    int n = MULTIPLY_ORDER;
    double[] a = Solver.ones(n * n);
    double[] c = new double[n * n];
    DenseKernels kernels = DenseKernels.best();
    Time best = new Time(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    for (int k = 0; k < 6; k++) {
      Time begin = Time.now();
      kernels.gemm(Op.PLAIN, Op.TRANSPOSED, n, n, n, -1, a, 0, n, a, 0, n, 1, c, 0, n);
      Time time = begin.since();
      best = time.cpu() < best.cpu() ? time : best;
    }
    double gigaflops = 2e-9 * n * n * n;
    return new Sample(
        "dense",
        "multiply",
        n,
        "native kernels",
        threads,
        Time.NONE,
        best,
        Time.NONE,
        0,
        gigaflops,
        0);
  }
}
