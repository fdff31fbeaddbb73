package org.plumbline.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.joint.KneeModel;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * Set-up of the shipped sweep, from dimensions to the condensed joint: what a study costs before
 * its first angle, wall clock, on all cores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "-XX:+UseParallelGC", "-XX:MaxNewSize=256m", "-XX:GCTimeRatio=9"})
public class SetUpBenchmark {
  private static final int BODIES = 2;

  @Param({"coarse", "standard"})
  String mesh;

  private Study study;

  /** Refuses to time a set-up whose joint has no proved result, or that factors more than once. */
  @Setup(Level.Trial)
  public void check() {
    study = StudyReader.read("knee-varus", List.of(Setting.word("--mesh", "mesh", mesh)));
    KneeModel model = (KneeModel) setUp();
    if (!(model.solve(new CaseKey("static-axis", 0), Optional.empty()) instanceof Solved)
        || model.factorizations() != BODIES) {
      throw new IllegalStateException("the set-up on the " + mesh + " mesh is not sound");
    }
  }

  /** Mesh, assembly, order, factorization, condensation. */
  @Benchmark
  public StudyModel setUp() {
    return JointModels.open(study, stage -> {});
  }
}
