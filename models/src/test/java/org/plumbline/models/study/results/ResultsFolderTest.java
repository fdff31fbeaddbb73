package org.plumbline.models.study.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.models.study.results.FolderRuns.INFO;
import static org.plumbline.models.study.results.FolderRuns.LABEL;
import static org.plumbline.models.study.results.FolderRuns.NOON;
import static org.plumbline.models.study.results.FolderRuns.STUDY;
import static org.plumbline.models.study.results.FolderRuns.at;
import static org.plumbline.models.study.results.FolderRuns.digests;
import static org.plumbline.models.study.results.FolderRuns.fresh;
import static org.plumbline.models.study.results.FolderRuns.json;
import static org.plumbline.models.study.results.FolderRuns.model;
import static org.plumbline.models.study.results.FolderRuns.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.FakeModel;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.study.results.ResultsFolder.Existing;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import tools.jackson.databind.JsonNode;

class ResultsFolderTest {
  @TempDir Path temp;

  @Test
  void folderHoldsTheDocumentedFilesAndNothingElse() throws IOException {
    fresh(temp.resolve("out"), 2, NOON);
    Map<String, String> files = digests(temp.resolve("out"));
    assertThat(files.keySet())
        .contains(
            "manifest.json",
            "study.resolved.yaml",
            "results.csv",
            "summary.json",
            "cases/gait-peak/a08.00/case.json",
            "cases/gait-peak/a08.00/fields.vtu",
            "cases/gait-peak/sweep.pvd")
        .noneMatch(f -> f.contains("unfinished") || f.startsWith("cases/static-axis/a02.00"))
        .hasSize(4 + 2 + 17 * 3);
    for (String text : List.of("manifest.json", "study.resolved.yaml", "summary.json")) {
      assertThat(Files.readString(temp.resolve("out").resolve(text)))
          .endsWith("\n")
          .doesNotContain("\r");
    }
    assertThat(Files.readString(temp.resolve("out/cases/static-axis/sweep.pvd")))
        .contains("timestep=\"8.0\"", "a08.00/fields.vtu")
        .doesNotContain("a02.00");
  }

  @Test
  void sameBytesForAnyJobsAndTimeStampsOnlyInTheManifest() throws IOException {
    fresh(temp.resolve("one"), 1, NOON);
    fresh(temp.resolve("four"), 4, at("2027-05-05T05:05:05Z"));
    Map<String, String> one = digests(temp.resolve("one"));
    Map<String, String> four = digests(temp.resolve("four"));
    assertThat(one.remove("manifest.json")).isNotEqualTo(four.remove("manifest.json"));
    assertThat(four).isEqualTo(one);
  }

