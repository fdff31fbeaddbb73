package org.plumbline.models.study.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.models.study.results.FolderRuns.digests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.FakeModel;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.study.VariantsModel;
import org.plumbline.models.study.results.ResultsFolder.Existing;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import tools.jackson.databind.JsonNode;

/** A second swept parameter in files: table, summary, folders, resumption, any number of jobs. */
class SecondAxisResultsTest {
  private static final Study STUDY = study("[0, 0.7, 1]");
  private static final RunInfo INFO =
      new RunInfo("0.1", "abc", "plain", List.of("sweep"), 7, "knee-varus", "00", "label");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temp;

  private static Study study(String values) {
    return StudyReader.read(
        "knee-varus",
        List.of(
            Setting.angles("0:12:2"),
            Setting.parse("axis2={key: osteotomy.smcl_release, values: " + values + "}")));
  }

  /** The share falls by 4 % per degree, and the medial side keeps 8 % more without a release. */
  private static final class Bench implements VariantsModel.Workshop {
    final AtomicInteger solved = new AtomicInteger();
    final List<Double> opened = new ArrayList<>();

    @Override
    public Object group(Study variant) {
      return variant.own(KneeSettings.class).osteotomy().collateralRelease() == 0;
    }

    @Override
    public Supplier<StudyModel> prepare(Study variant, Optional<StudyModel> last) {
      double release = variant.own(KneeSettings.class).osteotomy().collateralRelease();
      opened.add(release);
      return () ->
          new FakeModel(variant, k -> Optional.empty()) {
            @Override
            public Outcome solve(CaseKey key, Optional<Path> fields) {
              assertThat(key.axis2Value()).isEmpty();
              SecondAxisResultsTest.Bench.this.solved.incrementAndGet();
              if (release == 0 && key.angleDeg() == 4) {
                return new Failed(key, "unstable", "test");
              }
              Solved s = (Solved) super.solve(key, fields);
              return new Solved(
                  key,
                  s.rows().stream().map(r -> shifted(r, 8 * (1 - release))).toList(),
                  s.maps(),
                  s.proof(),
                  s.warnings());
            }
          };
    }

    private static Row shifted(Row r, double by) {
      return r.quantity().equals("force_share") && r.region().equals("medial")
          ? new Row(
              r.study(),
              r.loadCase(),
              r.angleDeg(),
              "",
              "",
              r.region(),
              r.quantity(),
              r.value() + by,
              r.unit())
          : r;
    }

    /** As the bench is asked to say it; {@code %s} is the release. */
    String label = "label";

    @Override
    public String label(Study variant) {
      return String.format(label, variant.own(KneeSettings.class).osteotomy().collateralRelease());
    }

    @Override
    public List<Row> limbRows(Study variant, double angleDeg) {
      return new FakeModel(variant).limbRows(angleDeg);
    }
  }

  private static StudyRun run(Path path, Study study, Existing existing, int jobs, Bench bench) {
    ResultsFolder folder = ResultsFolder.open(path, existing, study, INFO, NOON);
    StudyModel model = new VariantsModel(study.axis2().orElseThrow(), bench);
    StudyRun run =
        new StudyRunner(jobs)
            .run(study, model, folder.keeping(model, true), RunListener.SILENT, () -> false);
    folder.finish(run, OptionalDouble.empty());
    folder.seal(RunStatus.of(run));
    folder.close();
    return run;
  }

  @Test
  void sameBytesForAnyJobsAndResumed() throws IOException {
    run(temp.resolve("one"), STUDY, Existing.REFUSE, 1, new Bench());
    run(temp.resolve("four"), STUDY, Existing.REFUSE, 4, new Bench());
    Map<String, String> one = digests(temp.resolve("one"));
    assertThat(digests(temp.resolve("four"))).isEqualTo(one);
    assertThat(one.keySet())
        .contains(
            "cases/gait-peak/a08.00_0.7/case.json",
            "cases/gait-peak/a08.00_0.7/fields.vtu",
            "cases/gait-peak/sweep_0.7.pvd")
        .noneMatch(f -> f.contains("a04.00_0/"));

    run(temp.resolve("part"), study("[0.7, 1]"), Existing.REFUSE, 2, new Bench());
    Bench rest = new Bench();
    run(temp.resolve("part"), STUDY, Existing.RESUME, 3, rest);
    assertThat(rest.solved).hasValue(2 * 7);
    assertThat(digests(temp.resolve("part"))).isEqualTo(one);

    Bench again = new Bench();
    run(temp.resolve("part"), STUDY, Existing.REPLACE, 2, again);
    assertThat(again.solved).hasValue(3 * 2 * 7);
    assertThat(digests(temp.resolve("part"))).isEqualTo(one);
  }

