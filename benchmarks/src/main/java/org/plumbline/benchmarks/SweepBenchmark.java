package org.plumbline.benchmarks;

import java.util.List;
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
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/** All cases of the shipped sweep after set-up, in memory: no files, no report. Wall clock. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
    value = 1,
    // as the launcher has them
    jvmArgsAppend = {"-Xmx6g", "-XX:+UseParallelGC", "-XX:MaxNewSize=256m", "-XX:GCTimeRatio=9"})
public class SweepBenchmark {
  /** On {@code coarse} the joint has no equilibrium from 14° in one of the load cases. */
  @Param({"standard"})
  String mesh;

  /** Cases solved side by side. */
  @Param({"1", "2"})
  int jobs;

  private Study study;
  private StudyModel model;

  @Setup(Level.Trial)
  public void condense() {
    study = StudyReader.read("knee-varus", List.of(Setting.word("--mesh", "mesh", mesh)));
    model = JointModels.open(study, stage -> {});
    long solved = sweep().result().outcomes().stream().filter(Solved.class::isInstance).count();
    if (solved != study.cases().size()) {
      throw new IllegalStateException(solved + " of " + study.cases().size() + " cases solved");
    }
  }

  @Benchmark
  public StudyRun sweep() {
    return new StudyRunner(jobs).run(study, model);
  }
}
