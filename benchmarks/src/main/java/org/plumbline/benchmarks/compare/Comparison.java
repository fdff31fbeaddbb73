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

/**
 * Times all solvers on the same matrices in turn and appends what they took to a file.
 *
 * <p>Arguments: file of samples, folder of matrix files, program of CHOLMOD, threads, names of
 * matrices.
 */
public final class Comparison {
  /** All code is compiled by a matrix of this kind, which is not written down. */
  private static final List<String> WARM_UP = List.of("cube-12x12x12", "cube-17x17x17");

  /** Groups of dense products before our factorization and after it. */
  private static final int GROUPS = 3;

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
        if (solver.inJava() && test.order() <= solver.largest()) {
          solver.fastest(test, threads, Repetitions.TWICE);
        }
      }
    }
    try (PrintStream out =
        new PrintStream(new FileOutputStream(samples.toFile()), true, StandardCharsets.UTF_8)) {
      out.println(Sample.HEADER);
      for (int k = 4; k < args.length; k++) {
        TestMatrix test = TestMatrix.of(args[k]);
        DenseMultiply dense = new DenseMultiply();
        dense.time(GROUPS);
        Solver ours = solvers.get(0);
        Repetitions often = Repetitions.of(ours.once(test, threads).orElseThrow().factor().cpu());
        for (Solver solver : solvers) {
          if (test.order() > solver.largest()) {
            continue;
          }
          Optional<Sample> sample = solver.fastest(test, threads, solver.repetitions(often));
          if (solver == ours) {
            dense.time(GROUPS);
            out.println(dense.sample(threads).line());
            System.out.println(dense.sample(threads).line());
          }
          if (sample.isPresent()) {
            out.println(sample.get().line());
            System.out.println(sample.get().line());
          }
        }
        Files.deleteIfExists(Path.of(args[1], test.name() + ".mtx"));
      }
    }
  }
}
