package org.plumbline.benchmarks.compare;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * CHOLMOD with METIS, in a process of its own that reads a matrix from a file and factors it as
 * often as asked.
 */
record Cholmod(Path program, Path folder) implements Solver {
  @Override
  public String name() {
    return "CHOLMOD";
  }

  @Override
  public Optional<Sample> once(TestMatrix test, int threads) throws Exception {
    return fastest(test, threads, Repetitions.ONCE);
  }

  @Override
  public Optional<Sample> fastest(TestMatrix test, int threads, Repetitions repetitions)
      throws Exception {
    if (!Files.isExecutable(program)) {
      return Optional.empty();
    }
    Path file = folder.resolve(test.name() + ".mtx");
    if (!Files.exists(file)) {
      MatrixMarket.write(test, file);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            file.toString(),
            "metis",
            Integer.toString(repetitions.groups()),
            Integer.toString(repetitions.together()));
    builder.environment().put("OPENBLAS_NUM_THREADS", Integer.toString(threads));
    builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(program + " " + file + " ended with " + code);
    }
    List<Double> v =
        Arrays.stream(answer.strip().split("\t", -1)).map(Double::parseDouble).toList();
    return Optional.of(
        new Sample(
            test.shape(),
            test.name(),
            test.order(),
            name(),
            threads,
            new Time(v.get(0), v.get(1)),
            new Time(v.get(2), v.get(3)),
            new Time(v.get(4), v.get(5)),
            v.get(6),
            v.get(7),
            v.get(8),
            v.get(9)));
  }
}