  @Test
  void tableHasTheFixedColumnsAndReadsBack() throws IOException {
    StudyRun run = fresh(temp.resolve("out"), 2, NOON);
    String csv = Files.readString(temp.resolve("out/results.csv"));
    assertThat(csv.lines().findFirst())
        .hasValue("study,load_case,angle_deg,axis2,axis2_value,region,quantity,value,unit");
    assertThat(csv)
        .contains("knee-varus,,8,,,limb,hka,1.6,deg\n")
        .contains("knee-varus,gait-peak,6,,,medial,force_share,52,%\n")
        .contains("knee-varus,gait-peak,1,,,medial,pressure_peak,4.280490328,MPa\n")
        .doesNotContain("\r")
        .doesNotContain("static-axis,2,");
    List<Row> rows = ResultsCsv.read(csv);
    assertThat(rows).hasSize(2 * 9 + 6 * 17);
    assertThat(rows.get(0)).isEqualTo(run.result().limbRows().get(0));
    assertThatThrownBy(() -> ResultsCsv.read("a,b\n1,2\n")).hasMessageContaining("columns are");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | line 1: columns are []",
        "knee,,0,,,limb,hka,1.6,deg!knee,  | line 3: has 2 values; expected 9",
        "knee,,0,,,limb,hka,much,deg!      | line 2: value is 'much', no number",
        "knee,,0,,,limb,hka,1.6,deg!k,,0,,,limb,hka,1.6,d | line 3: is cut off",
        "knee,,0,,,limb,\"hka,1.6,deg!     | is no CSV table",
      })
  void tableThatIsCutOrDamagedIsRefusedWithItsLine(String rows, String words) {
    String text =
        rows.isEmpty() ? "" : String.join(",", ResultsCsv.COLUMNS) + "\n" + rows.replace('!', '\n');
    assertThatThrownBy(() -> ResultsCsv.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  /** The target, 6.5°, is nearer to 0 than to 14: comparing 0 with itself would say nothing. */
  @Test
  void afterIsNeverTheStateBeforeIfACorrectionWasSolved() throws IOException {
    JsonNode s = summaryOf("0,14", key -> Optional.empty());
    assertThat(s.at("/optimum/angle_deg").asDouble()).isCloseTo(6.5, within(1e-9));
    assertThat(s.at("/after/angle_deg").asDouble()).isEqualTo(14);
    assertThat(summaryOf("0", key -> Optional.empty()).at("/after/angle_deg").asDouble()).isZero();
  }

  /** A single angle short of the target is what was asked for; a failed one has nothing to show. */
  @Test
  void afterIsTheLargestSolvedAngleIfTheTargetIsNotMet() throws IOException {
    JsonNode s =
        summaryOf(
            "2,4,6",
            key ->
                key.angleDeg() == 6
                    ? Optional.of(new Failed(key, "unstable", "falls over"))
                    : Optional.empty());
    assertThat(s.at("/optimum/angle_deg").isNull()).isTrue();
    assertThat(s.at("/after/angle_deg").asDouble()).isEqualTo(4);
  }

  private JsonNode summaryOf(String angles, Function<CaseKey, Optional<Outcome>> instead)
      throws IOException {
    Study study = StudyReader.read("knee-varus", List.of(Setting.angles(angles)));
    Path out = temp.resolve("of-" + angles);
    run(
        ResultsFolder.open(out, Existing.REFUSE, study, INFO, NOON),
        study,
        new FakeModel(study, instead),
        1);
    return json(out.resolve("summary.json"));
  }

  /** The table's columns are fixed and hold numbers only; every other file names the model. */
  @Test
  void everyFileBesideTheTableSaysWhatTheModelLeavesOut() throws IOException {
    fresh(temp.resolve("out"), 2, NOON);
    for (String file :
        List.of(
            "manifest.json",
            "study.resolved.yaml",
            "summary.json",
            "cases/gait-peak/a00.00/case.json",
            "cases/gait-peak/sweep.pvd")) {
      assertThat(temp.resolve("out").resolve(file)).content().as(file).contains(LABEL);
    }
  }

  @Test
  void summaryGivesOptimumBeforeAfterBalanceWarningsAndFailures() throws IOException {
    fresh(temp.resolve("out"), 2, NOON);
    JsonNode s = json(temp.resolve("out/summary.json"));
    assertThat(s.at("/optimum/target").asString()).isEqualTo("equal-share");
    assertThat(s.at("/optimum/load_case").asString()).isEqualTo("gait-peak");
    assertThat(s.at("/optimum/angle_deg").asDouble()).isEqualTo(6.5);
    assertThat(s.at("/optimum/interpolated").asBoolean()).isTrue();
    assertThat(s.at("/before/angle_deg").asDouble()).isZero();
    assertThat(s.at("/before/limb/hka_deg").asDouble()).isEqualTo(-6);
    assertThat(s.at("/before/load_cases/gait-peak/medial/force_share_percent").asDouble())
        .isEqualTo(76);
    assertThat(s.at("/after/angle_deg").asDouble())
        .as("nearer of two equals: smaller")
        .isEqualTo(6);
    assertThat(s.at("/after/load_cases/gait-peak/medial/force_normal_N").asDouble())
        .isEqualTo(0.52 * FakeModel.TOTAL_N);
    assertThat(s.at("/balance_error").asDouble()).isEqualTo(9e-11);
    assertThat(s.at("/warnings/0").asString())
        .isEqualTo("pressures are made up [static-axis/a00.00 and 16 more]");
    assertThat(s.at("/failed/0/load_case").asString()).isEqualTo("static-axis");
    assertThat(s.at("/failed/0/angle_deg").asDouble()).isEqualTo(2);
    assertThat(s.at("/failed/0/reason").asString()).contains("-3 N/mm");
    assertThat(s.at("/label").asString()).isEqualTo("cartilage only");
  }

  @Test
  void summaryHasTheKeyRowsOfACutBone() throws IOException {
    FakeModel model = new FakeModel(STUDY);
    ResultsFolder folder =
        ResultsFolder.open(temp.resolve("out"), Existing.REFUSE, STUDY, INFO, NOON);
    StudyRun run =
        new StudyRunner(2)
            .run(
                STUDY,
                model,
                folder.keeping(
                    (k, f) -> {
                      if (k.angleDeg() == 0 || !(model.solve(k, f) instanceof Solved s)) {
                        return model.solve(k, f);
                      }
                      Row any = s.rows().get(0);
                      List<Row> cut =
                          Stream.of("von_mises", "screws_von_mises", "other")
                              .map(
                                  q ->
                                      new Row(
                                          any.study(),
                                          any.loadCase(),
                                          any.angleDeg(),
                                          "",
                                          "",
                                          "plate",
                                          q,
                                          90.5,
                                          "MPa"))
                              .toList();
                      return new Solved(
                          k,
                          Stream.concat(s.rows().stream(), cut.stream()).toList(),
                          s.maps(),
                          s.proof(),
                          s.warnings());
                    },
                    false),
                RunListener.SILENT,
                () -> false);
    folder.finish(run, OptionalDouble.empty());
    JsonNode s = json(temp.resolve("out/summary.json"));
    JsonNode plate = s.at("/after/load_cases/gait-peak/plate");
    assertThat(plate.path("von_mises_MPa").asDouble()).isEqualTo(90.5);
    assertThat(plate.path("screws_von_mises_MPa").asDouble()).isEqualTo(90.5);
    assertThat(plate).as("key rows alone").hasSize(2);
    assertThat(s.at("/before/load_cases/gait-peak").has("plate")).isFalse();
  }

  /** Remarks that differ in their number only are one, told with the largest. */
  @Test
  void aRemarkOfManyCasesIsToldOnceWithItsLargestNumber() throws IOException {
    FakeModel model = new FakeModel(STUDY);
    ResultsFolder folder =
        ResultsFolder.open(temp.resolve("out"), Existing.REFUSE, STUDY, INFO, NOON);
    StudyRun run =
        new StudyRunner(2)
            .run(
                STUDY,
                model,
                folder.keeping(
                    (k, f) -> {
                      Solved s = (Solved) model.solve(k, f);
                      String text = k.angleDeg() / 4 + " % on the rim (remark from 1 % on)";
                      return new Solved(k, s.rows(), s.maps(), s.proof(), List.of(text));
                    },
                    false),
                RunListener.SILENT,
                () -> false);
    folder.finish(run, OptionalDouble.empty());
    JsonNode warnings = json(temp.resolve("out/summary.json")).path("warnings");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).asString())
        .isEqualTo("2.0 % on the rim (remark from 1 % on) [static-axis/a08.00 and 17 with less]");
  }

  @Test
  void manifestNamesProgramInputsAndTheDigestOfEveryOutput() throws IOException {
    Path out = temp.resolve("out");
    fresh(out, 2, NOON);
    JsonNode m = json(out.resolve("manifest.json"));
    assertThat(m.path("status").asString()).isEqualTo("cases-failed");
    assertThat(m.path("version").asString()).isEqualTo("0.1");
    assertThat(m.path("seed").asInt()).isEqualTo(7);
    assertThat(m.path("command").get(0).asString()).isEqualTo("sweep");
    assertThat(m.path("ended").asString()).isEqualTo("2026-01-01T12:00:00Z");
    Map<String, String> files = digests(out);
    files.remove("manifest.json");
    Map<String, String> listed = new TreeMap<>();
    m.path("outputs").properties().forEach(e -> listed.put(e.getKey(), e.getValue().asString()));
    assertThat(listed).isEqualTo(files);
    assertThat(m.at("/inputs/resolved_sha256").asString())
        .isEqualTo(files.get("study.resolved.yaml"));
  }

  @Test
  void foldersAreNeverOverwrittenWithoutForce() throws IOException {
    Path out = temp.resolve("out");
    fresh(out, 1, NOON);
    Map<String, String> before = digests(out);
    assertThatThrownBy(() -> fresh(out, 1, NOON))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageContaining("already exists")
        .hasMessageContaining("--force");
    assertThat(digests(out)).isEqualTo(before);
    Files.writeString(out.resolve("notes.txt"), "mine");
    Files.writeString(out.resolve("report.html"), "old");
    Files.writeString(out.resolve("summary.pdf"), "old");
    run(ResultsFolder.open(out, Existing.REPLACE, STUDY, INFO, NOON), STUDY, model(STUDY), 2);
    assertThat(out.resolve("notes.txt")).hasContent("mine");
    assertThat(out.resolve("report.html")).doesNotExist();
    assertThat(out.resolve("summary.pdf")).doesNotExist();
  }

  @Test
  void forceDoesNotTouchAFolderThatIsNotOurs() throws IOException {
    Path home = Files.createDirectories(temp.resolve("home/cases"));
    Files.writeString(home.resolve("precious.txt"), "keep");
    for (Existing how : List.of(Existing.REPLACE, Existing.RESUME, Existing.REFUSE)) {
      assertThatThrownBy(() -> ResultsFolder.open(home.getParent(), how, STUDY, INFO, NOON))
          .isInstanceOf(ResultsFolderException.class);
    }
    assertThat(home.resolve("precious.txt")).hasContent("keep");
    Path empty = Files.createDirectories(temp.resolve("empty"));
    ResultsFolder.open(empty, Existing.REPLACE, STUDY, INFO, NOON);
  }

  @Test
  void unwritablePlacesAreToldClearly() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(
            () -> ResultsFolder.open(file.resolve("out"), Existing.REFUSE, STUDY, INFO, NOON))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("--out");
    assertThatThrownBy(() -> ResultsFolder.open(file, Existing.REPLACE, STUDY, INFO, NOON))
        .hasMessageContaining("is a file, not a folder");
    assertThatThrownBy(() -> ResultsFolder.openNumbered(file, STUDY, INFO, NOON))
        .isInstanceOf(ResultsFolderException.class);
  }

  @Test
  void numberedFoldersCountUp() {
    assertThat(ResultsFolder.openNumbered(temp, STUDY, INFO, NOON).path())
        .isEqualTo(temp.resolve("knee-varus-001"));
    assertThat(ResultsFolder.openNumbered(temp, STUDY, INFO, NOON).path())
        .isEqualTo(temp.resolve("knee-varus-002"));
  }

  @Test
  void aCaseFolderAppearsOnlyWhenItsCaseIsWhole() {
    Path out = temp.resolve("out");
    ResultsFolder folder = ResultsFolder.open(out, Existing.REFUSE, STUDY, INFO, NOON);
    CaseKey key = new CaseKey("gait-peak", 3);
    FakeModel model = new FakeModel(STUDY);
    Path target = out.resolve("cases/gait-peak/a03.00");
    Outcome outcome =
        folder
            .keeping(
                (k, fields) -> {
                  Outcome o = model.solve(k, fields);
                  assertThat(fields).isPresent();
                  assertThat(fields.get()).exists();
                  assertThat(target).as("still under its temporary name").doesNotExist();
                  return o;
                },
                true)
            .solve(key, Optional.empty());
    assertThat(outcome).isInstanceOf(Solved.class);
    assertThat(target.resolve("case.json")).exists();
    CaseKey next = new CaseKey("gait-peak", 4);
    assertThatThrownBy(
            () ->
                folder
                    .keeping(
                        (k, fields) -> {
                          model.solve(k, fields);
                          throw new IllegalStateException("dies after writing fields");
                        },
                        true)
                    .solve(next, Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(out.resolve("cases/gait-peak")).isDirectoryNotContaining("glob:**a04*");
  }

  @Test
  void whatIsAnsweredIsWhatStandsInTheFile() throws IOException {
    Path out = temp.resolve("out");
    StudyRun run = fresh(out, 2, NOON);
    ResultsReader reader = new ResultsReader(out);
    assertThat(reader.study()).isEqualTo(STUDY);
    StudyRun again = reader.run();
    assertThat(again.skipped()).isEmpty();
    assertThat(again.failures()).isEqualTo(run.failures());
    assertThat(again.result().limbRows()).hasSameSizeAs(run.result().limbRows());
    for (int i = 0; i < run.result().limbRows().size(); i++) {
      Row limb = run.result().limbRows().get(i);
      assertThat(again.result().limbRows().get(i).quantity()).isEqualTo(limb.quantity());
      assertThat(again.result().limbRows().get(i).value())
          .as("10 digits of the table")
          .isCloseTo(limb.value(), Percentage.withPercentage(1e-7));
    }
    for (int i = 0; i < run.result().outcomes().size(); i++) {
      if (run.result().outcomes().get(i) instanceof Solved s) {
        Solved t = (Solved) again.result().outcomes().get(i);
        assertThat(t.rows()).isEqualTo(s.rows());
        assertThat(t.proof()).isEqualTo(s.proof());
        for (int node = 0; node < 4; node++) {
          assertThat(t.maps().get(0).pressure(node)).isEqualTo(s.maps().get(0).pressure(node));
          assertThat(t.maps().get(0).along(node)).isEqualTo(s.maps().get(0).along(node));
        }
        assertThat(CaseFile.write(t, "x", LABEL)).isEqualTo(CaseFile.write(s, "x", LABEL));
      }
    }
    assertThat(ResultsCsv.write(again.result())).isEqualTo(ResultsCsv.write(run.result()));
    assertThatThrownBy(() -> new ResultsReader(temp)).hasMessageContaining("not a results folder");
  }

  @Test
  void fieldsThatCannotBeWrittenEndTheRunAndLeaveNothingHalf() {
    Path out = temp.resolve("out");
    ResultsFolder folder = ResultsFolder.open(out, Existing.REFUSE, STUDY, INFO, NOON);
    FakeModel model = new FakeModel(STUDY);
    assertThatThrownBy(
            () ->
                new StudyRunner(2)
                    .run(
                        STUDY,
                        model,
                        folder.keeping(
                            (k, fields) -> {
                              model.solve(k, fields);
                              if (k.angleDeg() == 4) {
                                throw new UncheckedIOException(new IOException("no space left"));
                              }
                              return model.solve(k, fields);
                            },
                            true),
                        RunListener.SILENT,
                        () -> false))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageContaining("a04.00")
        .hasMessageContaining("no space left")
        .hasMessageContaining("disk full?");
    assertThat(out.resolve("cases/static-axis"))
        .isDirectoryContaining("glob:**a03.00")
        .isDirectoryNotContaining("glob:**a04*");
  }

  @Test
  void everyCaseAndEveryProgramHasItsOwnDigest() {
    CaseDigest digest = new CaseDigest(INFO, STUDY);
    assertThat(STUDY.cases().stream().map(digest::of).distinct()).hasSize(18);
    CaseKey key = STUDY.cases().get(0);
    RunInfo newer = new RunInfo("0.2", "abc", "plain", List.of(), 7, "knee-varus", "00", LABEL);
    RunInfo other = new RunInfo("0.1", "abc", "native", List.of(), 7, "knee-varus", "00", LABEL);
    RunInfo elsewhere =
        new RunInfo("0.1", "abc", "plain", List.of("solve"), 8, "x.yaml", "11", LABEL);
    assertThat(new CaseDigest(newer, STUDY).of(key)).isNotEqualTo(digest.of(key));
    assertThat(new CaseDigest(other, STUDY).of(key)).isNotEqualTo(digest.of(key));
    assertThat(new CaseDigest(elsewhere, STUDY).of(key)).isEqualTo(digest.of(key));
  }

  @Test
  void aNumberThatIsNoneIsNoResult() {
    ResultsFolder folder =
        ResultsFolder.open(temp.resolve("out"), Existing.REFUSE, STUDY, INFO, NOON);
    FakeModel model = new FakeModel(STUDY);
    StudyRun run =
        new StudyRunner(1)
            .run(
                STUDY,
                model,
                folder.keeping(
                    (k, f) -> {
                      Solved s = (Solved) model.solve(k, f);
                      Row bad =
                          new Row(
                              "s",
                              k.loadCase(),
                              k.angleDeg(),
                              "",
                              "",
                              "medial",
                              "x",
                              Double.NaN,
                              "1");
                      return k.angleDeg() == 1
                          ? new Solved(k, List.of(bad), s.maps(), s.proof(), List.of())
                          : s;
                    },
                    false),
                RunListener.SILENT,
                () -> false);
    assertThat(run.failures()).hasSize(2).allMatch(f -> f.reason().contains("x in medial is NaN"));
    folder.finish(run, OptionalDouble.empty());
  }
}
