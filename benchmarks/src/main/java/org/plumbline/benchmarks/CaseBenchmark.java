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
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * One case of the shipped sweep after set-up, proof included: what one more angle costs on one
 * core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@Fork(
    value = 1,
    // as the launcher has them
    jvmArgsAppend = {"-Xmx6g", "-XX:+UseParallelGC", "-XX:MaxNewSize=256m", "-XX:GCTimeRatio=9"})
public class CaseBenchmark {
  /** On {@code coarse} the joint has no equilibrium from 14° in {@code gait-peak}. */
  @Param({"standard"})
  String mesh;

  @Param({"static-axis", "gait-peak"})
  String loadCase;

  /** Wedge angle, degrees. */
  @Param({"0", "8", "15"})
  double wedge;

  /** State of both menisci; on {@code coarse} pressures under them mean little. */
  @Param({"absent", "intact"})
  String menisci;

  private StudyModel model;

  /** Condenses the joint and refuses to time a case that has no proved result. */
  @Setup(Level.Trial)
  public void condense() {
    Study study =
        StudyReader.read(
            "knee-varus",
            List.of(
                Setting.word("--mesh", "mesh", mesh),
                Setting.parse("menisci.medial=" + menisci),
                Setting.parse("menisci.lateral=" + menisci)));
    model = JointModels.open(study, stage -> {});
    if (!(oneCase() instanceof Solved)) {
      throw new IllegalStateException("the case has no result on the " + mesh + " mesh");
    }
  }

  /** Elastic foundation, finite elements, tangent, uncondensed check, rows. */
  @Benchmark
  public Outcome oneCase() {
    return model.solve(new CaseKey(loadCase, wedge), Optional.empty());
  }
}
