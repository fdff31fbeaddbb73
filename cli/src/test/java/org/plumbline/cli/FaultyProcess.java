package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.load.NamedLoads;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.TargetSettings;

/**
 * The program as it is shipped, in a process of its own, which a test may have killed while it
 * writes: with {@code -Dplumbline.test.dies=N} it gets SIGKILL when half of the fields of the N-th
 * case that it solves are on the disk.
 */
final class FaultyProcess {
  private FaultyProcess() {}

  public static void main(String[] args) {
    int dies = Integer.getInteger("plumbline.test.dies", 0);
    Laboratory shipped = new ShippedLaboratory();
    Laboratory laboratory = dies == 0 ? shipped : new Mortal(shipped, dies);
    System.exit(Plumbline.process(laboratory, new StudyReport(laboratory), args));
  }

  private static void dieAt(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      new ProcessBuilder("kill", "-KILL", Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (true) {
      LockSupport.park();
    }
  }

  private record Mortal(Laboratory shipped, int dies) implements Laboratory {
    @Override
    public List<TargetSettings> targets(Study study) {
      return shipped.targets(study);
    }

    @Override
    public NamedLoads loads(Study study) {
      return shipped.loads(study);
    }

    @Override
    public String kernels() {
      return shipped.kernels();
    }

    @Override
    public JointWords words(Study study) {
      return shipped.words(study);
    }

    @Override
    public String label(Study study) {
      return shipped.label(study);
    }

    @Override
    public void check(Study study) {
      shipped.check(study);
    }

    @Override
    public JointMesh mesh(Study study) {
      return shipped.mesh(study);
    }

    @Override
    public List<LimbLandmarks> correctedLimbs(Study study, List<Double> anglesDeg) {
      return shipped.correctedLimbs(study, anglesDeg);
    }

    @Override
    public List<Row> alignment(Study study) {
      return shipped.alignment(study);
    }

    @Override
    public List<PlannedAngle> plan(Study study) {
      return shipped.plan(study);
    }

    @Override
    public StudyModel open(Study study, Consumer<String> stages) {
      return new MortalModel(shipped.open(study, stages), dies, new AtomicInteger());
    }
  }

  private record MortalModel(StudyModel model, int dies, AtomicInteger solved)
      implements StudyModel {
    @Override
    public String label() {
      return model.label();
    }

    @Override
    public List<String> compartments() {
      return model.compartments();
    }

    @Override
    public List<Row> limbRows(double angleDeg) {
      return model.limbRows(angleDeg);
    }

    @Override
    public List<List<CaseKey>> batches(List<CaseKey> cases) {
      return model.batches(cases);
    }

    @Override
    public OptionalDouble neutralPeakMPa(String loadCase, String axis2Value) {
      return model.neutralPeakMPa(loadCase, axis2Value);
    }

    @Override
    public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
      Outcome outcome = model.solve(key, fieldsFile);
      if (solved.incrementAndGet() == dies) {
        dieAt(fieldsFile.orElseThrow());
      }
      return outcome;
    }
  }
}
