package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.models.study.CaseSolver;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.study.results.ResultsFolder;
import org.plumbline.models.study.results.ResultsFolder.Existing;
import org.plumbline.models.study.results.RunInfo;
import org.plumbline.models.study.results.RunStatus;

/**
 * The contract that every joint is held to, in files: same bytes for any number of threads and
 * after an interruption, sides, and studies that make no sense. Coarse mesh, foundation.
 */
class JointRecordsContractTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temp;

  private static Study study(JointContract of, String... settings) {
    String[] all =
        Stream.concat(
                Stream.of("fidelity=foundation", "load_cases=[" + of.load() + "]", "target=null"),
                Stream.of(settings))
            .toArray(String[]::new);
    return of.coarse(all);
  }

  private static StudyRun run(
      Path path, Existing existing, Study study, StudyModel model, int jobs, CaseSolver solver) {
    RunInfo info =
        new RunInfo("0.1", "abc", "plain", List.of("sweep"), 7, study.name(), "00", model.label());
    try (ResultsFolder folder = ResultsFolder.open(path, existing, study, info, NOON)) {
      StudyRun run =
          new StudyRunner(jobs)
              .run(study, model, folder.keeping(solver, true), RunListener.SILENT, () -> false);
      folder.finish(run, OptionalDouble.empty());
      folder.seal(RunStatus.of(run));
      return run;
    }
  }

  private static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path p : walk.filter(Files::isRegularFile).toList()) {
        all.put(folder.relativize(p).toString(), Sha256.of(p));
      }
    }
    all.remove("manifest.json");
    return all;
  }

  /** Each with a model of its own; fields, tables and summary. */
  @ParameterizedTest
  @EnumSource
  void bytesDependNeitherOnThreadsNorOnAnInterruption(JointContract of) throws IOException {
    Study study = study(of, "angles_deg=[0, 3, 6]");
    StudyModel model = JointModels.open(study, s -> {});
    run(temp.resolve("one"), Existing.REFUSE, study, model, 1, model);
    Map<String, String> one = digests(temp.resolve("one"));
    StudyModel again = JointModels.open(study, s -> {});
    run(temp.resolve("three"), Existing.REFUSE, study, again, 3, again);
    assertThat(digests(temp.resolve("three"))).isEqualTo(one);
    assertThat(one.keySet().stream().filter(f -> f.endsWith("fields.vtu"))).hasSize(3);

    Path damaged = temp.resolve("three");
    Path second =
        damaged.resolve("cases").resolve(of.load()).resolve("a03.00").resolve("fields.vtu");
    Files.writeString(second, "torn");
    AtomicInteger solved = new AtomicInteger();
    run(
        damaged,
        Existing.RESUME,
        study,
        again,
        2,
        (key, fields) -> {
          solved.incrementAndGet();
          return again.solve(key, fields);
        });
    assertThat(solved).as("only the damaged case").hasValue(1);
    assertThat(digests(damaged)).isEqualTo(one);
  }

  /** Results are told medially and laterally, so a left joint has the rows of a right one. */
  @ParameterizedTest
  @EnumSource
  void leftIsRight(JointContract of) {
    Study right = study(of, "angles_deg=[6]", "patient.side=right");
    Study left = study(of, "angles_deg=[6]", "patient.side=left");
    StudyRun ofRight = new StudyRunner(1).run(right, JointModels.open(right, s -> {}));
    StudyRun ofLeft = new StudyRunner(1).run(left, JointModels.open(left, s -> {}));
    assertThat(rows(ofLeft)).isNotEmpty().isEqualTo(rows(ofRight));
    assertThat(ofLeft.result().limbRows()).isEqualTo(ofRight.result().limbRows());
  }

  private static List<Row> rows(StudyRun run) {
    return run.result().outcomes().stream().flatMap(o -> ((Solved) o).rows().stream()).toList();
  }

  /** Refused before anything is meshed, with what is wrong, and its limit or what to try. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KNEE  | patient.mmpta_deg=.nan                       | mmpta_deg        | number",
        "KNEE  | osteotomy.hinge_mm=[0,-18,60]                | hinge            | outside the bone",
        "KNEE  | angles_deg=[80]                              | angles_deg       | 25",
        "HIP   | patient.lcea_deg=.nan                        | lcea_deg         | number",
        "HIP   | patient.lcea_deg=-12                         | centre-edge      | no socket",
        "HIP   | shape.fossa_half_angle_deg=45                | fossa            | smaller fossa",
        "HIP   | shape.clearance_mm=4                         | clearance_mm     | 2.5",
        "HIP   | shape.head_radius_mm=15                      | neck radius      | 10.8",
        "HIP   | angles_deg=[60]                              | angles_deg       | 40",
        "HIP   | load_cases=[{name: up, force_body_weights: [0, -1, -2.5]}] | up | not contained",
        "ANKLE | patient.tas_deg=.nan                         | tas_deg          | number",
        "ANKLE | shape.medial_malleolus_mm=9                  | medial malleolus | longer malleolus",
        "ANKLE | shape.lateral_malleolus_mm=34                | lateral malleolus| below the talus",
        "ANKLE | shape.plafond_length_mm=40                   | plafond length   | shorter plafond",
        "ANKLE | shape.gutter_mm=-1                           | gutter           | 0",
        "ANKLE | osteotomy.centre_height_mm=100               | centre_height_mm | 60",
        "ANKLE | angles_deg=[60]                              | angles_deg       | 20",
        "ANKLE | talus.shift_mm=1                             | talus.shift_mm   | angles_deg: [0]",
        "ANKLE | talus.shift_mm=-2; angles_deg=[0]            | overlap by 1.70  | least valid: -0.3 mm",
        "ANKLE | osteotomy.centre_lateral_mm=-18              | centre_lateral_mm | least valid: 0 mm; try 18.0 mm",
        "ANKLE | osteotomy.type=supramalleolar-lateral-closing | lateral side    | greatest valid: 0 mm; try -18.0 mm",
      })
  void whatMakesNoSenseIsRefusedWithItsReason(
      JointContract of, String setting, String what, String limit) {
    String target = setting.startsWith("load_cases") ? "target=null" : "name=bad";
    String[] settings = (setting + ";" + target).split("; *");
    Throwable refusal = catchThrowable(() -> JointModels.check(of.coarse(settings)));
    assertThat(refusal).isNotNull().isNotInstanceOf(NullPointerException.class);
    assertThat(refusal.getMessage()).contains(what).contains(limit);
  }
}