  /** What all values say is said once at the end, and each keeps something of its own. */
  @Test
  void theLabelNamesEachValueAndWhatTheyShare() {
    Bench bench = new Bench();
    assertThat(VariantsModel.label(STUDY.axis2().orElseThrow(), bench)).isEqualTo("label");
    bench.label = "released %s, rigid, coarse: rough";
    assertThat(VariantsModel.label(STUDY.axis2().orElseThrow(), bench))
        .isEqualTo("released 0.0 / released 0.7 / released 1.0; rigid, coarse: rough");
    bench.label = "rigid, released %s";
    assertThat(VariantsModel.label(STUDY.axis2().orElseThrow(), bench))
        .isEqualTo("released 0.0 / released 0.7 / released 1.0; rigid");
    bench.label = "rigid, released %s, coarse: rough";
    assertThat(VariantsModel.label(STUDY.axis2().orElseThrow(), bench))
        .isEqualTo("released 0.0 / released 0.7 / released 1.0; rigid, coarse: rough");
  }

  /** Another axis with the same values is another case, since its rows are called otherwise. */
  @Test
  void casesOfAnotherAxisAreNotKept() {
    Bench first = new Bench();
    run(temp.resolve("out"), STUDY, Existing.REFUSE, 1, first);
    Study other =
        StudyReader.read(
            "knee-varus",
            List.of(
                Setting.angles("0:12:2"),
                Setting.parse("axis2={key: flexion_deg, values: [0, 0.7, 1]}")));
    Bench second = new Bench();
    run(temp.resolve("out"), other, Existing.RESUME, 1, second);
    assertThat(second.solved).hasValue(3 * 2 * 7);
  }

  /** One group after the other; models of a group stand side by side. */
  @Test
  void groupsAreOpenedOnceEach() {
    Bench bench = new Bench();
    run(temp.resolve("out"), STUDY, Existing.REFUSE, 4, bench);
    assertThat(bench.opened).containsExactlyInAnyOrder(0.0, 0.7, 1.0).startsWith(0.0);
  }

  @Test
  void tableNamesKeyAndValue() throws IOException {
    run(temp.resolve("out"), STUDY, Existing.REFUSE, 2, new Bench());
    List<Row> rows = ResultsCsv.read(Files.readString(temp.resolve("out/results.csv")));
    assertThat(rows).allMatch(r -> r.axis2().equals("osteotomy.smcl_release"));
    assertThat(rows.stream().map(Row::axis2Value).distinct()).containsExactly("0", "0.7", "1");
    assertThat(
            rows.stream()
                .filter(r -> r.loadCase().equals("gait-peak") && r.angleDeg() == 8)
                .filter(r -> r.quantity().equals("force_share") && r.region().equals("medial")))
        .extracting(Row::value)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .containsExactly(52.0, 46.4, 44.0);
    assertThat(rows.stream().filter(r -> r.region().equals("limb") && r.angleDeg() == 2))
        .hasSize(3 * 2);
  }

  @Test
  void summaryHasAnOptimumOfEachValueAndTheSmallestWedgeOfAll() throws IOException {
    run(temp.resolve("out"), STUDY, Existing.REFUSE, 2, new Bench());
    JsonNode summary = JsonText.read(Files.readString(temp.resolve("out/summary.json")));
    assertThat(summary.at("/axis2/key").asString()).isEqualTo("osteotomy.smcl_release");
    assertThat(summary.at("/axis2/shown").asString()).isEqualTo("1");
    assertThat(summary.path("optima")).hasSize(3);
    assertThat(summary.at("/optima/0/angle_deg").asDouble()).isEqualTo(8.5);
    assertThat(summary.at("/optima/2/angle_deg").asDouble()).isEqualTo(6.5);
    assertThat(summary.at("/optimum/axis2_value").asString()).isEqualTo("1");
    assertThat(summary.at("/optimum/angle_deg").asDouble()).isEqualTo(6.5);
    assertThat(summary.at("/after/angle_deg").asDouble()).isEqualTo(6);
    assertThat(summary.at("/after/load_cases/gait-peak/medial/force_share_percent").asDouble())
        .isEqualTo(52);
    assertThat(summary.path("failed")).hasSize(2);
    assertThat(summary.at("/failed/0/axis2_value").asString()).isEqualTo("0");
  }

  @Test
  void aFolderReadsBack() {
    StudyRun run = run(temp.resolve("out"), STUDY, Existing.REFUSE, 2, new Bench());
    ResultsReader reader = new ResultsReader(temp.resolve("out"));
    assertThat(reader.study()).isEqualTo(STUDY);
    assertThat(reader.run().failures()).isEqualTo(run.failures());
    assertThat(reader.run().skipped()).isEmpty();
    assertThat(reader.run().result().slice("0.7").outcomes())
        .usingRecursiveComparison()
        .isEqualTo(run.result().slice("0.7").outcomes());
    assertThat(run.result().slice("0.7").solved("gait-peak", 8)).isPresent();
    assertThat(run.result().slice("0").solved("gait-peak", 4)).isEmpty();
  }
}
